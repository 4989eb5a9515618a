package migration.exchange.stewardship;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.xml.stream.XMLStreamException;
import migration.exchange.archive.Archive;
import migration.exchange.contract.BatchText;
import migration.exchange.contract.ElementSpans;
import migration.exchange.contract.ElementSpans.Span;
import migration.exchange.contract.EnvelopeReader;
import migration.exchange.contract.MigrationContext;
import migration.exchange.contract.Opening;
import migration.exchange.contract.SubmissionScanner;
import migration.exchange.envelope.Batch;
import migration.exchange.envelope.Envelope;
import migration.exchange.envelope.FeedId;
import migration.exchange.envelope.RecordPlace;
import migration.exchange.envelope.Submission;
import migration.exchange.envelope.SubmissionId;
import migration.exchange.intake.OwnForms;
import migration.exchange.normalization.Normalizer;
import migration.exchange.quarantine.QuarantinedRecord;
import org.springframework.stereotype.Component;

/** Submissions of one record: cut out of the original for a steward to mend, and read back afterwards. */
@Component
class Drafts {

    private static final SubmissionId UNNAMED = new SubmissionId("a".repeat(32));
    private static final String CANCELLED = "\\scancelled\\s*=\\s*(\"[^\"]*\"|'[^']*')";

    private final Archive archive;
    private final OwnForms ownForms;
    private final EnvelopeReader envelopes;
    private final Map<FeedId, Normalizer> normalizers;

    Drafts(Archive archive, OwnForms ownForms, List<Normalizer> normalizers, MigrationContext contracts) {
        this.envelopes = contracts.envelopes();
        this.archive = archive;
        this.ownForms = ownForms;
        this.normalizers =
                normalizers.stream().collect(Collectors.toUnmodifiableMap(Normalizer::feed, Function.identity()));
    }

    /** The record alone, in contract XML, UTF-8. */
    byte[] of(QuarantinedRecord waiting) throws IOException {
        return of(waiting.place());
    }

    byte[] of(RecordPlace place) throws IOException {
        Submission submission = archive.find(place.submission())
                .orElseThrow(() -> new IOException("not in the archive: " + place.submission()));
        byte[] alone = alone(submission, place);
        if (!submission.ownForm()) {
            return alone;
        }
        Normalizer normalizer = Objects.requireNonNull(normalizers.get(submission.feed()), "no normaliser");
        Envelope envelope = Objects.requireNonNull(submission.envelope(), "no envelope");
        return normalizer.normalize(new ByteArrayInputStream(alone), envelope);
    }

    /** The record alone as its cancellation. */
    byte[] cancelled(RecordPlace place) throws IOException {
        String text = new String(of(place), StandardCharsets.UTF_8);
        Span record = record(text);
        String tag = text.substring(record.start(), record.content())
                .replaceFirst(CANCELLED, "")
                .replaceFirst("^<[^\\s/>]+", "$0 cancelled=\"true\"");
        String cancelled = text.substring(0, record.start()) + tag + text.substring(record.content());
        return cancelled.getBytes(StandardCharsets.UTF_8);
    }

    private static Span record(String contractXml) throws IOException {
        try {
            return ElementSpans.of(contractXml)
                    .firstIn("records")
                    .orElseThrow(() -> new IOException("a submission of one record without one"));
        } catch (XMLStreamException unreadable) {
            throw new IOException("what was accepted cannot be read", unreadable);
        }
    }

    private byte[] alone(Submission submission, RecordPlace place) throws IOException {
        Batch first = firstRecord(submission);
        String head = text(submission, 0, first.headLength());
        String record = text(submission, place.offset(), place.length());
        String utf8 = head.replaceFirst("(?i)(<\\?xml[^>]*encoding=[\"'])[^\"']*", "$1UTF-8");
        return (utf8 + record + first.tail()).getBytes(StandardCharsets.UTF_8);
    }

    private String text(Submission submission, long offset, int length) throws IOException {
        return new String(archive.slice(submission.id(), offset, length), submission.encoding());
    }

    /** Reads the beginning of the original again: head and tail are not kept with the case. */
    private Batch firstRecord(Submission submission) throws IOException {
        try (InputStream original = archive.open(submission.id())) {
            return SubmissionScanner.first(
                    original, submission.encoding(), ownForms.container(submission), submission.id());
        }
    }

    /** A corrected submission as a batch; empty when it is not the contract XML of exactly one record. */
    Optional<BatchText> read(byte[] contractXml) {
        Opening opening = envelopes.peek(contractXml, Set.of());
        if (!(opening instanceof Opening.Of opened)) {
            return Optional.empty();
        }
        try {
            SubmissionScanner.Result scanned = SubmissionScanner.scan(
                    new ByteArrayInputStream(contractXml), opened.encoding(), OwnForms.CONTRACT, UNNAMED, 2);
            return scanned instanceof SubmissionScanner.Result.Split split && split.records() == 1
                    ? Optional.of(text(opened, contractXml, split.batches().get(0)))
                    : Optional.empty();
        } catch (IOException inMemory) {
            throw new IllegalStateException(inMemory);
        }
    }

    private static BatchText text(Opening.Of opened, byte[] contractXml, Batch only) {
        return new BatchText(
                opened.envelope().contract(),
                contractXml,
                only.headLength(),
                opened.encoding(),
                0,
                only.offset(),
                only.line(),
                only.column());
    }
}
