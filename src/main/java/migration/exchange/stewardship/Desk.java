package migration.exchange.stewardship;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import migration.exchange.contract.BatchText;
import migration.exchange.envelope.Channel;
import migration.exchange.envelope.Correction;
import migration.exchange.intake.Delivery;
import migration.exchange.intake.Door;
import migration.exchange.intake.Reception;
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
    private final Door door;
    private final Decisions decisions;
    private final Clock clock;

    Desk(Quarantine quarantine, Drafts drafts, Judges judges, Door door, Decisions decisions, Clock clock) {
        this.quarantine = quarantine;
        this.decisions = decisions;
        this.clock = clock;
        this.drafts = drafts;
        this.judges = judges;
        this.door = door;
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
                .map(waiting -> errors(waiting, contractXml));
    }

    @Override
    public Result release(String caseId, String steward, String reason) {
        return quarantine
                .find(caseId)
                .map(waiting -> step(waiting, draft(waiting), steward, reason))
                .orElseGet(Result.Unknown::new);
    }

    @Override
    public Result correct(String caseId, byte[] contractXml, String steward, String reason) {
        Optional<QuarantinedRecord> found = quarantine.find(caseId);
        if (found.isEmpty()) {
            return new Result.Unknown();
        }
        QuarantinedRecord waiting = found.get();
        return isCountedOnly(waiting) ? new Result.CountedOnly() : step(waiting, contractXml, steward, reason);
    }

    @Override
    public Result decide(String caseId, CaseStep step, String steward, String reason) {
        if (step == CaseStep.RELEASE) {
            return release(caseId, steward, reason);
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

    private Result step(QuarantinedRecord waiting, byte[] contractXml, String steward, String reason) {
        if (waiting.state() != QuarantinedRecord.State.WAITING) {
            return new Result.Closed(waiting.state());
        }
        List<Issue> errors = errors(waiting, contractXml);
        return errors.isEmpty() ? send(waiting, contractXml, steward, reason) : stillWrong(waiting, errors);
    }

    /** What is wrong with a record that may only be counted is told without its words. */
    private Result stillWrong(QuarantinedRecord waiting, List<Issue> errors) {
        return new Result.StillWrong(
                isCountedOnly(waiting)
                        ? errors.stream().map(Issue::withoutQuotes).toList()
                        : errors);
    }

    private List<Issue> errors(QuarantinedRecord waiting, byte[] contractXml) {
        Optional<BatchText> text = drafts.read(contractXml);
        if (text.isEmpty()) {
            return List.of(error("CORRECTION_NOT_ONE_RECORD", null));
        }
        List<JudgedRecord> judged = judges.newJudge().judge(text.get(), waiting.since());
        JudgedRecord only = judged.get(0);
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

    private Result send(QuarantinedRecord waiting, byte[] contractXml, String steward, String reason) {
        Correction correction =
                new Correction(waiting.place().submission(), waiting.place().position(), steward, reason);
        Delivery delivery = new Delivery(
                waiting.feed(), steward, Channel.CONSOLE, new ByteArrayInputStream(contractXml), null, correction);
        Reception reception = door.receive(delivery);
        return reception instanceof Reception.Taken taken
                ? new Result.Taken(taken.submission())
                : stillWrong(waiting, List.of(((Reception.Refused) reception).reason()));
    }
}
