package migration.exchange.validation;

/**
 * What became, or would become, of the records of a submission. Before the store has been asked, none is unchanged or
 * superseded: {@code received = accepted + quarantined}.
 *
 * @param received records found
 * @param accepted records that pass
 * @param withIssues those of the accepted that have warnings
 * @param quarantined records that do not pass
 */
public record Tally(long received, long accepted, long withIssues, long quarantined) {

    public static final Tally NONE = new Tally(0, 0, 0, 0);

    /** With one more record. */
    public Tally plus(JudgedRecord record) {
        return switch (record.verdict()) {
            case ACCEPTED -> new Tally(received + 1, accepted + 1, withIssues, quarantined);
            case ACCEPTED_WITH_ISSUES -> new Tally(received + 1, accepted + 1, withIssues + 1, quarantined);
            case QUARANTINED -> new Tally(received + 1, accepted, withIssues, quarantined + 1);
            case NOT_JUDGED -> throw new IllegalStateException("a judged record without a verdict");
        };
    }

    /** Both together. */
    public Tally plus(Tally other) {
        return new Tally(
                received + other.received,
                accepted + other.accepted,
                withIssues + other.withIssues,
                quarantined + other.quarantined);
    }
}
