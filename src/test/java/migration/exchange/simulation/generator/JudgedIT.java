package migration.exchange.simulation.generator;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import migration.exchange.canonical.CanonicalRecord;
import migration.exchange.canonical.PersonDescription;
import migration.exchange.contract.MigrationContext;
import migration.exchange.contract.ReadRecord;
import migration.exchange.contract.frame.v1.Record;
import migration.exchange.envelope.ContractId;
import migration.exchange.envelope.Envelope;
import migration.exchange.envelope.FeedId;
import migration.exchange.normalization.Normalizer;
import migration.exchange.normalization.Translator;
import migration.exchange.validation.Facts;
import migration.exchange.validation.RuleBook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/**
 * The exchange's own gate, rules and translators against the truth, record by record: every mutation is found under its
 * code and is the only fault, no clean record has one, and what is kept is what the truth says.
 */
@Tag("backlog")
class JudgedIT {

    private static final Instant RECEIVED = Instant.parse("2026-09-30T00:00:00Z");
    private static final MigrationContext CONTRACTS = MigrationContext.load();
    private static final AnnotationConfigApplicationContext BEANS =
            new AnnotationConfigApplicationContext("migration.exchange.agencies", "migration.exchange.normalization");

    @AfterAll
    static void close() {
        BEANS.close();
    }

    @Test
    void crossings() {
        assertThat(pushed(Backlog.tiny(), "border-police/crossings")).hasSize(13);
    }

    @Test
    void population() {
        assertThat(pushed(Backlog.tiny(), "statistics-office/population")).isEmpty();
    }

    /** More than the small sizes have, so that all faults are met. */
    @Test
    void refusals() {
        assertThat(pushed(Backlog.withoutCrossings(), "border-police/refusals")).hasSize(5);
    }

    @Test
    void registrations() {
        assertThat(pushed(Backlog.withoutCrossings(), "consular/registrations"))
                .containsExactly("PERSONAL_NO_FORMAT", "RULE_ADDRESS_EMPTY", "RULE_HOST_IS_GEORGIA");
    }

    @Test
    void census() {
        assertThat(pushed(Backlog.withoutCrossings(), "statistics-office/census"))
                .containsExactly("CODE_UNKNOWN_REGION", "RULE_AGE_BIRTHDATE", "RULE_CITIZENSHIP_NOT_STATED");
    }

    @Test
    void permits() {
        assertThat(pulledRows("service-agency/permits")).hasSize(9);
    }

    @Test
    void citizenship() {
        assertThat(pulledRows("service-agency/citizenship")).isEmpty();
    }

    @Test
    void documents() {
        assertThat(pulledRows(Backlog.documents(), "service-agency/documents")).hasSize(12);
    }

    @Test
    void civilRegistry() {
        assertThat(pulledRows(Backlog.civilRegistry(), "service-agency/civil-registry"))
                .containsExactlyInAnyOrder(
                        "XSD_TYPE",
                        "RULE_DEATH_BEFORE_BIRTH",
                        "RULE_PARENT_TOO_YOUNG",
                        "PERSONAL_NO_FORMAT",
                        "NAME_WRONG_SCRIPT");
    }

    private static Set<String> pulledRows(String feed) {
        return pulledRows(Backlog.withoutCrossings(), feed);
    }

    private static Set<String> pulledRows(Backlog backlog, String feed) {
        StringBuilder rows = new StringBuilder("<rows xmlns='urn:migration-exchange:rows:1' view='export.changes'>");
        backlog.rows("out/" + feed + "/rows.csv").stream()
                .filter(row -> !row.getField("commit").equals("ROLLED_BACK"))
                .forEach(row -> rows.append("<row>").append(columns(row)).append("</row>"));
        return pulled(backlog, feed, rows.append("</rows>"));
    }

    private static String columns(NamedCsvRecord row) {
        return stated(row).entrySet().stream()
                .filter(column -> !Set.of("transaction", "commit").contains(column.getKey()))
                .map(column -> "<column name='" + column.getKey() + "'>" + column.getValue() + "</column>")
                .collect(Collectors.joining());
    }

    @Test
    void visas() {
        Backlog backlog = Backlog.withoutCrossings();
        StringBuilder answer = new StringBuilder(
                "<e:Envelope xmlns:e='http://schemas.xmlsoap.org/soap/envelope/'><e:Body>"
                        + "<GetVisaChangesResponse xmlns='urn:ge:mfa:visas:1'><nextToken>1</nextToken><more>false</more><changes>");
        backlog.rows("out/consular/visas/changes.csv")
                .forEach(row ->
                        answer.append("<visaChange>").append(elements(row)).append("</visaChange>"));
        answer.append("</changes></GetVisaChangesResponse></e:Body></e:Envelope>");
        assertThat(pulled(backlog, "consular/visas", answer)).hasSizeGreaterThan(6);
    }

    private static String elements(NamedCsvRecord row) {
        return stated(row).entrySet().stream()
                .map(column -> "<" + column.getKey() + ">" + column.getValue() + "</" + column.getKey() + ">")
                .collect(Collectors.joining());
    }

    private static Map<String, String> stated(NamedCsvRecord row) {
        Map<String, String> stated = new LinkedHashMap<>(row.getFieldsAsMap());
        stated.values().removeIf(String::isEmpty);
        return stated;
    }

    /** Judges all good submissions of a feed; returns the codes that were found. */
    private static Set<String> pushed(Backlog backlog, String feed) {
        Comparison comparison = new Comparison(backlog, feed);
        for (NamedCsvRecord row : backlog.rows("truth/submissions.csv", feed)) {
            if (row.getField("state").equals("COMPLETED")) {
                byte[] bytes = backlog.bytes(feed + "/" + row.getField("file"));
                boolean latin = new String(bytes, 0, 60, StandardCharsets.ISO_8859_1).contains("ISO-8859-1");
                Charset encoding = latin ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8;
                comparison.judge(row.getField("file"), bytes, encoding);
            }
        }
        return comparison.end();
    }

    private static Set<String> pulled(Backlog backlog, String feed, CharSequence ownForm) {
        Normalizer normalizer = BEANS.getBeansOfType(Normalizer.class).values().stream()
                .filter(of -> of.feed().toString().equals(feed))
                .findFirst()
                .orElseThrow();
        ContractId contract = new ContractId(FeedId.parse(feed), 1);
        Envelope envelope = new Envelope(contract, "view", 1, RECEIVED, RECEIVED);
        byte[] own = ownForm.toString().getBytes(StandardCharsets.UTF_8);
        byte[] xml = normalizer.normalize(new ByteArrayInputStream(own), envelope);
        Comparison comparison = new Comparison(backlog, feed);
        String file = backlog.rows("truth/records.csv", feed).get(0).getField("file");
        comparison.judge(file, xml, StandardCharsets.UTF_8);
        return comparison.end();
    }

    /** Truth and judgement of one feed. */
    private static final class Comparison {
        private final ContractId contract;
        private final Map<String, NamedCsvRecord> expected = new HashMap<>();
        private final Map<String, NamedCsvRecord> contents = new HashMap<>();
        private final Set<String> found = new TreeSet<>();
        private final RuleBook<Record> rules;
        private final Translator<Record> translator;

        Comparison(Backlog backlog, String feed) {
            contract = new ContractId(FeedId.parse(feed), 1);
            String name = contract.feed().feed();
            backlog.rows("truth/records.csv", feed)
                    .forEach(row -> expected.put(row.getField("file") + "#" + row.getField("position"), row));
            backlog.rows("truth/content/" + name + ".csv")
                    .forEach(row -> contents.put(row.getField("source_id") + "/" + row.getField("version"), row));
            rules = bean(RuleBook.class, RuleBook::contract);
            translator = bean(Translator.class, Translator::contract);
        }

        @SuppressWarnings("unchecked")
        private <T> T bean(Class<?> type, Function<? super T, ContractId> of) {
            return BEANS.getBeansOfType(type).values().stream()
                    .map(bean -> (T) bean)
                    .filter(bean -> of.apply(bean).equals(contract))
                    .findFirst()
                    .orElseThrow();
        }

        void judge(String file, byte[] bytes, Charset encoding) {
            try (Stream<ReadRecord> records =
                    CONTRACTS.parser().records(contract, new ByteArrayInputStream(bytes), encoding)) {
                records.forEach(record -> compare(file, record));
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }

        private void compare(String file, ReadRecord record) {
            NamedCsvRecord row = expected.remove(file + "#" + record.position());
            assertThat(row)
                    .as("%s %d is not in the truth", file, record.position())
                    .isNotNull();
            Set<String> codes = new TreeSet<>();
            record.issues().forEach(issue -> codes.add(issue.code()));
            if (record.content() != null) {
                Facts facts = new Facts(contract.feed(), RECEIVED);
                rules.judge(record.content(), facts).forEach(finding -> codes.add(finding.code()));
            }
            Set<String> wanted = new TreeSet<>(List.of(row.getField("codes").split(" ")));
            wanted.removeIf(code -> code.isEmpty() || code.startsWith("VERSION_"));
            assertThat(codes).as(row.toString()).isEqualTo(wanted);
            found.addAll(codes);
            content(row, record);
        }

        private void content(NamedCsvRecord row, ReadRecord record) {
            boolean kept = !row.getField("verdict").equals("QUARANTINED")
                    && row.getField("cancelled").equals("false");
            NamedCsvRecord content = contents.get(row.getField("source_id") + "/" + row.getField("version"));
            if (kept) {
                Map<String, String> is = fields(translator.translate(record.content()));
                for (String field :
                        content.getHeader().subList(2, content.getHeader().size())) {
                    assertThat(is.getOrDefault(field, ""))
                            .as("%s of %s", field, row)
                            .isEqualTo(content.getField(field));
                }
            }
        }

        Set<String> end() {
            assertThat(expected).as("records that were not found").isEmpty();
            return found;
        }
    }

    private static Map<String, String> fields(CanonicalRecord record) {
        Map<String, String> fields = new TreeMap<>();
        add(fields, record);
        Optional.ofNullable(record.person()).ifPresent(person -> add(fields, person));
        return fields;
    }

    private static void add(Map<String, String> fields, Object record) {
        try {
            for (RecordComponent component : record.getClass().getRecordComponents()) {
                Object value = component.getAccessor().invoke(record);
                if (value != null && !(value instanceof PersonDescription)) {
                    fields.put(component.getName(), text(value));
                }
            }
        } catch (ReflectiveOperationException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static String text(Object value) {
        if (value instanceof OffsetDateTime time) {
            return time.toInstant().toString();
        }
        return value instanceof List<?> list
                ? list.stream().map(Object::toString).collect(Collectors.joining(" "))
                : value.toString();
    }
}
