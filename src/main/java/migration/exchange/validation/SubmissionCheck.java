package migration.exchange.validation;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import migration.exchange.contract.BatchStream;
import migration.exchange.contract.BatchText;
import migration.exchange.contract.DamagedException;
import migration.exchange.contract.EnvelopeReader;
import migration.exchange.contract.MigrationContext;
import migration.exchange.contract.Opening;
import migration.exchange.contract.OwnPlaces;
import migration.exchange.contract.OwnText;
import migration.exchange.contract.PushedForm;
import migration.exchange.contract.door.DoorCheck;
import migration.exchange.contract.door.DoorStopException;
import migration.exchange.contract.door.UnpackedBody;
import migration.exchange.envelope.FeedId;
import org.jspecify.annotations.Nullable;

/**
 * The dry run: judges a whole submission as it will be judged, and keeps nothing. One pass, whatever the size.
 * Thread-safe.
 */
public final class SubmissionCheck {

    private static final int BATCH = 500;

    private final Judges judges;
    private final DoorCheck door;

    public SubmissionCheck(Judges judges, DoorCheck door) {
        this.judges = judges;
        this.door = door;
    }

    /** What it checks by. */
    public MigrationContext contracts() {
        return judges.context();
    }

    /**
     * Checks a submission.
     *
     * @param body the bytes as they would be sent, gzip or not; left open
     * @param feed the feed it is meant for, null when any will do
     * @param receivedAt the instant that rules judge against
     * @param listener is told what is found; it is told the end, too
     * @throws IOException when the bytes cannot be read
     */
    public CheckResult check(InputStream body, @Nullable FeedId feed, Instant receivedAt, CheckListener listener)
            throws IOException {
        CheckResult result = result(door.unpack(body), feed, receivedAt, listener);
        listener.ended(result);
        return result;
    }

    /** To the last byte: a door that cannot unpack a body whole does not ask what else is wrong with it. */
    private CheckResult result(UnpackedBody body, @Nullable FeedId feed, Instant receivedAt, CheckListener listener)
            throws IOException {
        try {
            CheckResult result = open(body, feed, receivedAt, listener);
            body.transferTo(OutputStream.nullOutputStream());
            return result;
        } catch (DoorStopException stop) {
            return new CheckResult.Refused(stop.reason());
        }
    }

    private CheckResult open(InputStream unpacked, @Nullable FeedId feed, Instant receivedAt, CheckListener listener)
            throws IOException {
        BufferedInputStream in = new BufferedInputStream(unpacked, EnvelopeReader.PEEK_BYTES);
        in.mark(EnvelopeReader.PEEK_BYTES);
        byte[] beginning = in.readNBytes(EnvelopeReader.PEEK_BYTES);
        in.reset();
        Opening opening = door.check(feed, beginning, receivedAt);
        if (opening instanceof Opening.Of of) {
            listener.opened(of.envelope());
            return judge(in, of, receivedAt, listener);
        }
        return new CheckResult.Refused(((Opening.Refused) opening).issue());
    }

    private CheckResult judge(InputStream in, Opening.Of opened, Instant receivedAt, CheckListener listener)
            throws IOException {
        Judge judge = judges.newJudge();
        Tally tally = Tally.NONE;
        try {
            BatchStream batches = batches(in, opened);
            for (Optional<BatchText> batch = batches.next(); batch.isPresent(); batch = batches.next()) {
                for (JudgedRecord record : judged(judge, batch.get(), opened, receivedAt)) {
                    tally = tally.plus(record);
                    listener.judged(record);
                }
            }
            return new CheckResult.Judged(tally, door.notice(opened, receivedAt).orElse(null));
        } catch (DamagedException e) {
            return new CheckResult.Damaged(e.issue());
        }
    }

    private BatchStream batches(InputStream in, Opening.Of opened) throws IOException {
        MigrationContext context = judges.context();
        return opened.form() == null
                ? context.batches(opened.envelope().contract(), in, opened.encoding(), BATCH)
                : context.batches(opened.form(), in, opened.encoding(), BATCH);
    }

    private static List<JudgedRecord> judged(Judge judge, BatchText batch, Opening.Of opened, Instant receivedAt)
            throws IOException {
        PushedForm form = opened.form();
        if (form == null) {
            return judge.judge(batch, receivedAt);
        }
        OwnText own = OwnText.of(batch, form.container());
        byte[] contractXml = form.normalize(new ByteArrayInputStream(batch.document()), opened.envelope());
        List<JudgedRecord> judged = judge.judge(own.normalized(contractXml), receivedAt);
        OwnPlaces places = new OwnPlaces(form, own);
        return IntStream.range(0, judged.size())
                .mapToObj(i -> judged.get(i).in(places, i))
                .toList();
    }
}
