package migration.exchange.validation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import migration.exchange.agencies.Agencies;
import migration.exchange.contract.Contracts;
import migration.exchange.contract.door.DoorCheck;
import migration.exchange.contract.door.DoorSettings;
import migration.exchange.envelope.ContractId;
import migration.exchange.envelope.FeedId;
import migration.exchange.quality.Issue;
import migration.exchange.quality.RuleCatalogue;
import migration.exchange.quality.Severity;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every published sample as agencies check it: good ones without a word, bad ones with their fault alone in its place. */
class SamplesJudgedTest {

    private static final Path SHELF = Path.of("schemas");
    private static final Instant RECEIVED = Instant.parse("2026-10-05T05:30:00Z");
    private static final RuleCatalogue WORDS = RuleShelf.load();
    private static final SubmissionCheck CHECK = new SubmissionCheck(
            Agencies.all().judges(),
            new DoorCheck(Contracts.CONTEXT, DoorSettings.onClassPath().limits(), List.of()));

    @TestFactory
    Stream<DynamicTest> validSamplesRaiseNothing() throws IOException {
        return tests("valid", file -> assertEquals(List.of(), issues(file)));
    }

    @TestFactory
    Stream<DynamicTest> badSamplesRaiseTheirFaultAlone() throws IOException {
        return tests("invalid", file -> {
            List<Issue> issues = issues(file);
            assertEquals(
                    expected(file), issues.stream().map(SamplesJudgedTest::line).collect(Collectors.joining("\n")));
            issues.forEach(SamplesJudgedTest::assertInWords);
        });
    }

    @TestFactory
    Stream<DynamicTest> damagedSamplesAreNamedByTheirDamage() throws IOException {
        return tests("damaged", file -> assertEquals(List.of(code(file)), codes(issues(file))));
    }

    @TestFactory
    Stream<DynamicTest> refusedSamplesAreTurnedAway() throws IOException {
        return tests("refused", file -> assertEquals(List.of(code(file)), codes(issues(file))));
    }

    @org.junit.jupiter.api.Test
    void anEndThatIsNearIsToldOnceForASubmission() throws IOException {
        ContractId first = new ContractId(FeedId.parse("border-police/crossings"), 1);
        Instant near = Contracts.CONTEXT.contract(first).lifecycle().end().at().minusSeconds(1);
        Path file = SHELF.resolve(first + "/samples/valid/several.xml");
        try (InputStream bytes = Files.newInputStream(file)) {
            List<Issue> ofRecords = new ArrayList<>();
            CheckResult result = CHECK.check(bytes, first.feed(), near, new FoundIssues(ofRecords));
            Issue notice = result.told().orElseThrow();
            assertEquals("CONTRACT_ENDS", notice.code());
            assertEquals(Severity.WARNING, notice.severity());
            assertInWords(notice);
            assertTrue(result.whole().isEmpty());
            assertEquals(4, result.tally().accepted());
            assertFalse(codes(ofRecords).contains("CONTRACT_ENDS"));
        }
    }

    /** A sentence names what was found, and leaves no place open. */
    private static void assertInWords(Issue issue) {
        for (String language : List.of("ka", "en")) {
            for (String words : List.of(WORDS.sentence(issue, language), WORDS.mend(issue, language))) {
                assertFalse(words.isBlank() || words.contains("{"), words);
                assertTrue(words.length() <= 220, words);
            }
        }
    }

    private static List<String> codes(List<Issue> issues) {
        return issues.stream().map(Issue::code).toList();
    }

    private static String expected(Path file) throws IOException {
        try (CsvReader<NamedCsvRecord> csv =
                CsvReader.builder().ofNamedCsvRecord(file.resolveSibling(code(file) + ".expected.csv"))) {
            return csv.stream().map(line -> String.join(" ", line.getFields())).collect(Collectors.joining("\n"));
        }
    }

    private static String line(Issue issue) {
        return Stream.of(
                        issue.code(),
                        issue.severity(),
                        issue.place().line(),
                        issue.place().column(),
                        issue.place().xpath(),
                        Objects.requireNonNullElse(issue.value(), ""))
                .map(String::valueOf)
                .collect(Collectors.joining(" "));
    }

    private static String code(Path file) {
        return file.getFileName().toString().replaceAll("\\..*", "");
    }

    private static List<Issue> issues(Path file) throws IOException {
        Path shelf = SHELF.relativize(file);
        FeedId feed = FeedId.parse(shelf.getName(0) + "/" + shelf.getName(1));
        List<Issue> issues = new ArrayList<>();
        try (InputStream bytes = Files.newInputStream(file)) {
            CHECK.check(bytes, feed, RECEIVED, new FoundIssues(issues)).whole().ifPresent(issues::add);
        }
        return issues;
    }

    private static Stream<DynamicTest> tests(String kind, Test test) throws IOException {
        List<Path> found;
        try (Stream<Path> files = Files.walk(SHELF)) {
            found = files.filter(Files::isRegularFile)
                    .filter(f -> f.getParent().endsWith(Path.of("samples", kind)))
                    .filter(f -> !f.toString().endsWith(".expected.csv"))
                    .sorted()
                    .toList();
        }
        assertTrue(found.size() >= 5, () -> "too few samples: " + found);
        return found.stream().map(file -> DynamicTest.dynamicTest(file.toString(), () -> test.run(file)));
    }

    /** What is said of one sample. */
    private interface Test {
        void run(Path sample) throws IOException;
    }
}
