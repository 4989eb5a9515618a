package migration.exchange.mending;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import migration.exchange.jobs.Job.Progress;
import migration.exchange.jobs.JobRun;
import migration.exchange.jobs.Work;
import migration.exchange.quarantine.Quarantine;
import migration.exchange.quarantine.Quarantine.Page;
import migration.exchange.quarantine.QuarantinedRecord;
import migration.exchange.quarantine.QuarantinedRecord.State;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Goes through the waiting records of a cause, oldest first, a page at a time. After a crash a page is gone through again. */
abstract class MendingWork implements Work {

    private static final JsonMapper JSON = JsonMapper.shared();
    /** A job that is to stop does so behind a page. */
    private static final int PAGE = 20;

    private final Quarantine quarantine;

    MendingWork(Quarantine quarantine) {
        this.quarantine = quarantine;
    }

    /** What is done with one waiting record. */
    abstract Tally.Outcome treat(QuarantinedRecord waiting, MendingRule rule, JobRun run);

    /** Received when at the latest; null for no limit. */
    abstract @Nullable Instant through(Map<String, String> wishes);

    @Override
    public final Optional<String> work(JobRun run) {
        MendingRule rule = MendingRule.of(run.wishes());
        Instant through = through(run.wishes());
        Course course = new Course(run);
        Tally tally = run.checkpoint() == null ? Tally.NONE : JSON.readValue(run.checkpoint(), Tally.class);
        boolean more = true;
        while (more && run.goesOn()) {
            Page page = page(rule, tally);
            for (QuarantinedRecord waiting : page.records()) {
                boolean seen = through == null || !waiting.since().isAfter(through);
                tally = seen ? tally.with(waiting, treat(waiting, rule, run)) : tally;
            }
            more = page.next() != null;
            tally = page.next() == null ? tally : tally.behind(page.next());
            course.keep(tally, page.total());
        }
        return more ? Optional.empty() : Optional.of(JSON.writeValueAsString(tally));
    }

    private Page page(MendingRule rule, Tally tally) {
        return quarantine.list(new Quarantine.Query(
                rule.feed(), rule.code(), State.WAITING, null, null, Set.of(), tally.after(), PAGE));
    }

    /** Keeps how far it is; the total is that of the beginning, since records that are mended wait no more. */
    private static final class Course {

        private final JobRun run;
        private final long begin = System.nanoTime();
        private long total;

        Course(JobRun run) {
            this.run = run;
            total = run.progress().total();
        }

        void keep(Tally tally, long waiting) {
            total = total == 0 ? waiting : total;
            long millis = run.progress().millis() + (System.nanoTime() - begin) / 1_000_000;
            Progress progress = new Progress("mend", tally.matching(), total, tally.matching(), millis);
            run.keep(JSON.writeValueAsString(tally), progress);
        }
    }

    @Override
    public void tidy(JobRun run) {
        // what was sent goes its way whatever becomes of the job
    }
}
