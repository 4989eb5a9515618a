package migration.exchange.quarantine.web;

import java.util.List;
import migration.exchange.quality.web.IssueView;
import migration.exchange.quarantine.CorrectionDesk.Result;
import migration.exchange.quarantine.QuarantinedRecord.State;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * What became of a correction or release.
 *
 * @param id the case
 * @param outcome how it ended
 * @param submission the submission under which the record goes its way again; null when it does not
 * @param state how the case stands; null unless it was decided or stands otherwise than it would have to
 * @param issues what is still wrong
 */
record StepView(
        String id,
        Outcome outcome,
        @Nullable String submission,
        @Nullable State state,
        List<IssueView> issues) {

    /** How a step ended. */
    enum Outcome {
        TAKEN(HttpStatus.ACCEPTED),
        DECIDED(HttpStatus.OK),
        STILL_WRONG(HttpStatus.UNPROCESSABLE_CONTENT),
        CLOSED(HttpStatus.CONFLICT),
        SAID_SINCE(HttpStatus.CONFLICT),
        COUNTED_ONLY(HttpStatus.FORBIDDEN),
        UNKNOWN(HttpStatus.NOT_FOUND);

        private final HttpStatus status;

        Outcome(HttpStatus status) {
            this.status = status;
        }

        HttpStatus status() {
            return status;
        }
    }

    static StepView of(String id, Result result, Cases cases) {
        if (result instanceof Result.Taken taken) {
            return new StepView(id, Outcome.TAKEN, taken.submission().id().value(), null, List.of());
        }
        if (result instanceof Result.Decided decided) {
            return new StepView(id, Outcome.DECIDED, null, decided.state(), List.of());
        }
        if (result instanceof Result.StillWrong wrong) {
            return new StepView(id, Outcome.STILL_WRONG, null, null, cases.words(wrong.issues()));
        }
        if (result instanceof Result.Closed closed) {
            return new StepView(id, Outcome.CLOSED, null, closed.state(), List.of());
        }
        if (result instanceof Result.SaidSince) {
            return new StepView(id, Outcome.SAID_SINCE, null, null, List.of());
        }
        if (result instanceof Result.CountedOnly) {
            return new StepView(id, Outcome.COUNTED_ONLY, null, null, List.of());
        }
        return new StepView(id, Outcome.UNKNOWN, null, null, List.of());
    }
}
