package migration.exchange.simulation.check;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import tools.jackson.databind.JsonNode;

/**
 * The account of a feed in the five figures that both sides can know. Which of accepted and superseded a record falls
 * under may depend on which of two versions came first, so the two are added up.
 */
record Account(long received, long written, long quarantined, long unchanged, long damaged) {

    static final Account NOTHING = new Account(0, 0, 0, 0, 0);

    /** A line of {@code truth/totals.csv}. */
    static Account of(NamedCsvRecord line) {
        return new Account(
                number(line, "received"),
                number(line, "accepted") + number(line, "superseded"),
                number(line, "quarantined"),
                number(line, "unchanged"),
                number(line, "damaged"));
    }

    /** A feed of the exchange's accounts. */
    static Account of(JsonNode feed) {
        return new Account(
                feed.path("received").asLong(),
                feed.path("accepted").asLong() + feed.path("superseded").asLong(),
                feed.path("quarantined").asLong(),
                feed.path("unchanged").asLong(),
                feed.path("damaged").asLong());
    }

    /**
     * The same with records that came once more: those in quarantine are judged again, overtaken ones are superseded, the
     * others are known.
     */
    Account plusRepeats(long repeats, long ofThemQuarantined, long ofThemOvertaken) {
        return new Account(
                received + repeats,
                written + ofThemOvertaken,
                quarantined + ofThemQuarantined,
                unchanged + repeats - ofThemQuarantined - ofThemOvertaken,
                damaged);
    }

    /** The same with submissions that were damaged on the way. */
    Account plusDamaged(long more) {
        return new Account(received, written, quarantined, unchanged, damaged + more);
    }

    private static long number(NamedCsvRecord line, String column) {
        return Long.parseLong(line.getField(column));
    }
}
