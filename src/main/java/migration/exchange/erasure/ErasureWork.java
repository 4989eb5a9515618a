package migration.exchange.erasure;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import migration.exchange.jobs.Job.Progress;
import migration.exchange.jobs.JobRun;
import migration.exchange.jobs.Work;
import org.springframework.stereotype.Component;

/**
 * Erases what was found: first the ledger says so, then it is taken out of archive, dead letters, store, and at last out
 * of what index and broker have on disk of deleted documents and messages. Each step may be repeated, and a resumed job
 * begins with the first one that was not done.
 */
@Component
class ErasureWork implements Work {

    static final String KIND = "erasure";
    static final String FINDING = "finding";
    static final String BASIS = "basis";
    static final String CASE = "case";
    static final String BY = "by";

    private static final int AT_ONCE = 50;
    /** What a step had begun before the ledger said so is done after this time, or will notice that it has come too late. */
    private static final long SETTLING = 2_000;

    private final StoreTraces traces;
    private final MessageTraces messages;
    private final ArchiveErasing archive;
    private final Ledger ledger;
    private final Clock clock;

    ErasureWork(StoreTraces traces, MessageTraces messages, ArchiveErasing archive, Ledger ledger, Clock clock) {
        this.traces = traces;
        this.messages = messages;
        this.archive = archive;
        this.ledger = ledger;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    private enum Step {
        LEDGER,
        ARCHIVE,
        DEAD_LETTERS,
        STORE,
        AGAIN,
        PURGE,
        DONE
    }

    @Override
    public Optional<String> work(JobRun run) throws Exception {
        String id = String.valueOf(run.wishes().get(FINDING));
        Finding finding = traces.finding(id).orElseThrow(() -> new IllegalStateException("nothing was found as " + id));
        String known = run.checkpoint();
        Step step = known == null ? Step.LEDGER : Step.valueOf(known);
        while (run.goesOn() && step != Step.DONE) {
            keep(run, step, finding);
            if (!done(step, run, finding)) {
                return Optional.empty();
            }
            step = Step.values()[step.ordinal() + 1];
        }
        return step == Step.DONE ? Optional.of(result(finding)) : Optional.empty();
    }

    private static void keep(JobRun run, Step step, Finding finding) {
        long total = finding.places().stream()
                .map(place -> place.place().submission())
                .distinct()
                .count();
        long done = step.ordinal() > Step.ARCHIVE.ordinal() ? total : 0;
        Progress progress = new Progress(
                step.name().toLowerCase(Locale.ROOT),
                done,
                total,
                finding.records().size(),
                run.progress().millis());
        run.keep(step.name(), progress);
    }

    /** @return false when the run is to stop before */
    private boolean done(Step step, JobRun run, Finding finding) throws IOException, InterruptedException {
        switch (step) {
            case LEDGER -> enter(run, finding);
            case ARCHIVE -> {
                return takenOut(run, finding);
            }
            case DEAD_LETTERS -> messages.removeDeadLetters(traces.numbers(finding.identities()));
            case STORE -> apply(run);
            case AGAIN -> {
                Thread.sleep(SETTLING);
                apply(run);
            }
            case PURGE -> {
                return purged(run);
            }
            case DONE -> {}
        }
        return true;
    }

    private void enter(JobRun run, Finding finding) throws IOException {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Erasure erasure = new Erasure(
                run.wishes().getOrDefault(FINDING, ""),
                LegalBasis.valueOf(run.wishes().getOrDefault(BASIS, "")),
                run.wishes().getOrDefault(CASE, ""),
                run.wishes().getOrDefault(BY, ""),
                now);
        if (ledger.known().of(erasure.id()).isEmpty()) {
            ledger.append(new LedgerEntry(erasure, finding));
        }
    }

    private boolean takenOut(JobRun run, Finding finding) throws IOException {
        List<ErasedPlace> places = finding.places();
        for (int from = 0; from < places.size() && run.goesOn(); from += AT_ONCE) {
            archive.erase(places.subList(from, Math.min(places.size(), from + AT_ONCE)));
        }
        for (var damaged : finding.damaged()) {
            archive.blank(damaged);
        }
        archive.tidy();
        return run.goesOn();
    }

    private void apply(JobRun run) {
        KnownErasures known = ledger.known();
        traces.apply(known.of(run.wishes().getOrDefault(FINDING, "")));
        traces.mark(known.mark());
    }

    private boolean purged(JobRun run) {
        messages.wipe();
        return traces.purge(run::goesOn);
    }

    private static String result(Finding finding) {
        return "{\"records\":%d,\"places\":%d,\"identities\":%d,\"damaged\":%d}"
                .formatted(
                        finding.records().size(),
                        finding.places().size(),
                        finding.identities().size(),
                        finding.damaged().size());
    }

    @Override
    public void tidy(JobRun run) {
        // what the ledger holds is done at the next start, whatever becomes of the job
    }
}
