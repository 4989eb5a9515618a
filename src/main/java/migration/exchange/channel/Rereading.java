package migration.exchange.channel;

import java.io.IOException;
import java.util.List;
import migration.exchange.envelope.SubmissionId;
import org.springframework.stereotype.Component;

/** The steps before the store in a row, for whoever reads the archive without the broker. */
@Component
class Rereading {

    private final Splitting splitting;
    private final Opening opening;
    private final Normalizing normalizing;
    private final Judging judging;
    private final Translating translating;

    Rereading(Splitting splitting, Opening opening, Normalizing normalizing, Judging judging, Translating translating) {
        this.splitting = splitting;
        this.opening = opening;
        this.normalizing = normalizing;
        this.judging = judging;
        this.translating = translating;
    }

    SplitMessages split(SubmissionId submission) throws IOException {
        return splitting.split(submission.value());
    }

    /** The records of a batch, without those that are erased. */
    TranslatedBatch living(String claimCheck) throws IOException {
        return translating.translate(judging.judge(open(claimCheck)));
    }

    /** All records of a batch, erased ones too. */
    TranslatedBatch all(String claimCheck) throws IOException {
        OpenBatch open = open(claimCheck);
        Screened nothing = new Screened(0, List.of());
        return translating.translate(
                new JudgedBatch(open.submission(), open.batch().id(), judging.all(open), nothing));
    }

    private OpenBatch open(String claimCheck) throws IOException {
        return normalizing.normalize(opening.open(claimCheck));
    }
}
