package migration.exchange.stewardship;

import java.util.Optional;
import java.util.Set;
import migration.exchange.jobs.Job.Progress;
import migration.exchange.jobs.JobRun;
import migration.exchange.jobs.Work;
import migration.exchange.quarantine.CorrectionDesk;
import migration.exchange.quarantine.CorrectionDesk.Result;
import migration.exchange.quarantine.ManyCasesOrder;
import migration.exchange.quarantine.Quarantine;
import migration.exchange.quarantine.Quarantine.Page;
import migration.exchange.quarantine.QuarantinedRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Takes one step with all cases of a cause, oldest first, a page at a time, and no more of them than were counted when it was
 * ordered. After a crash a page is gone through again: what was done is then found done.
 */
@Component
class ManyCases implements Work {

    private static final JsonMapper JSON = JsonMapper.shared();
    /** A job that is to stop does so behind a page. */
    private static final int PAGE = 20;

    private final Quarantine quarantine;
    private final CorrectionDesk desk;

    ManyCases(Quarantine quarantine, CorrectionDesk desk) {
        this.quarantine = quarantine;
        this.desk = desk;
    }

    /**
     * How far it is.
     *
     * @param after cursor behind the last page; null at the beginning
     * @param done cases with which the step was taken
     * @param stillWrong cases that would be quarantined again
     * @param closed cases that had become something else meanwhile
     */
    record Tally(@Nullable String after, long done, long stillWrong, long closed) {

        static final Tally NONE = new Tally(null, 0, 0, 0);

        long seen() {
            return done + stillWrong + closed;
        }

        Tally with(Result result) {
            if (result instanceof Result.Decided || result instanceof Result.Taken) {
                return new Tally(after, done + 1, stillWrong, closed);
            }
            return result instanceof Result.StillWrong
                    ? new Tally(after, done, stillWrong + 1, closed)
                    : new Tally(after, done, stillWrong, closed + 1);
        }

        Tally behind(@Nullable String cursor) {
            return new Tally(cursor, done, stillWrong, closed);
        }
    }

    @Override
    public String kind() {
        return ManyCasesOrder.KIND;
    }

    @Override
    public Optional<String> work(JobRun run) {
        ManyCasesOrder order = ManyCasesOrder.of(run.wishes());
        long begin = System.nanoTime();
        long before = run.progress().millis();
        Tally tally = run.checkpoint() == null ? Tally.NONE : JSON.readValue(run.checkpoint(), Tally.class);
        boolean more = tally.seen() < order.count();
        while (more && run.goesOn()) {
            Page page = page(order, tally);
            for (QuarantinedRecord found : page.records()) {
                tally = isOrdered(order, tally, found) ? tally.with(step(order, found)) : tally;
            }
            more = page.next() != null && tally.seen() < order.count();
            tally = tally.behind(page.next());
            long millis = before + (System.nanoTime() - begin) / 1_000_000;
            Progress progress = new Progress("cases", tally.seen(), order.count(), tally.seen(), millis);
            run.keep(JSON.writeValueAsString(tally), progress);
        }
        return more ? Optional.empty() : Optional.of(JSON.writeValueAsString(tally));
    }

    private Page page(ManyCasesOrder order, Tally tally) {
        return quarantine.list(new Quarantine.Query(
                order.feed(), order.code(), order.state(), null, order.mend(), Set.of(), tally.after(), PAGE));
    }

    /** What came after the order was counted by nobody. */
    private static boolean isOrdered(ManyCasesOrder order, Tally tally, QuarantinedRecord found) {
        return tally.seen() < order.count() && !found.since().isAfter(order.through());
    }

    private Result step(ManyCasesOrder order, QuarantinedRecord found) {
        return desk.decide(found.id(), order.step(), order.by(), order.reason());
    }

    @Override
    public void tidy(JobRun run) {
        // what was done stays done whatever becomes of the job
    }
}
