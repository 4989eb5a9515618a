package migration.exchange.supervision;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import migration.exchange.declaration.Declaration;
import migration.exchange.envelope.FeedId;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** What is agreed with all agencies: {@code config/<agency>/schedules.yaml} on the class path. */
public final class ScheduleShelf {

    private static final String SHELVES = "classpath*:config/*/schedules.yaml";

    private final Map<FeedId, Schedule> schedules;

    /** @throws IllegalArgumentException if two are of the same feed */
    public ScheduleShelf(List<Schedule> schedules) {
        this.schedules = new TreeMap<>();
        for (Schedule schedule : schedules) {
            if (this.schedules.put(schedule.feed(), schedule) != null) {
                throw new IllegalArgumentException("two schedules of " + schedule.feed());
            }
        }
    }

    /** Reads the class path. @throws IllegalStateException if a file cannot be read as it should */
    public static ScheduleShelf load() {
        try {
            List<Schedule> schedules = new ArrayList<>();
            for (Resource file : new PathMatchingResourcePatternResolver().getResources(SHELVES)) {
                schedules.addAll(read(file));
            }
            return new ScheduleShelf(schedules);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads one file. @throws IllegalStateException naming what is wrong with it */
    static List<Schedule> read(Resource file) throws IOException {
        return Declaration.readAll(
                file.getDescription(),
                () -> new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8),
                ScheduleShelf::schedule);
    }

    /** The same, and every feed may be so much later. */
    ScheduleShelf allowing(Duration more) {
        return new ScheduleShelf(
                all().stream().map(schedule -> schedule.allowing(more)).toList());
    }

    /** All, by feed. */
    public Collection<Schedule> all() {
        return schedules.values();
    }

    public Optional<Schedule> find(FeedId feed) {
        return Optional.ofNullable(schedules.get(feed));
    }

    private static Schedule schedule(Declaration e) {
        e.only("feed", "source", "stream", "silence", "lateness", "numbered", "volume", "month", "contact");
        Duration silence = e.has("silence") ? e.duration("silence") : null;
        return new Schedule(
                FeedId.parse(e.text("feed")),
                Words.of(e.entry("source")),
                Words.of(e.entry("stream")),
                silence,
                e.has("lateness") ? e.duration("lateness") : Duration.ZERO,
                e.flag("numbered"),
                e.has("volume") ? expectation(e.entry("volume")) : null,
                e.has("volume") && e.entry("volume").flag("per-stream"),
                e.has("month") ? monthly(e.entry("month")) : null,
                e.has("contact") ? contact(e.entry("contact")) : null);
    }

    private static Schedule.Contact contact(Declaration e) {
        e.only("unit", "mail");
        return new Schedule.Contact(Words.of(e.entry("unit")), e.text("mail"));
    }

    private static Monthly monthly(Declaration e) {
        e.only("table", "least", "filled", "even");
        Map<String, Integer> filled = new TreeMap<>();
        if (e.has("filled")) {
            Declaration shares = e.entry("filled");
            shares.keys().forEach(dimension -> filled.put(dimension, shares.number(dimension)));
        }
        return new Monthly(e.text("table"), e.number("least"), filled, e.has("even") ? even(e.entry("even")) : null);
    }

    private static Monthly.Even even(Declaration e) {
        e.only("of", "between", "tolerance");
        return new Monthly.Even(e.text("of"), e.text("between"), e.number("tolerance"));
    }

    private static @Nullable Expectation expectation(Declaration e) {
        if (e.has("weeks")) {
            e.only("weeks", "at-least", "tolerance", "least", "per-stream");
            return new Expectation.Learned(
                    e.number("weeks"), e.number("at-least"), e.number("tolerance"), e.number("least"));
        }
        Map<DayOfWeek, Band> bands = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            String key = day.name().toLowerCase(Locale.ROOT);
            if (e.has(key)) {
                bands.put(day, band(e.numbers(key), key));
            }
        }
        return new Expectation.Given(bands);
    }

    private static Band band(List<Integer> ends, String day) {
        if (ends.size() != 2) {
            throw new IllegalArgumentException(day + " is to have the fewest and the most records");
        }
        return new Band(ends.get(0), ends.get(1));
    }
}
