package migration.exchange.agencies;

import static org.junit.jupiter.api.Assertions.assertEquals;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import migration.exchange.contract.Contracts;
import migration.exchange.contract.PushedForm;
import migration.exchange.contract.door.DoorCheck;
import migration.exchange.contract.door.DoorSettings;
import migration.exchange.quality.Issue;
import migration.exchange.validation.FoundIssues;
import migration.exchange.validation.SubmissionCheck;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Every own form that may be pushed, as the dry run takes it: {@code own-form.xml} passes, {@code own-form-faulty.xml} has the
 * one issue that stands beside it, with its place in what the agency wrote. New forms appear by themselves.
 */
class PushedFormsTest {

    private static final Instant RECEIVED = Instant.parse("2026-10-05T05:30:00Z");
    private static final List<PushedForm> FORMS = Agencies.all().normalizers().stream()
            .filter(PushedForm.class::isInstance)
            .map(PushedForm.class::cast)
            .toList();

    @TestFactory
    Stream<DynamicTest> goodOnesPass() {
        return forms(form -> assertEquals(List.of(), said(form, "own-form.xml")));
    }

    @TestFactory
    Stream<DynamicTest> faultyOnesHaveTheirOneIssue() {
        return forms(form -> assertEquals(List.of(expected(form)), said(form, "own-form-faulty.xml")));
    }

    private static Stream<DynamicTest> forms(Test test) {
        return FORMS.stream()
                .map(form -> DynamicTest.dynamicTest(form.contract().feed().toString(), () -> test.of(form)));
    }

    /** What is said of one form. */
    private interface Test {
        void of(PushedForm form) throws IOException;
    }

    private static List<List<String>> said(PushedForm form, String file) throws IOException {
        DoorCheck door =
                new DoorCheck(Contracts.CONTEXT, DoorSettings.onClassPath().limits(), FORMS);
        List<Issue> issues = new ArrayList<>();
        try (InputStream body = open(form, file)) {
            new SubmissionCheck(Agencies.all().judges(), door)
                    .check(body, form.contract().feed(), RECEIVED, new FoundIssues(issues))
                    .whole()
                    .ifPresent(issues::add);
        }
        return issues.stream().map(PushedFormsTest::line).toList();
    }

    private static List<String> line(Issue issue) {
        return List.of(
                issue.code(),
                issue.severity().name(),
                String.valueOf(issue.place().line()),
                String.valueOf(issue.place().column()),
                issue.place().xpath(),
                Objects.requireNonNullElse(issue.value(), ""));
    }

    private static List<String> expected(PushedForm form) throws IOException {
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder()
                .ofNamedCsvRecord(
                        new InputStreamReader(open(form, "own-form-faulty.expected.csv"), StandardCharsets.UTF_8))) {
            return csv.iterator().next().getFields();
        }
    }

    private static InputStream open(PushedForm form, String file) {
        String place = "/agencies/" + form.contract().feed() + "/" + file;
        return Objects.requireNonNull(PushedFormsTest.class.getResourceAsStream(place), place);
    }
}
