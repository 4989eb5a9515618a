package migration.exchange.validation;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import migration.exchange.contract.BatchStream;
import migration.exchange.contract.BatchText;
import migration.exchange.contract.DamagedException;
import migration.exchange.contract.EnvelopeReader;
import migration.exchange.contract.MigrationContext;
import migration.exchange.contract.Opening;
import migration.exchange.envelope.Envelope;
import migration.exchange.envelope.FeedId;
import migration.exchange.quality.Issue;
import migration.exchange.quality.Layer;
import migration.exchange.quality.Place;
import migration.exchange.quality.Severity;
import org.jspecify.annotations.Nullable;

/**
 * The dry run: judges a whole submission as it will be judged, and keeps nothing. One pass, whatever the size.
 * Thread-safe.
 */
public final class SubmissionCheck {

    private static final int BATCH = 500;

    private final Judges judges;

    public SubmissionCheck(Judges judges) {
        this.judges = judges;
    }

    /**
     * Checks a submission.
     *
     * @param unpacked the submission, not compressed; left open
     * @param feed the feed it is meant for, null when any will do
     * @param receivedAt the instant that rules judge against
     * @param listener is told what is found; it is told the end, too
     * @throws IOException when the bytes cannot be read
     */
    public CheckResult check(InputStream unpacked, @Nullable FeedId feed, Instant receivedAt, CheckListener listener)
            throws IOException {
        CheckResult result = open(unpacked, feed, receivedAt, listener);
        listener.ended(result);
        return result;
    }

    private CheckResult open(InputStream unpacked, @Nullable FeedId feed, Instant receivedAt, CheckListener listener)
            throws IOException {
        BufferedInputStream in = new BufferedInputStream(unpacked, EnvelopeReader.PEEK_BYTES);
        in.mark(EnvelopeReader.PEEK_BYTES);
        byte[] beginning = in.readNBytes(EnvelopeReader.PEEK_BYTES);
        in.reset();
        Opening opening = judges.context().envelopes().peek(beginning, Set.of());
        if (opening instanceof Opening.Refused refused) {
            return new CheckResult.Refused(refused.issue());
        }
        Opening.Of of = (Opening.Of) opening;
        FeedId named = of.envelope().contract().feed();
        if (feed != null && !feed.equals(named)) {
            return new CheckResult.Refused(otherFeed(named, feed));
        }
        listener.opened(of.envelope());
        return judge(in, of.envelope(), of.encoding(), receivedAt, listener);
    }

    private CheckResult judge(
            InputStream in, Envelope envelope, Charset encoding, Instant receivedAt, CheckListener listener)
            throws IOException {
        Judge judge = judges.newJudge();
        MigrationContext context = judges.context();
        Tally tally = Tally.NONE;
        try {
            BatchStream batches = context.batches(envelope.contract(), in, encoding, BATCH);
            for (Optional<BatchText> batch = batches.next(); batch.isPresent(); batch = batches.next()) {
                for (JudgedRecord record : judge.judge(batch.get(), receivedAt)) {
                    tally = tally.plus(record);
                    listener.judged(record);
                }
            }
            return new CheckResult.Judged(tally);
        } catch (DamagedException e) {
            return new CheckResult.Damaged(e.issue());
        }
    }

    private static Issue otherFeed(FeedId named, FeedId meant) {
        return new Issue(
                "DOOR_FEED", Severity.ERROR, Layer.SUBMISSION, Place.WHOLE, named.toString(), meant.toString(), null);
    }
}
