package migration.exchange.channel;

import java.io.IOException;
import java.util.List;
import migration.exchange.envelope.SubmissionId;
import migration.exchange.indexing.RecordDocument;
import migration.exchange.replay.Reproduction;
import org.springframework.stereotype.Component;

/** The steps before the store in a row, for whoever fills a store without the broker. */
@Component
class Reproducing implements Reproduction {

    private final Splitting splitting;
    private final Opening opening;
    private final Normalizing normalizing;
    private final Judging judging;
    private final Translating translating;

    Reproducing(
            Splitting splitting, Opening opening, Normalizing normalizing, Judging judging, Translating translating) {
        this.splitting = splitting;
        this.opening = opening;
        this.normalizing = normalizing;
        this.judging = judging;
        this.translating = translating;
    }

    @Override
    public List<Part> split(SubmissionId submission) throws IOException {
        return splitting.split(submission.value()).batches().stream()
                .map(batch -> new Part(batch.text(), batch.records()))
                .toList();
    }

    @Override
    public List<RecordDocument> records(Part part) throws IOException {
        OpenBatch open = opening.open(part.claimCheck());
        return translating.translate(judging.judge(normalizing.normalize(open))).documents();
    }
}
