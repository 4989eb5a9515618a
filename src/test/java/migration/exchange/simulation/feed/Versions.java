package migration.exchange.simulation.feed;

import java.util.List;
import migration.exchange.simulation.plan.Period;
import migration.exchange.simulation.traffic.Event;
import migration.exchange.simulation.traffic.EventLog;

/** Makes the record of a delivery, and says what should be said of it. */
final class Versions {

    private static final String CLEAN = "ACCEPTED";
    private static final String DOUBTFUL = "ACCEPTED_WITH_ISSUES";

    private final BorderFeed feed;
    private final EventLog[] months;
    private final Faults faults;
    private final Period period;

    Versions(BorderFeed feed, EventLog[] months, Faults faults, Period period) {
        this.feed = feed;
        this.months = months;
        this.faults = faults;
        this.period = period;
    }

    String sourceId(int month, int index) {
        String number = Integer.toString(index + 1);
        String digits = "000000".substring(Math.min(6, number.length())) + number;
        return feed.prefix() + "-" + period.month(month).toString().replace("-", "") + "-" + digits;
    }

    /** The record as it is sent. */
    BorderRecord record(Delivery sent) {
        Event event = event(sent);
        BorderRecord record = new BorderRecord();
        record.sourceId = sourceId(sent.month(), sent.index()) + (sent.shape() == Shape.DOUBLE ? "-2" : "");
        feed.fill(record, event);
        record.version = sent.version();
        switch (sent.shape()) {
            case ALTERED, TWIN -> feed.alter(record, event);
            case SPOILT -> feed.spoil(record, event, faults.of(event.fate()));
            case CANCELLED -> record.cancelled = true;
            case DOUBLE -> doubled(record, sent);
            default -> {}
        }
        return record;
    }

    private static void doubled(BorderRecord record, Delivery sent) {
        record.instant = sent.sentAt();
        record.timestamp = Instants.text(sent.sentAt());
    }

    /** Whether nothing befell the record. */
    boolean isPlain(Delivery sent) {
        return months[sent.month()].fate(sent.index()) == 0;
    }

    private Event event(Delivery sent) {
        return months[sent.month()].get(sent.index());
    }

    Version version(Delivery sent) {
        return version(sent, record(sent));
    }

    Version version(Delivery sent, BorderRecord record) {
        Event event = event(sent);
        boolean spoilt = sent.shape() == Shape.SPOILT || sent.shape() == Shape.TWIN;
        if (spoilt && faults.of(event.fate()).quarantines()) {
            String code = faults.of(event.fate()).code();
            return version(record, Fault.QUARANTINED, List.of(code), false);
        }
        if (sent.shape() == Shape.CANCELLED) {
            return version(record, CLEAN, List.of(), false);
        }
        List<String> codes = spoilt ? List.of(faults.of(event.fate()).code()) : feed.codes(record, event);
        return version(record, codes.isEmpty() ? CLEAN : DOUBTFUL, codes, true);
    }

    private Version version(BorderRecord record, String verdict, List<String> codes, boolean counts) {
        List<String> content = counts ? feed.content(record) : List.of();
        String cell = counts ? feed.cell(record) : "";
        return new Version(
                record.sourceId, record.version, record.cancelled, verdict, codes, content, cell, record.noise);
    }

    /** Layer of an issue; those that a record has without any fault are faults of codes. */
    String layer(Delivery sent, String code) {
        Event event = event(sent);
        boolean own = event.fate() != 0 && faults.of(event.fate()).code().equals(code);
        return own ? faults.of(event.fate()).layer() : "CODE";
    }
}
