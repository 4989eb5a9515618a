package migration.exchange.simulation.feed;

/**
 * What befalls a record: it is spoilt, or its delivery is odd.
 *
 * @param number its number within the feed, from 1
 * @param code code of the issue, or name of the quirk
 * @param quota how many of 10,000 records
 * @param verdict expected of the spoilt version; empty for quirks, whose records are clean
 * @param layer layer of the issue; empty for quirks
 */
public record Fault(int number, String code, int quota, String verdict, String layer) {

    static final String QUARANTINED = "QUARANTINED";

    public boolean spoils() {
        return !verdict.isEmpty();
    }

    public boolean quarantines() {
        return verdict.equals(QUARANTINED);
    }
}
