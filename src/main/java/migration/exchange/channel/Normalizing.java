package migration.exchange.channel;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import migration.exchange.contract.BatchText;
import migration.exchange.contract.SubmissionScanner;
import migration.exchange.envelope.Batch;
import migration.exchange.envelope.Envelope;
import migration.exchange.envelope.FeedId;
import migration.exchange.envelope.RecordPlace;
import migration.exchange.intake.OwnForms;
import migration.exchange.normalization.Normalizer;
import org.springframework.stereotype.Component;

/**
 * Step 4: feeds in a form of their own become contract XML. Places of issues then count within the contract XML of the
 * batch; where the records stand verbatim is kept beside.
 */
@Component("normalizing")
public class Normalizing {

    private final Map<FeedId, Normalizer> normalizers;

    public Normalizing(List<Normalizer> normalizers) {
        this.normalizers =
                normalizers.stream().collect(Collectors.toUnmodifiableMap(Normalizer::feed, Function.identity()));
    }

    public OpenBatch normalize(OpenBatch batch) throws IOException {
        if (!batch.submission().ownForm()) {
            return batch;
        }
        Normalizer normalizer =
                Objects.requireNonNull(normalizers.get(batch.submission().feed()), "no normaliser");
        Envelope envelope = Objects.requireNonNull(batch.submission().envelope(), "no envelope");
        byte[] document = batch.text().document();
        byte[] contractXml = normalizer.normalize(new ByteArrayInputStream(document), envelope);
        List<RecordPlace> verbatim = pieces(batch, document, normalizer.container(), 1).stream()
                .map(record -> place(batch, record))
                .toList();
        return new OpenBatch(batch.submission(), batch.batch(), text(batch, contractXml, verbatim.size()), verbatim);
    }

    private BatchText text(OpenBatch batch, byte[] contractXml, int records) throws IOException {
        List<Batch> pieces = pieces(batch, contractXml, OwnForms.CONTRACT, records);
        int made = pieces.stream().mapToInt(piece -> piece.id().count()).sum();
        if (made != records) {
            throw new IllegalStateException("the normaliser made %d records of %d".formatted(made, records));
        }
        Batch first = pieces.get(0);
        return new BatchText(
                batch.text().contract(),
                contractXml,
                first.headLength(),
                StandardCharsets.UTF_8,
                batch.text().firstPosition(),
                first.offset(),
                first.line(),
                first.column());
    }

    private List<Batch> pieces(OpenBatch batch, byte[] document, List<String> container, int size) throws IOException {
        SubmissionScanner.Result result = SubmissionScanner.scan(
                new ByteArrayInputStream(document),
                StandardCharsets.UTF_8,
                container,
                batch.submission().id(),
                size);
        if (result instanceof SubmissionScanner.Result.Split split) {
            return split.batches();
        }
        throw new IllegalStateException("not well-formed after it was split or normalised: "
                + batch.batch().id());
    }

    private static RecordPlace place(OpenBatch batch, Batch record) {
        long offset = batch.batch().offset() + record.offset() - batch.text().headLength();
        int position = batch.batch().id().firstPosition() + record.id().firstPosition();
        return new RecordPlace(batch.submission().id(), position, offset, record.length());
    }
}
