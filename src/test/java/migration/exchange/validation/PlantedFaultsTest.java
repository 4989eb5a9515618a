package migration.exchange.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import migration.exchange.agencies.Agencies;
import migration.exchange.contract.Contracts;
import migration.exchange.contract.door.DoorCheck;
import migration.exchange.contract.door.DoorSettings;
import migration.exchange.envelope.FeedId;
import migration.exchange.quality.Issue;
import migration.exchange.validation.PlantedSubmission.Layout;
import migration.exchange.validation.PlantedSubmission.Planted;
import org.junit.jupiter.api.Test;

/**
 * A thousand faults of every code that a sample shows, among good records, in every layout that means the same: each is
 * found in its line, column and XPath, under its code, and nothing else is.
 */
class PlantedFaultsTest {

    private static final Path SHELF = Path.of("schemas");
    private static final Instant RECEIVED = Instant.parse("2026-10-05T05:30:00Z");
    private static final int FAULTS = 1_000;
    private static final int RECORDS = 40;

    private static final SubmissionCheck CHECK = new SubmissionCheck(
            Agencies.all().judges(),
            new DoorCheck(Contracts.CONTEXT, DoorSettings.onClassPath().limits(), List.of()));

    @Test
    void everyPlantedFaultIsFoundInItsPlace() throws IOException {
        Random random = new Random(20_261_129);
        List<Path> contracts = contracts();
        List<Planted> planted = new ArrayList<>();
        for (int i = 0; planted.size() < FAULTS; i++) {
            Path contract = contracts.get(i % contracts.size());
            Layout layout = Layout.values()[random.nextInt(Layout.values().length)];
            PlantedSubmission submission =
                    PlantedSubmission.of(opening(contract), records(contract, random), layout, random);
            assertThat(found(contract, submission.text()))
                    .as("%s, %s, submission %d", contract, layout, i)
                    .containsExactlyElementsOf(submission.planted());
            planted.addAll(submission.planted());
        }
        assertThat(codes(planted)).isEqualTo(codesOfSamples());
    }

    /** Each bad record of the contract among good ones, in any order. */
    private static List<Specimen> records(Path contract, Random random) throws IOException {
        List<Specimen> good = new ArrayList<>();
        for (Path sample : samples(contract, "valid")) {
            good.addAll(Specimen.good(sample));
        }
        List<Specimen> records = new ArrayList<>();
        for (Path sample : samples(contract, "invalid")) {
            records.add(Specimen.bad(sample));
        }
        while (records.size() < RECORDS) {
            records.add(good.get(random.nextInt(good.size())));
        }
        Collections.shuffle(records, random);
        return records;
    }

    private static List<Planted> found(Path contract, String text) throws IOException {
        List<Issue> found = new ArrayList<>();
        FeedId feed = FeedId.parse(SHELF.relativize(contract).getParent().toString());
        ByteArrayInputStream bytes = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
        CHECK.check(bytes, feed, RECEIVED, new FoundIssues(found)).whole().ifPresent(found::add);
        return found.stream().map(PlantedFaultsTest::planted).toList();
    }

    private static Planted planted(Issue issue) {
        return new Planted(
                issue.code(),
                issue.place().line(),
                issue.place().column(),
                issue.place().xpath());
    }

    private static String opening(Path contract) throws IOException {
        String text = Files.readString(contract.resolve("samples/valid/one-record.xml"));
        return text.substring(0, text.indexOf("<records>") + "<records>".length());
    }

    private static Set<String> codes(List<Planted> planted) {
        return new HashSet<>(planted.stream().map(Planted::code).toList());
    }

    private static Set<String> codesOfSamples() throws IOException {
        Set<String> codes = new HashSet<>();
        for (Path contract : contracts()) {
            samples(contract, "invalid")
                    .forEach(sample -> codes.add(sample.getFileName().toString().replace(".xml", "")));
        }
        return codes;
    }

    private static List<Path> contracts() throws IOException {
        return paths(
                SHELF,
                path -> path.getFileName().toString().matches("v\\d+")
                        && Files.isDirectory(path.resolve("samples/invalid")));
    }

    private static List<Path> samples(Path contract, String kind) throws IOException {
        return paths(
                contract.resolve("samples").resolve(kind),
                path -> path.toString().endsWith(".xml"));
    }

    private static List<Path> paths(Path folder, Predicate<Path> wanted) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            return paths.filter(wanted).sorted().toList();
        }
    }
}
