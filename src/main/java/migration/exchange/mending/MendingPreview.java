package migration.exchange.mending;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import migration.exchange.jobs.JobRun;
import migration.exchange.quality.Issue;
import migration.exchange.quarantine.CorrectionDesk;
import migration.exchange.quarantine.Quarantine;
import migration.exchange.quarantine.QuarantinedRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Judges each waiting record as the rule would mend it, by the real rules, and keeps nothing but numbers and ids of cases. */
@Component
class MendingPreview extends MendingWork {

    private final Mender mender;
    private final CorrectionDesk desk;

    MendingPreview(Quarantine quarantine, Mender mender, CorrectionDesk desk) {
        super(quarantine);
        this.mender = mender;
        this.desk = desk;
    }

    @Override
    public String kind() {
        return Mendings.PREVIEW;
    }

    @Override
    @Nullable
    Instant through(Map<String, String> wishes) {
        return null;
    }

    @Override
    Tally.Outcome treat(QuarantinedRecord waiting, MendingRule rule, JobRun run) {
        if (!(mender.attempt(waiting, rule) instanceof Attempt.Fits fits)) {
            return Tally.Outcome.DOES_NOT_FIT;
        }
        Optional<List<Issue>> issues = desk.judge(waiting.id(), fits.contractXml());
        return issues.map(found -> found.isEmpty() ? Tally.Outcome.PASSES : Tally.Outcome.STILL_WRONG)
                .orElse(Tally.Outcome.CLOSED);
    }
}
