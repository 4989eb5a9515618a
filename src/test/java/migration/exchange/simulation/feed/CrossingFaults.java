package migration.exchange.simulation.feed;

import java.time.LocalDate;
import java.util.List;
import migration.exchange.simulation.draw.Counted;
import migration.exchange.simulation.draw.Purpose;
import migration.exchange.simulation.plan.Checkpoint;
import migration.exchange.simulation.plan.Period;
import migration.exchange.simulation.traffic.Event;

/** What can be wrong with a crossing: each changes the record so that this is its only defect. */
final class CrossingFaults {

    private static final String[] RETIRED = {"SUN", "YUG", "ROM", "ZAR"};
    private static final String[] UNKNOWN = {"ZZZ", "XX1"};
    private static final String[] NO_POINT = {"BP-100", "BP-999", "BP-13", "BP101"};

    private final Counted draw;
    private final BorderWords words;

    CrossingFaults(Counted draw, BorderWords words) {
        this.draw = draw;
        this.words = words;
    }

    void spoil(BorderRecord record, Event event, Fault fault) {
        LocalDate day = Period.day(event.instant());
        switch (fault.code()) {
            case "XSD_ELEMENT_MISSING" -> missing(record, event);
            case "XSD_ELEMENT_UNKNOWN" -> record.unknown = "PASSED";
            case "XSD_TYPE" -> type(record, event, day);
            case "CODE_UNKNOWN_CHECKPOINT" -> record.portOfEntry = pick(event, NO_POINT);
            case "CODE_RETIRED_COUNTRY" -> record.citizenship = pick(event, RETIRED);
            case "CODE_UNKNOWN_COUNTRY" -> record.citizenship = pick(event, UNKNOWN);
            case "RULE_TIME_IN_FUTURE" -> record.timestamp = future(record);
            case "RULE_BIRTH_AFTER_CROSSING" ->
                record.born = day.plusDays(1 + variant(event, 400)).toString();
            case "RULE_AGE_OVER_120" -> record.born = old(event, day);
            case "RULE_DOC_EXPIRED" ->
                record.expires = day.minusDays(1 + variant(event, 700)).toString();
            case "RULE_MRZ_CHECK_DIGIT" -> record.checkDigit = wrongDigit(record, event);
            case "RULE_MODE_CHECKPOINT" -> record.travelMode = otherMode(record, event);
            case "RULE_OCCUPIED_POINT" -> occupied(record, event);
            case "VERSION_SAME_OTHER_CONTENT", "VERSION_FAR_FUTURE" -> {}
            default -> throw new IllegalStateException("no mutation for " + fault.code());
        }
    }

    private int variant(Event event, int count) {
        return draw.below(event.entity(), Purpose.FAULT_VARIANT, event.number(), count);
    }

    private String pick(Event event, String[] values) {
        return values[variant(event, values.length)];
    }

    private void missing(BorderRecord record, Event event) {
        if (variant(event, 2) == 0) {
            record.direction = null;
        } else {
            record.timestamp = null;
        }
    }

    /** A day that the calendar does not have, or a number with a letter in it. */
    private void type(BorderRecord record, Event event, LocalDate day) {
        if (variant(event, 2) == 0) {
            record.timestamp = day.getYear() + "-02-30" + record.timestamp.substring(10);
        } else {
            record.expires = record.expires.substring(0, 8) + "1O";
        }
    }

    /** Later than anybody can run this: the rule compares with the instant of receipt. */
    private static String future(BorderRecord record) {
        int year = Integer.parseInt(record.timestamp.substring(0, 4));
        String day = record.timestamp.substring(4);
        return year + 88 + (day.startsWith("-02-29") ? "-02-28" + day.substring(6) : day);
    }

    private String old(Event event, LocalDate day) {
        return LocalDate.of(Math.min(1902, day.getYear() - 122) - variant(event, 9), 1 + variant(event, 12), 11)
                .toString();
    }

    private String wrongDigit(BorderRecord record, Event event) {
        int sum = 0;
        for (int i = 0; i < record.number.length(); i++) {
            sum += Character.digit(record.number.charAt(i), 36) * (i % 3 == 0 ? 7 : i % 3 == 1 ? 3 : 1);
        }
        return Integer.toString((sum + 1 + variant(event, 9)) % 10);
    }

    private String otherMode(BorderRecord record, Event event) {
        record.conveyance = null;
        return words.checkpoint(event).mode().equals("AIR") ? "ROAD" : "AIR";
    }

    private void occupied(BorderRecord record, Event event) {
        List<Checkpoint> points = words.checkpoints().occupied();
        Checkpoint point = points.get(variant(event, points.size()));
        record.portOfEntry = point.local();
        record.travelMode = point.mode();
        record.conveyance = null;
    }
}
