package migration.exchange.mending;

import java.time.Instant;
import java.util.Map;
import migration.exchange.jobs.JobRun;
import migration.exchange.quarantine.CorrectionDesk;
import migration.exchange.quarantine.CorrectionDesk.Result;
import migration.exchange.quarantine.Quarantine;
import migration.exchange.quarantine.QuarantinedRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Sends each record that the rule mends as a correction of its own, archived beside its original. A repeat sends the same
 * bytes, which the door recognises, or finds the case closed.
 */
@Component
class MendingRun extends MendingWork {

    private final Mender mender;
    private final CorrectionDesk desk;

    MendingRun(Quarantine quarantine, Mender mender, CorrectionDesk desk) {
        super(quarantine);
        this.mender = mender;
        this.desk = desk;
    }

    @Override
    public String kind() {
        return Mendings.MEND;
    }

    @Override
    @Nullable
    Instant through(Map<String, String> wishes) {
        String through = wishes.get(Mendings.THROUGH);
        return through == null ? null : Instant.parse(through);
    }

    @Override
    Tally.Outcome treat(QuarantinedRecord waiting, MendingRule rule, JobRun run) {
        Map<String, String> wishes = run.wishes();
        if (!(mender.attempt(waiting, rule) instanceof Attempt.Fits fits)) {
            return Tally.Outcome.DOES_NOT_FIT;
        }
        Result result = desk.correct(
                waiting.id(),
                fits.contractXml(),
                wishes.getOrDefault(Mendings.BY, ""),
                wishes.getOrDefault(Mendings.REASON, ""),
                run.job());
        if (result instanceof Result.StillWrong) {
            return Tally.Outcome.STILL_WRONG;
        }
        return result instanceof Result.Taken ? Tally.Outcome.PASSES : Tally.Outcome.CLOSED;
    }
}
