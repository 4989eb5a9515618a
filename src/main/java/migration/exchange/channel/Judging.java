package migration.exchange.channel;

import java.util.ArrayList;
import java.util.List;
import migration.exchange.envelope.RecordPlace;
import migration.exchange.envelope.Submission;
import migration.exchange.validation.Judge;
import migration.exchange.validation.JudgedRecord;
import migration.exchange.validation.Judges;
import org.springframework.stereotype.Component;

/** Steps 5 and 6: the schema gate and the rules. */
@Component("judging")
public class Judging {

    /** Judges keep their parsers between batches and belong to one worker each. */
    private final ThreadLocal<Judge> judges;

    public Judging(Judges judges) {
        this.judges = ThreadLocal.withInitial(judges::newJudge);
    }

    public JudgedBatch judge(OpenBatch batch) {
        Submission submission = batch.submission();
        List<JudgedRecord> judged = judges.get().judge(batch.text(), submission.receivedAt());
        if (judged.size() != batch.batch().id().count()) {
            throw new IllegalStateException("%d records judged of batch %s"
                    .formatted(judged.size(), batch.batch().id()));
        }
        List<JudgedBatch.Item> items = new ArrayList<>(judged.size());
        for (int i = 0; i < judged.size(); i++) {
            items.add(new JudgedBatch.Item(judged.get(i), place(batch, judged.get(i), i)));
        }
        return new JudgedBatch(submission, batch.batch().id(), items);
    }

    private static RecordPlace place(OpenBatch batch, JudgedRecord judged, int index) {
        if (batch.verbatim() != null) {
            return batch.verbatim().get(index);
        }
        var read = judged.record();
        return new RecordPlace(batch.submission().id(), read.position(), read.offset(), read.length());
    }
}
