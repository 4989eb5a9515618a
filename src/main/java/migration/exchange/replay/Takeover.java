package migration.exchange.replay;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import migration.exchange.envelope.FeedId;
import migration.exchange.envelope.SubmissionId;
import migration.exchange.indexing.Comparison;
import migration.exchange.indexing.Comparison.Difference;
import migration.exchange.indexing.Comparison.What;
import migration.exchange.indexing.Generations;
import migration.exchange.jobs.JobRun;

/**
 * The moment in which one generation takes the place of another. Writing is held up, what is still missing is taken, what
 * differed is looked at again; only then all aliases move in one step. Readers see no moment in which a record is not there.
 */
final class Takeover {

    /** Differences that are named in the list of failures. */
    private static final int NAMED = 20;

    private static final Set<What> GAINED = Set.of(What.MORE, What.NEWER);

    private final Generations generations;
    private final Pursuit pursuit;
    private final JobRun run;
    private final int serving;
    private final boolean differencesAccepted;
    private final Set<FeedId> countedOnly;
    private List<SubmissionId> unsettled = List.of();

    Takeover(
            Generations generations,
            Pursuit pursuit,
            JobRun run,
            int serving,
            boolean differencesAccepted,
            Set<FeedId> countedOnly) {
        this.generations = generations;
        this.pursuit = pursuit;
        this.run = run;
        this.serving = serving;
        this.differencesAccepted = differencesAccepted;
        this.countedOnly = countedOnly;
    }

    /** Submissions that had no outcome yet when it happened. */
    int unsettled() {
        return unsettled.size();
    }

    /**
     * Lets it happen.
     *
     * @return false when the run is to stop before
     * @throws StoresDifferException when the generations differ
     */
    boolean happens(Comparison comparison) throws IOException, ExecutionException, InterruptedException {
        boolean serves = false;
        generations.fence(serving);
        try {
            unsettled = pursuit.takeEverything();
            if (!run.goesOn()) {
                return false;
            }
            if (!differencesAccepted) {
                refuseDifferences(comparison);
            }
            hand();
            serves = true;
        } finally {
            if (!serves) {
                generations.free(serving);
            }
        }
        return true;
    }

    private void hand() {
        int generation = pursuit.point().generation();
        generations.note(serving, pursuit.pointOf(serving).toString());
        // the lease is looked at once more: who was taken for dead must not touch the aliases
        run.keep(pursuit.point().toString(), pursuit.progress());
        generations.serve(generation, serving);
    }

    private void refuseDifferences(Comparison comparison) {
        Set<SubmissionId> coming = Set.copyOf(unsettled);
        List<Difference> still =
                generations.again(serving, pursuit.point().generation(), comparison.differences()).stream()
                        .filter(difference -> !isComing(difference, coming))
                        .toList();
        if (!still.isEmpty() || comparison.more() > 0) {
            still.stream()
                    .limit(NAMED)
                    .forEach(one -> run.failed(name(one), one.what().name()));
            throw new StoresDifferException(still.size() + comparison.more(), feeds(still));
        }
    }

    /** A record that may only be counted is not named. */
    private String name(Difference one) {
        return countedOnly.contains(one.feed()) ? one.feed().toString() : one.feed() + " " + one.sourceId();
    }

    /** The other generation has it already from a submission that is still on its way to the serving one. */
    private static boolean isComing(Difference difference, Set<SubmissionId> coming) {
        return GAINED.contains(difference.what())
                && difference.submission() != null
                && coming.contains(difference.submission());
    }

    private static String feeds(List<Difference> still) {
        return still.stream()
                .map(one -> one.feed().toString())
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
    }
}
