package migration.exchange.erasure.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import migration.exchange.envelope.FeedId;
import migration.exchange.erasure.ErasureDesk;
import migration.exchange.erasure.Finding;
import migration.exchange.erasure.LegalBasis;
import migration.exchange.erasure.PersonNumbers;
import migration.exchange.erasure.Question;
import migration.exchange.jobs.Job;
import migration.exchange.jobs.web.JobDoor;
import migration.exchange.jobs.web.JobView;
import migration.exchange.portal.web.Problem;
import migration.exchange.portal.web.ProblemException;
import migration.exchange.security.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** First a preview says what there is of a person, then an order names that preview. Numbers come in bodies, never in addresses. */
@RestController
@RequestMapping("/api/erasures")
class ErasuresApi {

    private static final Pattern NUMBER = Pattern.compile("[A-Za-z0-9]{5,20}");
    private static final Pattern COUNTRY = Pattern.compile("[A-Z]{3}");
    /** No free text: it would be kept for ever, and might name the person. */
    private static final Pattern CASE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9./-]{0,39}");

    private final ErasureDesk desk;

    ErasuresApi(ErasureDesk desk) {
        this.desk = desk;
    }

    /** What would be erased; nothing is. Reads the whole archive when a number is given. */
    @PostMapping("/previews")
    PreviewView preview(@RequestBody PreviewOrder order) throws IOException {
        PersonNumbers numbers = new PersonNumbers(
                checked("personalNumber", NUMBER, order.personalNumber()),
                checked("documentNumber", NUMBER, order.documentNumber()),
                checked("citizenship", COUNTRY, order.citizenship()));
        if ((numbers.documentNumber() == null) != (numbers.citizenship() == null)) {
            throw new ProblemException(Problem.parameter("citizenship"));
        }
        List<RecordName> names = order.records() == null ? List.of() : order.records();
        List<Question.Key> records = names.stream().map(ErasuresApi::key).toList();
        if (numbers.personalNumber() == null && numbers.documentNumber() == null && records.isEmpty()) {
            throw new ProblemException(Problem.of(HttpStatus.BAD_REQUEST, "ERASURE_OF_NOTHING"));
        }
        return PreviewView.of(desk.find(new Question(numbers, records)));
    }

    private static @Nullable String checked(String name, Pattern pattern, @Nullable String text) {
        if (text != null && !pattern.matcher(text).matches()) {
            throw new ProblemException(Problem.parameter(name));
        }
        return text;
    }

    private static Question.Key key(RecordName name) {
        try {
            return new Question.Key(FeedId.parse(String.valueOf(name.feed())), String.valueOf(name.sourceId()));
        } catch (IllegalArgumentException notAFeed) {
            throw new ProblemException(Problem.parameter("feed"));
        }
    }

    /** Begins to erase exactly what a preview has found. */
    @PostMapping
    ResponseEntity<JobView> order(@RequestBody ErasureOrder order, Caller caller) {
        LegalBasis basis = basis(order.basis());
        String number = checked("case", CASE, order.caseNumber());
        if (number == null) {
            throw new ProblemException(Problem.parameter("case"));
        }
        String preview = String.valueOf(order.preview());
        Finding found = desk.finding(preview).orElseThrow(() -> new ProblemException(Problem.notFound()));
        if (found.isEmpty()) {
            throw new ProblemException(Problem.of(HttpStatus.BAD_REQUEST, "ERASURE_OF_NOTHING"));
        }
        Job job = JobDoor.orProblem(() -> desk.order(preview, basis, number, caller.name()));
        return ResponseEntity.accepted()
                .location(URI.create("/api/jobs/" + job.id()))
                .body(JobView.of(job));
    }

    private static LegalBasis basis(@Nullable String name) {
        try {
            return LegalBasis.valueOf(String.valueOf(name).toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException notOfTheList) {
            throw new ProblemException(Problem.parameter("basis"));
        }
    }

    /** Who is to be looked for: numbers of a person, single records, or both. */
    record PreviewOrder(
            @Nullable String personalNumber,
            @Nullable String documentNumber,
            @Nullable String citizenship,
            @Nullable List<RecordName> records) {}

    /** A record as its agency knows it. */
    record RecordName(@Nullable String feed, @Nullable String sourceId) {}

    /** What is to be erased, and by what right. */
    record ErasureOrder(
            @Nullable String preview,
            @Nullable String basis,
            @JsonProperty("case") @Nullable String caseNumber) {}

    /**
     * What was found, in numbers.
     *
     * @param id by which it is ordered
     * @param identities descriptions of the person
     * @param records records that would be erased with all their versions, by feed
     * @param places versions of records, wherever they came
     * @param quarantined those of them that are counted as quarantined
     * @param submissions submissions that would be touched
     * @param damaged damaged submissions that would be blanked as a whole
     */
    record PreviewView(
            String id,
            int identities,
            Map<String, Long> records,
            int places,
            long quarantined,
            long submissions,
            int damaged) {

        static PreviewView of(ErasureDesk.Preview preview) {
            Finding found = preview.finding();
            Map<String, Long> records = found.records().stream()
                    .collect(Collectors.groupingBy(
                            record -> record.feed().toString(), TreeMap::new, Collectors.counting()));
            long quarantined = found.places().stream()
                    .filter(place -> place.disposition().name().equals("QUARANTINED"))
                    .count();
            long submissions = found.places().stream()
                    .map(place -> place.place().submission())
                    .distinct()
                    .count();
            return new PreviewView(
                    preview.id(),
                    found.identities().size(),
                    records,
                    found.places().size(),
                    quarantined,
                    submissions + found.damaged().size(),
                    found.damaged().size());
        }
    }
}
