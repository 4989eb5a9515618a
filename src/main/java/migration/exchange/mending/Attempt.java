package migration.exchange.mending;

/** What a rule makes of one record. */
public sealed interface Attempt {

    /**
     * It fits.
     *
     * @param before the value at fault
     * @param after the value that the rule puts in its place
     * @param contractXml the submission of this one record, mended
     */
    record Fits(String before, String after, byte[] contractXml) implements Attempt {}

    /** It does not: the value is another one, or the issue is about no value. */
    record DoesNotFit() implements Attempt {}
}
