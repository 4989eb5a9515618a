package migration.exchange.stewardship;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import migration.exchange.contract.ReadRecord;
import migration.exchange.envelope.Correction;
import migration.exchange.envelope.Rank;
import migration.exchange.envelope.RecordPlace;
import migration.exchange.quality.Issue;
import migration.exchange.quality.Layer;
import migration.exchange.quality.Place;
import migration.exchange.quality.Severity;
import migration.exchange.quality.Verdict;
import migration.exchange.quarantine.CaseStep;
import migration.exchange.quarantine.CorrectionDesk;
import migration.exchange.quarantine.Decisions;
import migration.exchange.quarantine.Quarantine;
import migration.exchange.quarantine.QuarantinedRecord;
import migration.exchange.quarantine.QuarantinedRecord.Decision;
import migration.exchange.validation.JudgedRecord;
import migration.exchange.validation.Judges;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * The correction desk: a corrected record is judged here first, so that the steward hears at once, and then goes the
 * whole way again as a submission of its own, child of the original.
 */
@Component
class Desk implements CorrectionDesk {

    private static final Logger LOG = LoggerFactory.getLogger(Desk.class);

    private final Quarantine quarantine;
    private final Drafts drafts;
    private final Judges judges;
    private final Corrections corrections;
    private final Withdrawals withdrawals;
    private final Decisions decisions;
    private final Clock clock;

    Desk(
            Quarantine quarantine,
            Drafts drafts,
            Judges judges,
            Corrections corrections,
            Withdrawals withdrawals,
            Decisions decisions,
            Clock clock) {
        this.quarantine = quarantine;
        this.decisions = decisions;
        this.clock = clock;
        this.drafts = drafts;
        this.judges = judges;
        this.corrections = corrections;
        this.withdrawals = withdrawals;
    }

    @Override
    public Optional<byte[]> draft(String caseId) {
        return quarantine
                .find(caseId)
                .filter(waiting -> !isCountedOnly(waiting))
                .map(this::draft);
    }

    private boolean isCountedOnly(QuarantinedRecord waiting) {
        return judges.context().isCountedOnly(waiting.feed());
    }

    private byte[] draft(QuarantinedRecord waiting) {
        try {
            return drafts.of(waiting);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public Optional<List<Issue>> judge(String caseId, byte[] contractXml) {
        return quarantine
                .find(caseId)
                .filter(found -> found.state() == QuarantinedRecord.State.WAITING && !isCountedOnly(found))
                .map(waiting -> errors(waiting, judged(waiting, contractXml)));
    }

    @Override
    public Result release(String caseId, String steward, String reason) {
        return quarantine
                .find(caseId)
                .map(waiting -> step(waiting, draft(waiting), new By(steward, reason, null)))
                .orElseGet(Result.Unknown::new);
    }

    @Override
    public Result correct(String caseId, byte[] contractXml, String steward, String reason, @Nullable String mend) {
        Optional<QuarantinedRecord> found = quarantine.find(caseId);
        if (found.isEmpty()) {
            return new Result.Unknown();
        }
        QuarantinedRecord waiting = found.get();
        return isCountedOnly(waiting)
                ? new Result.CountedOnly()
                : step(waiting, contractXml, new By(steward, reason, mend));
    }

    @Override
    public Result decide(String caseId, CaseStep step, String steward, String reason) {
        if (step == CaseStep.RELEASE) {
            return release(caseId, steward, reason);
        }
        if (step == CaseStep.WITHDRAW) {
            return withdraw(caseId, steward, reason);
        }
        Decision decision = new Decision(step.to(), steward, clock.instant(), reason);
        if (decisions.decide(caseId, step.from(), decision)) {
            LOG.info("{} decided of case {} that it is {}: {}", steward, caseId, step.to(), reason);
            return new Result.Decided(step.to());
        }
        return quarantine
                .find(caseId)
                .map(found -> (Result) new Result.Closed(found.state()))
                .orElseGet(Result.Unknown::new);
    }

    private Result withdraw(String caseId, String steward, String reason) {
        return quarantine
                .find(caseId)
                .map(released -> guarded(released, withdrawals.withdraw(released, steward, reason)))
                .orElseGet(Result.Unknown::new);
    }

    /** Who corrects a record, why, and by which mend. */
    private record By(
            String steward, String reason, @Nullable String mend) {}

    private Result step(QuarantinedRecord waiting, byte[] contractXml, By by) {
        if (waiting.state() != QuarantinedRecord.State.WAITING) {
            return new Result.Closed(waiting.state());
        }
        Optional<JudgedRecord> judged = judged(waiting, contractXml);
        List<Issue> errors = errors(waiting, judged);
        Result result = errors.isEmpty()
                ? send(waiting, contractXml, judged.orElseThrow().record(), by)
                : new Result.StillWrong(errors);
        return guarded(waiting, result);
    }

    private Result send(QuarantinedRecord waiting, byte[] contractXml, ReadRecord corrected, By by) {
        RecordPlace original = waiting.place();
        Rank rank = corrections.rank(waiting, corrected);
        Correction correction =
                new Correction(original.submission(), original.position(), by.steward(), by.reason(), rank, by.mend());
        return corrections.send(waiting, contractXml, correction);
    }

    /** What is wrong with a record that may only be counted is told without its words. */
    private Result guarded(QuarantinedRecord waiting, Result result) {
        return isCountedOnly(waiting) && result instanceof Result.StillWrong wrong
                ? new Result.StillWrong(
                        wrong.issues().stream().map(Issue::withoutQuotes).toList())
                : result;
    }

    /** Empty when it is not exactly one record. */
    private Optional<JudgedRecord> judged(QuarantinedRecord waiting, byte[] contractXml) {
        return drafts.read(contractXml)
                .map(text -> judges.newJudge().judge(text, waiting.since()).get(0));
    }

    private static List<Issue> errors(QuarantinedRecord waiting, Optional<JudgedRecord> judged) {
        if (judged.isEmpty()) {
            return List.of(error("CORRECTION_NOT_ONE_RECORD", null));
        }
        JudgedRecord only = judged.get();
        if (only.verdict() == Verdict.QUARANTINED) {
            return only.issues();
        }
        return sameRecord(waiting, only)
                ? List.of()
                : List.of(error(
                        "CORRECTION_OTHER_RECORD",
                        only.record().sourceId() + " v" + only.record().version()));
    }

    /** What the source said of itself stays: its id and version; an id that could not be read may be added. */
    private static boolean sameRecord(QuarantinedRecord waiting, JudgedRecord corrected) {
        boolean sameId = waiting.sourceId() == null
                || waiting.sourceId().equals(corrected.record().sourceId());
        boolean sameVersion = waiting.version() == 0
                || waiting.version() == corrected.record().version()
                || waiting.issues().stream().anyMatch(issue -> issue.code().startsWith("VERSION_"));
        return sameId && sameVersion;
    }

    private static Issue error(String code, @Nullable String value) {
        return new Issue(code, Severity.ERROR, Layer.IDENTITY, Place.WHOLE, value, null, null);
    }
}
