package migration.exchange.quarantine.web;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import migration.exchange.quarantine.Quarantine.Admission;

/** What has come into the quarantine in the last seven days, today among them, and in the seven before, by cause. */
public final class Trends {

    private static final int WEEK = 7;

    private final Map<String, Trend> byCause = new HashMap<>();

    private Trends() {}

    /** Two counts of records. */
    public record Trend(long last, long before) {

        static final Trend NONE = new Trend(0, 0);

        /** {@code UP}, {@code DOWN} or {@code SAME}. */
        public String direction() {
            return last == before ? "SAME" : last > before ? "UP" : "DOWN";
        }

        private Trend plus(Trend other) {
            return new Trend(last + other.last, before + other.before);
        }
    }

    /** The first day that is looked at. */
    static LocalDate from(LocalDate today) {
        return today.minusDays(2L * WEEK - 1);
    }

    static Trends of(List<Admission> admissions, LocalDate today) {
        Trends trends = new Trends();
        LocalDate fresh = today.minusDays(WEEK - 1);
        for (Admission one : admissions) {
            boolean last = !one.day().isBefore(fresh);
            Trend more = new Trend(last ? one.records() : 0, last ? 0 : one.records());
            trends.byCause.merge(one.feed() + " " + one.code(), more, Trend::plus);
        }
        return trends;
    }

    /** The trend of a cause. */
    public Trend of(String feed, String code) {
        return byCause.getOrDefault(feed + " " + code, Trend.NONE);
    }
}
