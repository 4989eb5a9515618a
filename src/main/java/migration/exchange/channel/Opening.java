package migration.exchange.channel;

import java.io.IOException;
import java.util.List;
import migration.exchange.archive.Archive;
import migration.exchange.contract.BatchText;
import migration.exchange.envelope.Batch;
import migration.exchange.envelope.Submission;
import migration.exchange.intake.BatchLoader;
import org.springframework.stereotype.Component;

/** Honours the claim check of a batch. */
@Component("opening")
public class Opening {

    private final Archive archive;
    private final BatchLoader loader;
    private final Messages messages = new Messages();

    public Opening(Archive archive, BatchLoader loader) {
        this.archive = archive;
        this.loader = loader;
    }

    /** @throws IOException when the archive cannot be read: the broker delivers again */
    public OpenBatch open(String message) throws IOException {
        Batch batch = messages.readBatch(message);
        Submission submission = archive.find(batch.id().submission())
                .orElseThrow(() -> new IOException("not in the archive: " + batch.id()));
        BatchText text = loader.load(submission, batch);
        return new OpenBatch(submission, batch, text, null, null);
    }

    /** Two halves of a batch that failed twice: in the end the record that breaks the machine is alone. */
    public List<BatchMessage> halves(String message) throws IOException {
        OpenBatch whole = open(message);
        return loader.halves(whole.submission(), whole.batch(), whole.text()).stream()
                .map(half -> new BatchMessage(messages.write(half), half.id().count()))
                .toList();
    }
}
