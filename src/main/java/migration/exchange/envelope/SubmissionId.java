package migration.exchange.envelope;

import java.util.regex.Pattern;

/**
 * Id of a submission: the first 160 bits of SHA-256 over agency, feed and unpacked bytes, in lower-case base 32. A
 * repeat is recognised by itself.
 */
public record SubmissionId(String value) {

    private static final Pattern FORM = Pattern.compile("[a-z2-7]{32}");

    /** @throws IllegalArgumentException if it is not 32 characters of base 32 */
    public SubmissionId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not the id of a submission: " + value);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
