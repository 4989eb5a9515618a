package migration.exchange.accounts.elasticsearch;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import migration.exchange.accounts.Disposition;
import migration.exchange.accounts.Receipt;
import migration.exchange.accounts.ReceiptState;
import migration.exchange.accounts.RecordOutcome;
import migration.exchange.envelope.Rank;
import migration.exchange.envelope.Submission;
import migration.exchange.quality.Issue;
import org.jspecify.annotations.Nullable;

/**
 * What a receipt is computed from. Every event may come again and in any order and leaves the same tally: batches are
 * known by the positions already counted, rejudgements by the decision that caused them.
 */
final class Tally {

    private final Submission submission;
    private boolean split;
    private long received;
    private @Nullable Issue damage;
    private final PositionSet counted;
    /** Of those the ones that were quarantined: a rejudgement moves these and no others. */
    private final PositionSet stopped;

    private final Map<Disposition, Long> counts = new EnumMap<>(Disposition.class);
    private long withIssues;
    private final Map<Integer, Map<String, Rejudgement>> rejudged = new TreeMap<>();

    /**
     * What a later judgement of a quarantined record came to.
     *
     * @param step 0 for a first correction; odd when one was taken back, even for the one that followed
     */
    record Rejudgement(Disposition disposition, boolean issues, int step) {

        private boolean takesBack() {
            return Rank.withdraws(step);
        }

        /** One that was quarantined again changes nothing, nor does taking back what a later version had replaced. */
        private boolean counts() {
            return takesBack() ? disposition == Disposition.ACCEPTED : disposition != Disposition.QUARANTINED;
        }
    }

    /** The form in which a tally is stored. */
    record Form(
            Submission submission,
            boolean split,
            long received,
            @Nullable Issue damage,
            List<Integer> counted,
            List<Integer> stopped,
            Map<Disposition, Long> counts,
            long withIssues,
            Map<Integer, Map<String, Rejudgement>> rejudged) {}

    Tally(Submission submission) {
        this.submission = submission;
        counted = new PositionSet();
        stopped = new PositionSet();
    }

    Tally(Form form) {
        submission = form.submission();
        split = form.split();
        received = form.received();
        damage = form.damage();
        counted = PositionSet.of(form.counted());
        stopped = PositionSet.of(form.stopped());
        counts.putAll(form.counts());
        withIssues = form.withIssues();
        form.rejudged().forEach((position, by) -> rejudged.put(position, new TreeMap<>(by)));
    }

    Form form() {
        return new Form(
                submission, split, received, damage, counted.bounds(), stopped.bounds(), counts, withIssues, rejudged);
    }

    /** @return whether anything is new */
    boolean split(int records) {
        boolean news = !split;
        split = true;
        received = records;
        return news;
    }

    boolean damaged(Issue cause) {
        boolean news = damage == null;
        damage = news ? cause : damage;
        return news;
    }

    boolean batch(List<RecordOutcome> records) {
        boolean news = false;
        for (RecordOutcome record : records) {
            if (counted.add(record.place().position())) {
                news = true;
                counts.merge(record.disposition(), 1L, Long::sum);
                if (record.disposition() == Disposition.QUARANTINED) {
                    stopped.add(record.place().position());
                }
                withIssues += acceptedWithIssues(
                        record.disposition(), !record.issues().isEmpty());
            }
        }
        return news;
    }

    /** Moves a quarantined record, whichever of several decisions comes first. */
    boolean rejudged(int position, String by, int step, RecordOutcome record) {
        Map<String, Rejudgement> known = rejudged.computeIfAbsent(position, p -> new TreeMap<>());
        Rejudgement judgement =
                new Rejudgement(record.disposition(), !record.issues().isEmpty(), step);
        return known.putIfAbsent(by, judgement) == null;
    }

    private static int acceptedWithIssues(Disposition disposition, boolean issues) {
        return disposition == Disposition.ACCEPTED && issues ? 1 : 0;
    }

    /**
     * Of several decisions on one record the one that let it out of quarantine holds, until it is taken back. A case may be
     * seen, and decided, before its batch is counted, and the batch may then be counted otherwise, since it came again after a
     * later version.
     */
    private List<Rejudgement> holding() {
        List<Rejudgement> holding = new ArrayList<>();
        rejudged.forEach((position, byDecision) -> {
            if (stopped.contains(position)) {
                last(byDecision.values())
                        .filter(judgement -> !judgement.takesBack())
                        .ifPresent(holding::add);
            }
        });
        return holding;
    }

    /** Of those with the highest step the first: two may have corrected the same at once. */
    private static Optional<Rejudgement> last(Collection<Rejudgement> decisions) {
        return decisions.stream().filter(Rejudgement::counts).max(Comparator.comparingInt(Rejudgement::step));
    }

    Receipt receipt(Instant updatedAt) {
        if (damage != null) {
            return new Receipt(submission, ReceiptState.DAMAGED, 0, 0, 0, 0, 0, 0, damage, updatedAt);
        }
        Map<Disposition, Long> sums = new EnumMap<>(Disposition.class);
        counts.forEach(sums::put);
        long issues = withIssues;
        for (Rejudgement judgement : holding()) {
            sums.merge(Disposition.QUARANTINED, -1L, Long::sum);
            sums.merge(judgement.disposition(), 1L, Long::sum);
            issues += acceptedWithIssues(judgement.disposition(), judgement.issues());
        }
        return new Receipt(
                submission,
                state(),
                received,
                sums.getOrDefault(Disposition.ACCEPTED, 0L),
                issues,
                sums.getOrDefault(Disposition.QUARANTINED, 0L),
                sums.getOrDefault(Disposition.UNCHANGED, 0L),
                sums.getOrDefault(Disposition.SUPERSEDED, 0L),
                null,
                updatedAt);
    }

    private ReceiptState state() {
        long judged = counts.values().stream().mapToLong(Long::longValue).sum();
        return split && judged == received ? ReceiptState.COMPLETED : ReceiptState.PROCESSING;
    }
}
