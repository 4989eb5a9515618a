package migration.exchange.simulation.generator;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import migration.exchange.simulation.abroad.RegistrationFeed;
import migration.exchange.simulation.cases.CaseWriter;
import migration.exchange.simulation.cases.Cases;
import migration.exchange.simulation.draw.Counted;
import migration.exchange.simulation.feed.Border;
import migration.exchange.simulation.feed.Posted;
import migration.exchange.simulation.feed.PushedFeed;
import migration.exchange.simulation.migration.FlowTable;
import migration.exchange.simulation.migration.Migrants;
import migration.exchange.simulation.noise.Noise;
import migration.exchange.simulation.person.People;
import migration.exchange.simulation.plan.Checkpoints;
import migration.exchange.simulation.plan.Period;
import migration.exchange.simulation.traffic.Refused;
import migration.exchange.simulation.traffic.Traffic;
import migration.exchange.simulation.truth.OutputFolder;

/**
 * When what arrives in a live month in which nothing happens, without the records themselves: the border police at a scale at
 * which a day can be told from half a day, the other feeds at the smallest. What the exchange pulls arrives when it
 * appears, with a sign of life whenever nothing did for an hour, as the exchange notes by itself.
 */
public final class QuietMonth {

    private static final int SCALE = 250;
    private static final int SMALL = 10_000;
    private static final Duration HEARTBEAT = Duration.ofHours(1);

    private final Path folder;
    private final Period period = new Period(YearMonth.of(2024, 1), YearMonth.of(2026, 9), YearMonth.of(2026, 9), true);
    private final Counted draw;
    private final People people;
    private final Noise noise;
    private final List<Posted> posted = new ArrayList<>();

    private QuietMonth(Path folder, long seed) {
        this.folder = folder;
        draw = new Counted(seed);
        people = new People(draw);
        noise = Noise.of(draw);
    }

    /** All submissions of the live month in the order in which they arrive. @param folder for what has to be written down */
    public static List<Posted> posted(Path folder, long seed) {
        QuietMonth month = new QuietMonth(folder, seed);
        month.border();
        month.cases();
        month.posted.sort(Comparator.comparing(Posted::created));
        return List.copyOf(month.posted);
    }

    private void border() {
        Checkpoints checkpoints = new Checkpoints();
        Migrants migrants = new Migrants(draw, people, period, FlowTable.published(), SMALL);
        Border border = new Border(draw, people, checkpoints, migrants, noise);
        Traffic traffic = new Traffic(draw, period, SCALE, checkpoints, migrants);
        traffic.pieces().forEach(Runnable::run);
        Refused refused = new Refused(draw, period, checkpoints);
        int month = period.months() - 1;
        OutputFolder nothing = new OutputFolder(folder);
        posted.addAll(PushedFeed.crossings(draw, period, border, traffic.sorted(), nothing)
                .posted(month));
        posted.addAll(PushedFeed.refusals(draw, period, border, refused.sorted(SCALE), nothing)
                .posted(month));
    }

    private void cases() {
        OutputFolder out = new OutputFolder(folder);
        Cases cases = new Cases(draw, people, noise, period, SMALL, out);
        List.of(cases.visas(), cases.permits(), cases.citizenship(), cases.documents(), cases.civilRegistry())
                .forEach(CaseWriter::write);
        for (String feed : List.of("permits", "citizenship", "documents", "civil-registry")) {
            pulled(
                    "service-agency/" + feed,
                    "PSDA",
                    times("service-agency/" + feed + "/rows.csv", QuietMonth::entered));
        }
        pulled("consular/visas", "MFA", times("consular/visas/made.csv", row -> instant(row.getField("made"))));
        new RegistrationFeed(draw, people, noise, period, SMALL, out).write();
        registrations();
    }

    private static Instant entered(NamedCsvRecord row) {
        String at = row.getField("changed_at").replace(' ', 'T');
        return LocalDateTime.parse(at.substring(0, 19)).toInstant(Period.TBILISI);
    }

    private void registrations() {
        long number = 0;
        for (Instant due : times("consular/registrations/http.csv", row -> instant(row.getField("due")))
                .keySet()) {
            posted.add(new Posted("consular/registrations", "MFA", ++number, due, due, 1));
        }
    }

    private static Instant instant(String text) {
        return OffsetDateTime.parse(text).toInstant();
    }

    /** How many rows of a list are of which instant of the live month. */
    private Map<Instant, Long> times(String list, Function<NamedCsvRecord, Instant> time) {
        try (CsvReader<NamedCsvRecord> csv =
                CsvReader.builder().ofNamedCsvRecord(folder.resolve("out").resolve(list))) {
            return csv.stream()
                    .map(time)
                    .filter(at -> at.getEpochSecond() >= period.liveStart())
                    .collect(Collectors.groupingBy(at -> at, TreeMap::new, Collectors.counting()));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private void pulled(String feed, String stream, Map<Instant, Long> times) {
        Instant last = Instant.ofEpochSecond(period.liveStart());
        Map<Instant, Long> polls = new TreeMap<>(times);
        polls.put(Instant.ofEpochSecond(period.end()), 0L);
        long number = 0;
        for (Map.Entry<Instant, Long> poll : polls.entrySet()) {
            for (last = last.plus(HEARTBEAT); last.isBefore(poll.getKey()); last = last.plus(HEARTBEAT)) {
                posted.add(new Posted(feed, stream, ++number, last, last, 0));
            }
            last = poll.getKey();
            posted.add(new Posted(
                    feed, stream, ++number, last, last, poll.getValue().intValue()));
        }
    }
}
