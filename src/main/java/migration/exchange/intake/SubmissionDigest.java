package migration.exchange.intake;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import migration.exchange.envelope.Correction;
import migration.exchange.envelope.FeedId;
import migration.exchange.envelope.SubmissionId;
import org.jspecify.annotations.Nullable;

/** Makes the id of a submission: SHA-256 over agency, feed and unpacked bytes, of which 160 bits are kept. */
final class SubmissionDigest {

    private static final String BASE_32 = "abcdefghijklmnopqrstuvwxyz234567";
    private static final int CHARACTERS = 32;
    private static final int BITS = 5;

    private SubmissionDigest() {}

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException("every Java has SHA-256", absent);
        }
    }

    /**
     * A digest that has taken what comes before the bytes. A steward's correction of a record is another submission
     * than the same bytes sent by the agency, and than an earlier one that was taken back.
     */
    static MessageDigest begin(FeedId feed, @Nullable Correction correction) {
        MessageDigest digest = sha256();
        String place = correction == null ? "" : place(correction);
        digest.update((feed.agency() + "\n" + feed.feed() + "\n" + place + "\n").getBytes(StandardCharsets.UTF_8));
        return digest;
    }

    private static String place(Correction correction) {
        String place = correction.original() + "#" + correction.position();
        return correction.rank() == null
                ? place
                : place + "#" + correction.rank().number();
    }

    static SubmissionId id(MessageDigest digest) {
        byte[] bytes = digest.digest();
        StringBuilder text = new StringBuilder(CHARACTERS);
        for (int i = 0; i < CHARACTERS; i++) {
            text.append(BASE_32.charAt(fiveBits(bytes, i * BITS)));
        }
        return new SubmissionId(text.toString());
    }

    private static int fiveBits(byte[] bytes, int from) {
        int value = 0;
        for (int bit = from; bit < from + BITS; bit++) {
            value = value << 1 | bytes[bit / 8] >> (7 - bit % 8) & 1;
        }
        return value;
    }
}
