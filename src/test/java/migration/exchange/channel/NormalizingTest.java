package migration.exchange.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import migration.exchange.agencies.Agencies;
import migration.exchange.contract.BatchText;
import migration.exchange.contract.SubmissionScanner;
import migration.exchange.envelope.Batch;
import migration.exchange.envelope.Channel;
import migration.exchange.envelope.RecordPlace;
import migration.exchange.envelope.Submission;
import migration.exchange.envelope.SubmissionId;
import migration.exchange.normalization.Bulletin;
import migration.exchange.quality.Issue;
import migration.exchange.quality.Place;
import migration.exchange.validation.JudgedRecord;
import org.junit.jupiter.api.Test;

/** A form that an agency pushed, on its way through the pipeline: every record is a batch by itself. */
class NormalizingTest {

    private static final SubmissionId ID = new SubmissionId("a".repeat(32));
    private static final Instant RECEIVED = Instant.parse("2026-10-05T05:30:00Z");
    private static final byte[] BODY = Bulletin.bytes(Bulletin.TEXT.replace("B-2", "B-2\u0418\u0418"));

    private final Normalizing normalizing = new Normalizing(List.of(new Bulletin()));

    @Test
    void placesOfALaterBatchAreThoseOfTheWholeThatWasSent() throws IOException {
        OpenBatch second = normalizing.normalize(batch(1));
        JudgedRecord judged = Agencies.all()
                .judges()
                .newJudge()
                .judge(second.text(), RECEIVED)
                .get(0);
        Issue issue = judged.in(second.places(), 0).issues().get(0);
        assertThat(issue.code()).isEqualTo("XSD_ELEMENT_MISSING");
        assertThat(issue.place()).isEqualTo(new Place(7, 5, "/bulletin/cases/case[2]/gate"));
    }

    @Test
    void keepsWhereTheRecordStandsInItsOwnBytes() throws IOException {
        RecordPlace place = normalizing.normalize(batch(1)).verbatim().get(0);
        byte[] record = Arrays.copyOfRange(BODY, (int) place.offset(), (int) place.offset() + place.length());
        assertThat(new String(record, Bulletin.ENCODING))
                .startsWith("<b:case><b:nr>B-2\u0418\u0418<")
                .endsWith("</b:case>");
        assertThat(place.position()).isOne();
    }

    private static OpenBatch batch(int index) throws IOException {
        var split = (SubmissionScanner.Result.Split) SubmissionScanner.scan(
                new ByteArrayInputStream(BODY), Bulletin.ENCODING, new Bulletin().container(), ID, 1);
        Batch batch = split.batches().get(index);
        byte[] head = Arrays.copyOf(BODY, batch.headLength());
        byte[] slice = Arrays.copyOfRange(BODY, (int) batch.offset(), (int) batch.offset() + batch.length());
        BatchText text = BatchText.of(Bulletin.ENVELOPE.contract(), batch, head, slice, Bulletin.ENCODING);
        return new OpenBatch(submission(), batch, text, null, null);
    }

    private static Submission submission() {
        return new Submission(
                ID,
                Bulletin.FEED,
                Bulletin.ENVELOPE,
                true,
                RECEIVED,
                "border-police",
                Channel.HTTP,
                "",
                BODY.length,
                Bulletin.ENCODING,
                null);
    }
}
