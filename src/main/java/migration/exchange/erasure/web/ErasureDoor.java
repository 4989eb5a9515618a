package migration.exchange.erasure.web;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import migration.exchange.contract.MigrationContext;
import migration.exchange.envelope.FeedId;
import migration.exchange.erasure.ErasureDesk;
import migration.exchange.erasure.ErasureDesk.Preview;
import migration.exchange.erasure.Finding;
import migration.exchange.erasure.LegalBasis;
import migration.exchange.erasure.PersonNumbers;
import migration.exchange.erasure.Question;
import migration.exchange.jobs.Job;
import migration.exchange.jobs.web.JobDoor;
import migration.exchange.portal.web.Problem;
import migration.exchange.portal.web.ProblemException;
import migration.exchange.security.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Checks what programs and people ask of erasures; what cannot be is a problem. */
@Component
class ErasureDoor {

    private static final Pattern NUMBER = Pattern.compile("[A-Za-z0-9]{5,20}");
    private static final Pattern COUNTRY = Pattern.compile("[A-Z]{3}");
    /** No free text: it would be kept for ever, and might name the person. */
    private static final Pattern CASE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9./-]{0,39}");

    private final ErasureDesk desk;
    private final MigrationContext contracts;

    ErasureDoor(ErasureDesk desk, MigrationContext contracts) {
        this.desk = desk;
        this.contracts = contracts;
    }

    /** A record as its agency knows it. */
    record RecordName(@Nullable String feed, @Nullable String sourceId) {}

    Preview preview(
            @Nullable String personalNumber,
            @Nullable String documentNumber,
            @Nullable String citizenship,
            List<RecordName> names)
            throws IOException {
        PersonNumbers numbers = new PersonNumbers(
                checked("personalNumber", NUMBER, personalNumber),
                checked("documentNumber", NUMBER, documentNumber),
                checked("citizenship", COUNTRY, citizenship));
        if ((numbers.documentNumber() == null) != (numbers.citizenship() == null)) {
            throw new ProblemException(Problem.parameter("citizenship"));
        }
        List<Question.Key> records = names.stream().map(this::key).toList();
        if (numbers.personalNumber() == null && numbers.documentNumber() == null && records.isEmpty()) {
            throw nothing();
        }
        return desk.find(new Question(numbers, records));
    }

    private static @Nullable String checked(String name, Pattern pattern, @Nullable String text) {
        if (text != null && !pattern.matcher(text).matches()) {
            throw new ProblemException(Problem.parameter(name));
        }
        return text;
    }

    private Question.Key key(RecordName name) {
        Question.Key key = parse(name);
        if (contracts.isCountedOnly(key.feed())) {
            throw new ProblemException(Problem.countedOnly(key.feed().toString()));
        }
        return key;
    }

    private static Question.Key parse(RecordName name) {
        if (name.feed() == null || name.sourceId() == null) {
            throw new ProblemException(Problem.parameter("records"));
        }
        try {
            return new Question.Key(FeedId.parse(name.feed()), name.sourceId());
        } catch (IllegalArgumentException notAFeed) {
            throw new ProblemException(Problem.parameter("feed"));
        }
    }

    private static ProblemException nothing() {
        return new ProblemException(Problem.of(HttpStatus.BAD_REQUEST, "ERASURE_OF_NOTHING"));
    }

    /** Begins to erase exactly what a preview has found. */
    Job order(@Nullable String preview, @Nullable String basis, @Nullable String caseNumber, Caller caller) {
        LegalBasis right = basis(basis);
        String number = checked("case", CASE, caseNumber);
        if (number == null) {
            throw new ProblemException(Problem.parameter("case"));
        }
        if (preview == null) {
            throw new ProblemException(Problem.parameter("preview"));
        }
        Finding found = desk.finding(preview).orElseThrow(() -> new ProblemException(Problem.notFound()));
        if (found.hasNothing()) {
            throw nothing();
        }
        return JobDoor.orProblem(() -> desk.order(preview, right, number, caller.name()));
    }

    private static LegalBasis basis(@Nullable String name) {
        try {
            return LegalBasis.valueOf(String.valueOf(name).toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException notOfTheList) {
            throw new ProblemException(Problem.parameter("basis"));
        }
    }
}
