package migration.exchange.channel;

import java.util.ArrayList;
import java.util.List;
import migration.exchange.contract.MigrationContext;
import migration.exchange.envelope.RecordPlace;
import migration.exchange.validation.Judge;
import migration.exchange.validation.JudgedRecord;
import migration.exchange.validation.Judges;
import org.springframework.stereotype.Component;

/** Steps 5 and 6: the schema gate and the rules. */
@Component("judging")
public class Judging {

    /** Judges keep their parsers between batches and belong to one worker each. */
    private final ThreadLocal<Judge> judges;

    private final MigrationContext contracts;
    private final Screening screening;

    public Judging(Judges judges, Screening screening) {
        this.contracts = judges.context();
        this.screening = screening;
        this.judges = ThreadLocal.withInitial(judges::newJudge);
    }

    public JudgedBatch judge(OpenBatch batch) {
        return screening.screen(batch.submission(), batch.batch().id(), all(batch));
    }

    /** All records, erased ones too. What is kept of records that may only be counted quotes nothing of them. */
    List<JudgedBatch.Item> all(OpenBatch batch) {
        List<JudgedRecord> judged =
                judges.get().judge(batch.text(), batch.submission().receivedAt());
        if (judged.size() != batch.batch().id().count()) {
            throw new IllegalStateException("%d records judged of batch %s"
                    .formatted(judged.size(), batch.batch().id()));
        }
        boolean quoted = !contracts.isCountedOnly(batch.submission().feed());
        List<JudgedBatch.Item> items = new ArrayList<>(judged.size());
        for (int i = 0; i < judged.size(); i++) {
            JudgedRecord one =
                    batch.places() == null ? judged.get(i) : judged.get(i).in(batch.places(), i);
            items.add(new JudgedBatch.Item(quoted ? one : one.withoutQuotes(), place(batch, one, i)));
        }
        return items;
    }

    private static RecordPlace place(OpenBatch batch, JudgedRecord judged, int index) {
        if (batch.verbatim() != null) {
            return batch.verbatim().get(index);
        }
        var read = judged.record();
        return new RecordPlace(batch.submission().id(), read.position(), read.offset(), read.length());
    }
}
