package migration.exchange.agencies;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import migration.exchange.contract.BatchReader;
import migration.exchange.contract.BatchStream;
import migration.exchange.contract.BatchText;
import migration.exchange.contract.MigrationContext;
import migration.exchange.contract.ReadRecord;
import migration.exchange.contract.frame.v1.Record;
import migration.exchange.envelope.ContractId;
import migration.exchange.envelope.Envelope;
import migration.exchange.envelope.FeedId;
import migration.exchange.normalization.Normalizer;
import migration.exchange.normalization.Translator;
import migration.exchange.quality.Place;
import migration.exchange.quality.Severity;
import migration.exchange.validation.Facts;
import migration.exchange.validation.Finding;
import migration.exchange.validation.RuleBook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/**
 * The published samples of all contracts through schema gate and rules: good ones have no issue and can be translated, those
 * that break a rule have the one issue that stands beside them, with its place and value. New feeds appear by themselves.
 */
class SamplesAgainstRulesTest {

    private static final Path SHELF = Path.of("schemas");
    private static final Instant RECEIVED = Instant.parse("2026-10-06T00:00:00Z");

    private static AnnotationConfigApplicationContext components;
    private static MigrationContext contracts;
    private static BatchReader reader;
    private static Map<ContractId, RuleBook<Record>> rules;
    private static Map<ContractId, Translator<Record>> translators;

    /** What is said of a record, as the table beside a sample has it. */
    private record Said(String code, Severity severity, int line, int column, String xpath, String value) {

        static Said of(String code, Severity severity, Place place, String value) {
            return new Said(code, severity, place.line(), place.column(), place.xpath(), value == null ? "" : value);
        }
    }

    @BeforeAll
    static void findComponents() {
        components = new AnnotationConfigApplicationContext(
                "migration.exchange.agencies", "migration.exchange.normalization");
        contracts = MigrationContext.load();
        reader = contracts.batchReader();
        rules = byContract(RuleBook.class, RuleBook::contract);
        translators = byContract(Translator.class, Translator::contract);
    }

    @AfterAll
    static void close() {
        components.close();
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static <T, U> Map<ContractId, U> byContract(Class<T> port, Function<T, ContractId> contract) {
        return (Map) components.getBeansOfType(port).values().stream()
                .collect(Collectors.toMap(contract, Function.identity()));
    }

    @Test
    void everyContractHasRulesAndATranslator() {
        List<ContractId> all = contracts.contracts().stream().map(c -> c.id()).toList();
        assertThat(rules.keySet()).containsExactlyInAnyOrderElementsOf(all);
        assertThat(translators.keySet()).containsExactlyInAnyOrderElementsOf(all);
    }

    @TestFactory
    Stream<DynamicTest> goodSamplesHaveNoIssueAndCanBeTranslated() throws IOException {
        return samples("valid")
                .map(file -> DynamicTest.dynamicTest(file.toString(), () -> {
                    for (ReadRecord record : read(file)) {
                        assertThat(said(record, contract(file))).isEmpty();
                        if (!record.content().isCancelled()) {
                            assertThat(translators.get(contract(file)).translate(record.content()))
                                    .isNotNull();
                        }
                    }
                }));
    }

    /** What a sample says does not depend on the version that it says it in. */
    @TestFactory
    Stream<DynamicTest> theSameSampleInTwoVersionsBecomesTheSameCanonicalRecords() throws IOException {
        Map<Path, Path> pairs = new TreeMap<>();
        for (Path file : samples("valid").toList()) {
            contracts.contract(contract(file)).changes().ifPresent(changes -> {
                Path before = SHELF.resolve(changes.before().toString()).resolve("samples/valid/" + name(file));
                if (Files.exists(before)) {
                    pairs.put(file, before);
                }
            });
        }
        assertThat(pairs).hasSizeGreaterThan(4);
        return pairs.entrySet().stream()
                .map(pair -> DynamicTest.dynamicTest(
                        pair.getKey().toString(),
                        () -> assertThat(translated(pair.getKey())).isEqualTo(translated(pair.getValue()))));
    }

    private static List<Object> translated(Path file) throws IOException {
        List<Object> translated = new ArrayList<>();
        for (ReadRecord record : read(file)) {
            Record content = record.content();
            translated.add(List.of(content.getSourceId(), content.getVersion(), content.isCancelled()));
            if (!content.isCancelled()) {
                translated.add(translators.get(contract(file)).translate(content));
            }
        }
        return translated;
    }

    private static String name(Path file) {
        return file.getFileName().toString();
    }

    /** {@code agencies/<agency>/<feed>/own-form.xml}: what an agency's own form says comes out as the contract wants it. */
    @TestFactory
    Stream<DynamicTest> ownFormsComeOutAsTheContractWantsThem() {
        return components.getBeansOfType(Normalizer.class).values().stream()
                .map(normalizer -> DynamicTest.dynamicTest(normalizer.feed().toString(), () -> {
                    List<ReadRecord> records = records(normalizer);
                    assertThat(records).hasSize(2);
                    for (ReadRecord record : records) {
                        ContractId contract = new ContractId(normalizer.feed(), 1);
                        assertThat(said(record, contract)).isEmpty();
                        assertThat(translators.get(contract).translate(record.content()))
                                .isNotNull();
                    }
                }));
    }

    private static List<ReadRecord> records(Normalizer normalizer) throws IOException {
        ContractId contract = new ContractId(normalizer.feed(), 1);
        Envelope envelope = new Envelope(contract, "all", 1, RECEIVED, RECEIVED);
        String place = "/agencies/" + normalizer.feed() + "/own-form.xml";
        try (InputStream ownForm = SamplesAgainstRulesTest.class.getResourceAsStream(place)) {
            return read(contract, new ByteArrayInputStream(normalizer.normalize(ownForm, envelope)));
        }
    }

    /** What the schema alone refuses, and versions, are not a matter of a feed's rules. */
    @TestFactory
    Stream<DynamicTest> badSamplesHaveTheirOneIssue() throws IOException {
        return samples("invalid")
                .filter(file -> !file.getFileName().toString().matches("(XSD|VERSION)_.*"))
                .map(file -> DynamicTest.dynamicTest(file.toString(), () -> {
                    List<Said> said = new ArrayList<>();
                    read(file).forEach(record -> said.addAll(said(record, contract(file))));
                    assertThat(said).containsExactly(expected(file));
                }));
    }

    private static List<Said> said(ReadRecord record, ContractId contract) {
        Stream<Said> gate = record.issues().stream()
                .map(issue -> Said.of(issue.code(), issue.severity(), issue.place(), issue.value()));
        return Stream.concat(gate, found(record, contract)).toList();
    }

    private static Stream<Said> found(ReadRecord record, ContractId contract) {
        if (record.content() == null) {
            return Stream.empty();
        }
        List<Finding> findings = rules.get(contract).judge(record.content(), new Facts(contract.feed(), RECEIVED));
        return findings.stream()
                .map(f -> Said.of(f.code(), f.severity(), record.locator().locate(f.path()), f.value()));
    }

    private static List<ReadRecord> read(Path file) throws IOException {
        try (InputStream bytes = Files.newInputStream(file)) {
            return read(contract(file), bytes);
        }
    }

    private static List<ReadRecord> read(ContractId contract, InputStream bytes) throws IOException {
        List<ReadRecord> records = new ArrayList<>();
        try (BatchStream batches = contracts.batches(contract, bytes, StandardCharsets.UTF_8, 500)) {
            for (Optional<BatchText> batch = batches.next(); batch.isPresent(); batch = batches.next()) {
                records.addAll(reader.read(batch.get()));
            }
        }
        return records;
    }

    private static Said expected(Path file) throws IOException {
        String name = file.getFileName().toString().replace(".xml", ".expected.csv");
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(file.resolveSibling(name))) {
            NamedCsvRecord line = csv.iterator().next();
            return new Said(
                    line.getField("code"),
                    Severity.valueOf(line.getField("severity")),
                    Integer.parseInt(line.getField("line")),
                    Integer.parseInt(line.getField("column")),
                    line.getField("xpath"),
                    line.getField("value"));
        }
    }

    /** {@code schemas/<agency>/<feed>/v<major>/samples/<kind>/<sample>}. */
    private static ContractId contract(Path file) {
        Path shelf = SHELF.relativize(file);
        FeedId feed = new FeedId(shelf.getName(0).toString(), shelf.getName(1).toString());
        return new ContractId(feed, Integer.parseInt(shelf.getName(2).toString().substring(1)));
    }

    private static Stream<Path> samples(String kind) throws IOException {
        try (Stream<Path> files = Files.walk(SHELF)) {
            List<Path> found = files.filter(f -> f.toString().endsWith(".xml"))
                    .filter(f -> f.getParent().endsWith(Path.of("samples", kind)))
                    .sorted()
                    .toList();
            assertThat(found).hasSizeGreaterThan(20);
            return found.stream();
        }
    }
}
