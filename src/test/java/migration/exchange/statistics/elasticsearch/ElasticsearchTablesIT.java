package migration.exchange.statistics.elasticsearch;

import static migration.exchange.indexing.elasticsearch.Samples.person;
import static migration.exchange.indexing.elasticsearch.Samples.place;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import migration.exchange.canonical.BorderCrossing;
import migration.exchange.canonical.CanonicalRecord;
import migration.exchange.canonical.CitizenshipCase;
import migration.exchange.canonical.ConsularRegistration;
import migration.exchange.canonical.EntryRefusal;
import migration.exchange.canonical.IssuedDocument;
import migration.exchange.canonical.PopulationFigure;
import migration.exchange.canonical.ResidencePermit;
import migration.exchange.canonical.VisaCase;
import migration.exchange.elasticsearch.Cluster;
import migration.exchange.envelope.FeedId;
import migration.exchange.envelope.Rank;
import migration.exchange.indexing.NationalStore;
import migration.exchange.indexing.RecordDocument;
import migration.exchange.indexing.elasticsearch.TestStore;
import migration.exchange.statistics.CodeLabels;
import migration.exchange.statistics.Table;
import migration.exchange.statistics.TableCatalogue;
import migration.exchange.statistics.TableDefinition;
import migration.exchange.statistics.TableQuery;
import migration.exchange.statistics.Tables;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ElasticsearchTablesIT {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);

    private Cluster cluster;
    private NationalStore store;
    private Tables tables;
    private int position;

    @BeforeEach
    void connect() {
        cluster = TestStore.cluster();
        store = TestStore.on(cluster);
        Clock clock = Clock.fixed(Instant.parse("2026-03-01T12:00:00Z"), ZoneOffset.UTC);
        tables = new ElasticsearchTables(
                new Cubes(new CubeReader(cluster, 3), 1, System::nanoTime, clock),
                new TableCatalogue(),
                new CodeLabels(),
                clock);
    }

    @AfterEach
    void disconnect() throws IOException {
        cluster.close();
    }

    private RecordDocument document(String feed, String id, int version, CanonicalRecord content) {
        FeedId name = FeedId.parse(feed);
        return new RecordDocument(
                name, id, version, Rank.of(version), content, name.feed(), List.of(), place('s', position++));
    }

    private Table compute(String id, List<String> kept, Map<String, Set<String>> selection) {
        TableDefinition table = tables.find(id).orElseThrow();
        return tables.compute(new TableQuery(
                table, kept, selection, TableQuery.plain(table, TODAY).parameters()));
    }

    private static Map<List<String>, Long> cells(Table table) {
        Map<List<String>, Long> cells = new HashMap<>();
        table.cells().forEach(cell -> cells.put(cell.codes(), cell.value()));
        return cells;
    }

    private static BorderCrossing crossing(String time, String checkpoint, String mode, String direction) {
        return new BorderCrossing(
                person("BERIDZE"),
                direction,
                OffsetDateTime.parse(time),
                checkpoint,
                mode,
                null,
                null,
                null,
                null,
                false);
    }

    @Test
    void countsCrossingsLikeAPlainCountWhateverIsKept() {
        Random random = new Random(7);
        List<RecordDocument> batch = new ArrayList<>();
        Map<List<String>, Long> expected = new HashMap<>();
        List<String> points = List.of("SRP", "TBS", "SDK", "GNT", "ROK");
        for (int number = 0; number < 400; number++) {
            String checkpoint = points.get(random.nextInt(points.size()));
            String month = "2025-%02d".formatted(1 + random.nextInt(12));
            String direction = random.nextBoolean() ? "IN" : "OUT";
            String mode = checkpoint.equals("TBS") ? "AIR" : "ROAD";
            batch.add(document(
                    "border-police/crossings",
                    "C-" + number,
                    1,
                    crossing(month + "-15T10:00:00+04:00", checkpoint, mode, direction)));
            boolean cancelled = number % 10 == 0;
            if (cancelled) {
                batch.add(document("border-police/crossings", "C-" + number, 2, null));
            }
            if (!cancelled && !checkpoint.equals("GNT") && !checkpoint.equals("ROK")) {
                expected.merge(List.of(month, checkpoint, mode, direction, "GEO", "F"), 1L, Long::sum);
            }
        }
        store.write(batch);

        Table fine = compute(
                "crossings", List.of("month", "checkpoint", "mode", "direction", "citizenship", "sex"), Map.of());
        assertThat(cells(fine)).isEqualTo(expected);

        Table coarse = compute("crossings", List.of("direction"), Map.of("mode", Set.of("AIR")));
        Map<List<String>, Long> air = new HashMap<>();
        expected.forEach((cell, value) -> {
            if (cell.get(2).equals("AIR")) {
                air.merge(List.of(cell.get(3)), value, Long::sum);
            }
        });
        assertThat(cells(coarse)).isEqualTo(air);
        assertThat(compute("crossings", List.of(), Map.of()).total())
                .isEqualTo(expected.values().stream().mapToLong(Long::longValue).sum());
        assertThat(fine.axes().get(1).categories())
                .extracting(Table.Category::code)
                .containsExactly("SRP", "SDK", "TBS");
        assertThat(fine.axes().get(0).categories())
                .extracting(Table.Category::code)
                .isSorted();
    }

    /** A cube is not taken for the truth for longer than nothing is written. */
    @Test
    void whatIsWrittenAfterATableWasAskedForIsCounted() {
        for (int number = 1; number <= 3; number++) {
            store.write(List.of(document(
                    "border-police/crossings",
                    "L-" + number,
                    1,
                    crossing("2025-03-15T10:00:00+04:00", "SRP", "ROAD", "IN"))));
            assertThat(compute("crossings", List.of(), Map.of()).total()).isEqualTo(number);
        }
        store.write(List.of(document("border-police/crossings", "L-1", 2, null)));
        assertThat(compute("crossings", List.of(), Map.of()).total()).isEqualTo(2);
    }

    @Test
    void aMonthIsTheCountrysMonth() {
        store.write(List.of(
                document("border-police/crossings", "N-1", 1, crossing("2025-12-31T20:30:00Z", "SRP", "ROAD", "IN"))));

        assertThat(cells(compute("crossings", List.of("year", "month"), Map.of())))
                .isEqualTo(Map.of(List.of("2026", "2026-01"), 1L));
    }

    @Test
    void refusalsCountOnceAndTheirGroundsOnceEach() {
        OffsetDateTime time = OffsetDateTime.parse("2025-05-05T05:05:05+04:00");
        store.write(List.of(
                document(
                        "border-police/refusals",
                        "R-1",
                        1,
                        new EntryRefusal(person("A"), time, "SRP", List.of("a", "h"))),
                document("border-police/refusals", "R-2", 1, new EntryRefusal(person("B"), time, "TBS", List.of("a"))),
                document("border-police/refusals", "R-3", 1, new EntryRefusal(person("C"), time, "TBS", List.of()))));

        assertThat(compute("refusals", List.of("citizenship"), Map.of()).total())
                .isEqualTo(3);
        assertThat(cells(compute("refusal-grounds", List.of("ground"), Map.of())))
                .isEqualTo(Map.of(List.of("a"), 2L, List.of("h"), 1L, List.of("_U"), 1L));
        assertThat(compute("refusal-grounds", List.of("year"), Map.of()).total())
                .isEqualTo(4);
        assertThat(cells(compute("refusal-grounds", List.of("ground"), Map.of("ground", Set.of("h", "_U")))))
                .isEqualTo(Map.of(List.of("h"), 1L, List.of("_U"), 1L));
    }

    private static ResidencePermit permit(String status, String from, String to, String ended) {
        return new ResidencePermit(
                person("P"),
                "a",
                "EMP",
                status,
                "INITIAL",
                LocalDate.of(2024, 1, 1),
                from == null ? null : LocalDate.parse(from).minusDays(10),
                from == null ? null : LocalDate.parse(from),
                to == null ? null : LocalDate.parse(to),
                null,
                ended == null ? null : LocalDate.parse(ended));
    }

    @Test
    void aPermitIsValidFromItsFirstToItsLastDayUnlessEndedByThen() {
        List<ResidencePermit> permits = List.of(
                permit("GRANTED", "2026-03-01", "2027-03-01", null),
                permit("GRANTED", "2025-03-01", "2026-03-01", null),
                permit("GRANTED", "2025-03-01", null, null),
                permit("ENDED", "2025-03-01", "2027-03-01", "2026-03-02"),
                permit("ENDED", "2025-03-01", "2027-03-01", "2026-03-01"),
                permit("GRANTED", "2026-03-02", "2027-03-01", null),
                permit("GRANTED", "2025-01-01", "2026-02-28", null),
                permit("REFUSED", null, null, null),
                permit("APPLIED", null, null, null));
        List<RecordDocument> batch = new ArrayList<>();
        permits.forEach(permit -> batch.add(document("service-agency/permits", "P-" + batch.size(), 1, permit)));
        store.write(batch);

        assertThat(cells(compute("permits-valid", List.of("type", "reason"), Map.of())))
                .isEqualTo(Map.of(List.of("a", "EMP"), 4L));
        assertThat(cells(compute("permits-granted", List.of("year"), Map.of())))
                .isEqualTo(Map.of(List.of("2024"), 1L, List.of("2025"), 4L, List.of("2026"), 2L));
    }

    private static CitizenshipCase citizenship(String act, String status, List<String> former, String newCitizenship) {
        return new CitizenshipCase(
                person("C"),
                act,
                act.equals("LOSS") ? "RENUNCIATION" : "RESTORED",
                status,
                LocalDate.of(2024, 12, 1),
                status.equals("APPLIED") ? null : LocalDate.of(2025, 2, 2),
                former,
                newCitizenship,
                null,
                null);
    }

    @Test
    void citizenshipIsCountedOnceByTheFormerCitizenshipThatIsNamedFirst() {
        List<CitizenshipCase> cases = List.of(
                citizenship("ACQUISITION", "GRANTED", List.of("RUS", "ISR"), null),
                citizenship("ACQUISITION", "GRANTED", List.of("RUS"), null),
                citizenship("ACQUISITION", "GRANTED", List.of("STLS"), null),
                citizenship("ACQUISITION", "GRANTED", List.of(), null),
                citizenship("ACQUISITION", "REFUSED", List.of("RUS"), null),
                citizenship("ACQUISITION", "APPLIED", List.of("RUS"), null),
                citizenship("LOSS", "TERMINATED", List.of(), "DEU"),
                citizenship("LOSS", "REFUSED", List.of(), "DEU"));
        List<RecordDocument> batch = new ArrayList<>();
        cases.forEach(one -> batch.add(document("service-agency/citizenship", "GC-" + batch.size(), 1, one)));
        store.write(batch);

        assertThat(cells(compute("citizenship-acquired", List.of("year", "former"), Map.of())))
                .isEqualTo(Map.of(List.of("2025", "RUS"), 2L, List.of("2025", "STLS"), 1L, List.of("2025", "_U"), 1L));
        assertThat(cells(compute("citizenship-lost", List.of("ground", "new", "sex"), Map.of())))
                .isEqualTo(Map.of(List.of("RENUNCIATION", "DEU", "F"), 1L));
    }

    private static IssuedDocument issued(String kind, String status, String reason) {
        LocalDate day = LocalDate.of(2023, 3, 4);
        return new IssuedDocument(
                person("D"),
                kind,
                status,
                day,
                status.equals("APPLIED") ? null : day,
                null,
                null,
                reason == null ? null : LocalDate.of(2025, 1, 1),
                reason);
    }

    @Test
    void documentsAreCountedByTheYearOfTheIssueAndByThatOfTheirEnd() {
        List<IssuedDocument> all = List.of(
                issued("PASSPORT", "APPLIED", null),
                issued("PASSPORT", "ISSUED", null),
                issued("PASSPORT", "HANDED_OVER", null),
                issued("PASSPORT", "INVALID", "LOST"),
                issued("PASSPORT", "INVALID", "LOST"),
                issued("IDENTITY_CARD", "INVALID", "REPLACED"));
        List<RecordDocument> batch = new ArrayList<>();
        all.forEach(one -> batch.add(document("service-agency/documents", "ID-" + batch.size(), 1, one)));
        store.write(batch);

        assertThat(cells(compute("documents-issued", List.of("year", "kind"), Map.of())))
                .isEqualTo(Map.of(List.of("2023", "PASSPORT"), 4L, List.of("2023", "IDENTITY_CARD"), 1L));
        assertThat(cells(compute("documents-invalidated", List.of("year", "kind", "reason"), Map.of())))
                .isEqualTo(Map.of(
                        List.of("2025", "PASSPORT", "LOST"), 2L,
                        List.of("2025", "IDENTITY_CARD", "REPLACED"), 1L));
    }

    private static VisaCase visa(String status, String category, String post) {
        return new VisaCase(
                person("V"),
                category,
                post,
                status,
                "SINGLE",
                90,
                LocalDate.of(2025, 1, 1),
                LocalDate.of(2025, 2, 2),
                null,
                null,
                null,
                null);
    }

    private static ConsularRegistration registration(String status, String host) {
        LocalDate day = LocalDate.of(2025, 3, 4);
        boolean ended = status.equals("ENDED");
        return new ConsularRegistration(
                person("C"),
                host,
                "Athens",
                "WORK",
                0,
                status,
                day,
                null,
                ended ? day.plusDays(90) : null,
                ended ? "RETURNED" : null);
    }

    @Test
    void citizensAbroadAreThoseWhoAreRegisteredNow() {
        store.write(List.of(
                document("consular/registrations", "C-1", 1, registration("REGISTERED", "GRC")),
                document("consular/registrations", "C-2", 1, registration("REGISTERED", "GRC")),
                document("consular/registrations", "C-3", 1, registration("REGISTERED", "ITA")),
                document("consular/registrations", "C-4", 2, registration("ENDED", "GRC"))));

        assertThat(cells(compute("citizens-abroad", List.of("host"), Map.of())))
                .isEqualTo(Map.of(List.of("GRC"), 2L, List.of("ITA"), 1L));
        assertThat(cells(compute("citizens-abroad", List.of("year", "purpose"), Map.of())))
                .isEqualTo(Map.of(List.of("2025", "WORK"), 3L));
    }

    @Test
    void visasIssuedAndPopulationFigures() {
        store.write(List.of(
                document("consular/visas", "V-1", 1, visa("ISSUED", "C1", "DEL")),
                document("consular/visas", "V-2", 1, visa("ISSUED", "C1", "EVISA")),
                document("consular/visas", "V-3", 1, visa("REFUSED", "C1", "DEL"))));
        LocalDate day = LocalDate.of(2026, 1, 1);
        store.write(List.of(
                document(
                        "statistics-office/population",
                        "F-1",
                        1,
                        new PopulationFigure(day, "_T", "_T", "_T", 3_700_000)),
                document(
                        "statistics-office/population",
                        "F-2",
                        1,
                        new PopulationFigure(day, "GE-TB", "F", "Y0T4", 40_000))));

        assertThat(cells(compute("visas-issued", List.of("year", "post"), Map.of())))
                .isEqualTo(Map.of(List.of("2025", "DEL"), 1L, List.of("2025", "EVISA"), 1L));
        assertThat(cells(compute("population", List.of("date", "region", "sex", "age"), Map.of())))
                .isEqualTo(Map.of(
                        List.of("2026-01-01", "_T", "_T", "_T"), 3_700_000L,
                        List.of("2026-01-01", "GE-TB", "F", "Y0T4"), 40_000L));
        TableDefinition population = tables.find("population").orElseThrow();
        assertThat(tables.categories(population, "date"))
                .extracting(Table.Category::code)
                .containsExactly("2026-01-01");
        assertThat(tables.categories(population, "sex")).hasSize(3);
    }
}
