package migration.exchange.quarantine.web;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import migration.exchange.envelope.FeedId;
import migration.exchange.jobs.Job;
import migration.exchange.jobs.Jobs;
import migration.exchange.jobs.web.JobDoor;
import migration.exchange.portal.web.Problem;
import migration.exchange.portal.web.ProblemException;
import migration.exchange.portal.web.Reason;
import migration.exchange.quarantine.CaseStep;
import migration.exchange.quarantine.CorrectionDesk;
import migration.exchange.quarantine.ManyCasesOrder;
import migration.exchange.quarantine.QuarantinedRecord.State;
import migration.exchange.security.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** What stewards may decide about cases, with problems for what cannot be. Nobody decides about all by naming none. */
@Component
class DecisionDoor {

    private final Cases cases;
    private final CorrectionDesk desk;
    private final Jobs jobs;
    private final Clock clock;

    DecisionDoor(Cases cases, CorrectionDesk desk, Jobs jobs, Clock clock) {
        this.cases = cases;
        this.desk = desk;
        this.jobs = jobs;
        this.clock = clock;
    }

    /** The cases that a step would be taken with: all of one code, feed and state, or those of one mend among them. */
    record Many(
            FeedId feed,
            String code,
            State state,
            CaseStep step,
            @Nullable String mend) {}

    /** The same as it is asked for. */
    record Asked(
            @Nullable String feed,
            @Nullable String code,
            @Nullable State state,
            @Nullable String step,
            @Nullable String mend) {}

    static CaseStep step(@Nullable String name) {
        return CaseStep.of(name == null ? "" : name).orElseThrow(() -> new ProblemException(Problem.parameter("step")));
    }

    /** Takes a step with cases that are named one by one. */
    List<StepView> decide(@Nullable Collection<String> ids, CaseStep step, Caller caller, @Nullable String reason) {
        if (ids == null || ids.isEmpty()) {
            throw new ProblemException(Problem.of(HttpStatus.BAD_REQUEST, "RELEASE_OF_NOTHING"));
        }
        String why = Reason.of(reason);
        return ids.stream()
                .map(id -> StepView.of(id, desk.decide(id, step, caller.name(), why), cases))
                .toList();
    }

    /** Reads which cases are meant; a problem when it names no feed, no code or no state, or the step does not fit. */
    Many many(Asked asked) {
        CaseStep wanted = step(asked.step());
        FeedId of = Cases.feed(asked.feed());
        if (of == null) {
            throw new ProblemException(Problem.parameter("feed"));
        }
        if (asked.code() == null || asked.code().isBlank()) {
            throw new ProblemException(Problem.parameter("code"));
        }
        if (asked.state() == null || !wanted.fits(asked.state())) {
            throw new ProblemException(Problem.parameter("state"));
        }
        return new Many(of, asked.code().strip(), asked.state(), wanted, Cases.blankToNull(asked.mend()));
    }

    /** How many cases match now. */
    long count(Many many) {
        return cases.count(many.feed(), many.code(), many.state(), many.mend());
    }

    /**
     * Takes a step with all that match, as a job.
     *
     * @param count how many the caller has seen; when there are others now, nothing is done
     */
    Job decideAll(Many many, long count, Caller caller, @Nullable String reason) {
        String why = Reason.of(reason);
        long now = count(many);
        if (now != count || now == 0) {
            throw new ProblemException(Problem.of(HttpStatus.CONFLICT, "DECISION_COUNT", String.valueOf(now)));
        }
        ManyCasesOrder order = new ManyCasesOrder(
                many.feed(),
                many.code(),
                many.state(),
                many.step(),
                many.mend(),
                now,
                clock.instant(),
                caller.name(),
                why);
        return JobDoor.orProblem(() -> jobs.start(ManyCasesOrder.KIND, order.wishes(), caller.name(), why));
    }

    /** A job of this kind. */
    Job find(String id) {
        return jobs.find(id)
                .filter(job -> job.kind().equals(ManyCasesOrder.KIND))
                .orElseThrow(() -> new ProblemException(Problem.notFound()));
    }

    /** Pauses it, lets it go on, or gives it up. */
    Job change(String id, String step) {
        String known = find(id).id();
        return JobDoor.orProblem(() -> switch (step) {
            case "pause" -> jobs.pause(known);
            case "resume" -> jobs.resume(known);
            case "cancel" -> jobs.cancel(known);
            default -> throw new ProblemException(Problem.parameter("step"));
        });
    }
}
