package migration.exchange.channel;

import java.io.IOException;
import java.util.List;
import migration.exchange.envelope.SubmissionId;
import migration.exchange.indexing.RecordDocument;
import migration.exchange.replay.Reproduction;
import org.springframework.stereotype.Component;

/** Makes again what the store holds, for whoever fills one without the broker. */
@Component
class Reproducing implements Reproduction {

    private final Rereading archived;

    Reproducing(Rereading archived) {
        this.archived = archived;
    }

    @Override
    public List<Part> split(SubmissionId submission) throws IOException {
        return archived.split(submission).batches().stream()
                .map(batch -> new Part(batch.text(), batch.records()))
                .toList();
    }

    @Override
    public List<RecordDocument> records(Part part) throws IOException {
        return archived.living(part.claimCheck()).documents();
    }
}
