package migration.exchange.channel;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import migration.exchange.contract.OwnPlaces;
import migration.exchange.contract.OwnText;
import migration.exchange.contract.PushedForm;
import migration.exchange.envelope.Batch;
import migration.exchange.envelope.Envelope;
import migration.exchange.envelope.FeedId;
import migration.exchange.envelope.RecordPlace;
import migration.exchange.normalization.Normalizer;
import org.springframework.stereotype.Component;

/**
 * Step 4: feeds in a form of their own become contract XML. Where the records stand verbatim is kept beside. Places of
 * issues then count within the contract XML of the batch, unless the agency wrote the form itself and is told where in it.
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
        OwnText own = OwnText.of(batch.text(), normalizer.container());
        byte[] contractXml =
                normalizer.normalize(new ByteArrayInputStream(batch.text().document()), envelope);
        List<RecordPlace> verbatim =
                own.records().stream().map(record -> place(batch, record)).toList();
        OwnPlaces places = normalizer instanceof PushedForm form ? new OwnPlaces(form, own) : null;
        return new OpenBatch(batch.submission(), batch.batch(), own.normalized(contractXml), verbatim, places);
    }

    private static RecordPlace place(OpenBatch batch, Batch record) {
        long offset = batch.batch().offset() + record.offset() - batch.text().headLength();
        int position = batch.batch().id().firstPosition() + record.id().firstPosition();
        return new RecordPlace(batch.submission().id(), position, offset, record.length());
    }
}
