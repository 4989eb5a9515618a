package migration.exchange.simulation.abroad;

import java.time.LocalDate;
import java.util.List;

/**
 * A submission.
 *
 * @param sequence its number, from 1
 * @param through the day up to which the ministry has now sent all it knows; that day is not in it
 * @param place its place among the submissions of the same day, from 0
 * @param sent what is in it
 * @param times how often it is delivered
 */
record Mail(int sequence, LocalDate through, int place, List<Sent> sent, int times) {

    String file() {
        return "http/" + sequence + ".xml";
    }

    String completeThrough() {
        return through + "T00:00:00+04:00";
    }

    /** Some minutes past midnight, one after the other. */
    String created() {
        int minute = 5 + place;
        return through + "T00:" + (minute < 10 ? "0" : "") + minute + ":00+04:00";
    }
}
