package migration.exchange.channel;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import migration.exchange.accounts.Accounts;
import migration.exchange.accounts.FeedAccount;
import migration.exchange.accounts.Receipt;
import migration.exchange.accounts.RecordOutcome;
import migration.exchange.accounts.SubmissionEvent;
import migration.exchange.envelope.Channel;
import migration.exchange.envelope.FeedId;
import migration.exchange.envelope.Rank;
import migration.exchange.envelope.RecordPlace;
import migration.exchange.envelope.Submission;
import migration.exchange.envelope.SubmissionId;
import migration.exchange.erasure.Erasures;
import migration.exchange.erasure.NothingErased;
import migration.exchange.indexing.NationalStore;
import migration.exchange.indexing.RecordDocument;
import migration.exchange.indexing.StoreReader;
import migration.exchange.indexing.StoredRecord;
import migration.exchange.indexing.WriteResult;
import migration.exchange.intake.Delivery;
import migration.exchange.intake.Door;
import migration.exchange.intake.Reception;
import migration.exchange.quarantine.DeadLetters;
import migration.exchange.quarantine.MemoryCases;
import migration.exchange.routing.RouteEngine;
import migration.exchange.routing.RouteReading;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The way of a record over real routes, a real broker and a real archive; the store's ports are in memory. */
@DirtiesContext
@SpringBootTest(
        classes = PipelineIT.House.class,
        webEnvironment = SpringBootTest.WebEnvironment.NONE,
        properties = "exchange.intake.batch-size=8")
class PipelineIT {

    private static final FeedId FEED = FeedId.parse("border-police/crossings");
    /** Begins the ids of records of which the process dies. */
    static final String FATAL = "FATAL";

    private static final String POISON = "POISON";
    private static final String POISON_EVENT = "POISON-EVENT";

    @TempDir
    static Path data;

    @Autowired
    private Door door;

    @Autowired
    private DeadLetters deadLetters;

    @Autowired
    private RouteEngine engine;

    @Autowired
    private MemoryStore store;

    @Autowired
    private MemoryAccounts accounts;

    @Autowired
    private MemoryCases quarantine;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) {
        registry.add("exchange.data", data::toString);
    }

    @BeforeEach
    void clear() {
        store.versions.clear();
        store.failures = 0;
        accounts.events.clear();
        quarantine.clear();
    }

    @Test
    void leadsEveryRecordToItsOutcome() {
        Submission submission =
                send("a", record("A-1", 1), record("A-2", 1).replace("<direction>1", "<direction>7"), record("A-3", 1));
        awaitRecords(submission, 3);
        assertThat(store.versions).containsOnlyKeys("A-1", "A-3");
        assertThat(quarantine.all()).singleElement().satisfies(waiting -> {
            assertThat(waiting.sourceId()).isEqualTo("A-2");
            assertThat(waiting.issues()).singleElement().satisfies(issue -> {
                assertThat(issue.code()).isEqualTo("CODE_UNKNOWN_DIRECTION");
                assertThat(issue.place().xpath()).isEqualTo("/submission/records/crossing[2]/direction");
            });
        });
    }

    @Test
    void tellsDamage() {
        Submission submission = sendText(
                "<submission xmlns=\"urn:migration-exchange:border-police:crossings:1\" xmlns:c=\"urn:migration-exchange:common:1\" agency=\"border-police\" "
                        + "feed=\"crossings\" contract=\"1\" stream=\"BP-101\" sequence=\"1\" created=\"2026-09-01T10:00:00Z\" "
                        + "completeThrough=\"2026-09-01T10:00:00Z\"><records>\n<crossing");
        await().atMost(Duration.ofSeconds(30))
                .until(() -> accounts.about(submission).size() == 1);
        assertThat(accounts.about(submission).get(0)).isInstanceOfSatisfying(SubmissionEvent.Damaged.class, damaged -> {
            assertThat(damaged.cause().code()).isEqualTo("NOT_WELL_FORMED");
            assertThat(damaged.cause().place().line()).isEqualTo(2);
        });
    }

    @Test
    void redeliversABatchWhoseStoreFailedOnce() {
        store.failures = 1;
        Submission submission = send("b", record("B-1", 1), record("B-2", 1));
        awaitRecords(submission, 2);
        assertThat(store.versions).containsOnlyKeys("B-1", "B-2");
        assertThat(deadLetters.list())
                .noneMatch(
                        letter -> letter.description().contains(submission.id().value()));
    }

    @Test
    void isolatesTheOneRecordThatBreaksTheMachine() {
        String[] records = new String[8];
        for (int i = 0; i < records.length; i++) {
            records[i] = record(i == 5 ? POISON : "C-" + i, 1);
        }
        Submission submission = send("c", records);
        await().atMost(Duration.ofSeconds(90))
                .until(() -> deadLetters.list().stream()
                        .anyMatch(letter -> letter.description().equals(submission.id() + "-5+1")));
        awaitRecords(submission, 7);
        assertThat(store.versions).hasSize(7).doesNotContainKey(POISON);
    }

    @Test
    void takesTheSameBytesAgainWithoutANewRecord() {
        Submission first = send("d", record("D-1", 1));
        awaitRecords(first, 1);
        Submission again = send("d", record("D-1", 1));
        assertThat(again).isEqualTo(first);
        assertThat(store.versions).containsOnlyKeys("D-1");
    }

    @Test
    void partsOnlyWithTheEventThatNobodyCanCountAndTakesItAgain() {
        Submission poison = send("e", record(POISON_EVENT, 1));
        List<Submission> others = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            others.add(send("e" + i, record("E-" + i, 1)));
        }
        others.forEach(submission -> awaitRecords(submission, 1));
        await().atMost(Duration.ofSeconds(90)).until(() -> !deadOutcomes().isEmpty());
        assertThat(deadOutcomes())
                .extracting(DeadLetters.DeadLetter::description)
                .containsExactly(poison.id().value());

        accounts.isCured = true;
        DeadLetters.DeadLetter letter = deadOutcomes().get(0);
        assertThat(deadLetters.redeliver(letter)).isTrue();
        awaitRecords(poison, 1);
        assertThat(deadOutcomes()).isEmpty();
        assertThat(deadLetters.redeliver(letter)).isFalse();
    }

    private List<DeadLetters.DeadLetter> deadOutcomes() {
        return deadLetters.list().stream()
                .filter(letter -> letter.queue().equals("outcomes"))
                .toList();
    }

    @Test
    void suspendedRouteLetsWaitWhatComes() {
        String route = "batch.border-police";
        assertThat(engine.suspend(route)).isTrue();
        Submission submission = send("f", record("F-1", 1));
        await().until(() -> waiting(route).messages() == 1);
        assertThat(route(route).running()).isFalse();
        await().until(() -> waiting(route).oldest() != null);
        assertThat(accounts.records(submission)).isZero();

        engine.resume(route);
        awaitRecords(submission, 1);
        assertThat(route(route).running()).isTrue();
        assertThat(route(route).source()).contains("jms:queue:batches");
        assertThat(route(route).description()).containsEntry("ka", "პარტიის შემოწმება და ინდექსში შეტანა");
    }

    @Test
    void routeTellsWhatWentThroughAndWhatFailed() {
        String route = "batch.border-police";
        RouteReading.Traffic before = route(route).traffic();
        store.failures = 1;
        awaitRecords(send("g", record("G-1", 1)), 1);
        await().untilAsserted(() -> {
            RouteReading.Traffic traffic = route(route).traffic();
            assertThat(traffic.failed()).isEqualTo(before.failed() + 1);
            assertThat(traffic.redelivered()).isEqualTo(before.redelivered() + 1);
            assertThat(traffic.done()).isEqualTo(before.done() + 1);
            assertThat(traffic.lastMinute()).isPositive();
            assertThat(traffic.lastFailure().sentence()).contains("planted failure");
            assertThat(traffic.lastFailure().trace()).contains("writeNow");
        });
    }

    private RouteReading route(String id) {
        return engine.routes().stream()
                .filter(route -> route.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private RouteReading.Waiting waiting(String route) {
        return route(route).waiting();
    }

    private void awaitRecords(Submission submission, int records) {
        await().atMost(Duration.ofSeconds(60)).until(() -> accounts.records(submission) == records);
    }

    private Submission send(String stream, String... records) {
        return sendText(
                "<submission xmlns=\"urn:migration-exchange:border-police:crossings:1\" xmlns:c=\"urn:migration-exchange:common:1\" agency=\"border-police\" "
                        + "feed=\"crossings\" contract=\"1\" stream=\"" + stream
                        + "\" sequence=\"1\" created=\"2026-09-01T10:00:00Z\" "
                        + "completeThrough=\"2026-09-01T10:00:00Z\"><records>\n" + String.join("\n", records)
                        + "</records></submission>");
    }

    private Submission sendText(String text) {
        Delivery delivery = new Delivery(
                FEED, "border-police", Channel.HTTP, new ByteArrayInputStream(text.getBytes(UTF_8)), null, null);
        Reception reception = door.receive(delivery);
        assertThat(reception).isInstanceOf(Reception.Taken.class);
        return ((Reception.Taken) reception).submission();
    }

    private static String record(String sourceId, int version) {
        return """
                <crossing sourceId="%s" version="%d"><direction>1</direction><timestamp>2026-08-01T10:00:00+04:00</timestamp>\
                <portOfEntry>BP-101</portOfEntry><travelMode>ROAD</travelMode>\
                <person><c:personName><c:surName>TESTOVA</c:surName><c:givenName>ANNA</c:givenName></c:personName><c:personSex>F</c:personSex>\
                <c:personBirthDate>1980-05-06</c:personBirthDate><c:personCitizenship>TUR</c:personCitizenship></person>\
                <travelDocument><c:category>P</c:category><c:number>U1234567</c:number><c:issuerCountry>TUR</c:issuerCountry>\
                <c:expirationDate>2030-01-01</c:expirationDate></travelDocument></crossing>""".formatted(sourceId, version);
    }

    /** Everything but the store and what people see. */
    @Configuration
    @EnableAutoConfiguration
    @ComponentScan(
            basePackages = {
                "migration.exchange.channel",
                "migration.exchange.contract.door",
                "migration.exchange.intake",
                "migration.exchange.validation",
                "migration.exchange.normalization",
                "migration.exchange.agencies",
                "migration.exchange.embedded"
            },
            excludeFilters =
                    @ComponentScan.Filter(
                            type = FilterType.REGEX,
                            pattern = ".*(Elasticsearch.*|\\.(web|elasticsearch)\\..*|IT\\$.*)"))
    static class House {

        @Bean
        Clock machineClock() {
            return Clock.systemUTC();
        }

        @Bean
        Erasures erasures() {
            return new NothingErased();
        }

        @Bean
        MemoryStore store() {
            return new MemoryStore();
        }

        @Bean
        MemoryAccounts accounts() {
            return new MemoryAccounts();
        }

        @Bean
        MemoryCases quarantine() {
            return new MemoryCases();
        }
    }

    /** Keeps the newest version, can fail, be slow, stand still, and cannot stand one record. */
    static class MemoryStore implements NationalStore, StoreReader {

        /** Milliseconds that a record takes. */
        volatile long pace;
        /** Nothing is written while it is so. */
        volatile boolean still;

        private final Map<String, Integer> versions = new ConcurrentHashMap<>();
        private volatile int failures;

        @Override
        public List<WriteResult> write(List<RecordDocument> documents) {
            try {
                Thread.sleep(pace * documents.size());
                while (still) {
                    Thread.sleep(20);
                }
            } catch (InterruptedException end) {
                Thread.currentThread().interrupt();
            }
            return writeNow(documents);
        }

        private synchronized List<WriteResult> writeNow(List<RecordDocument> documents) {
            if (failures > 0) {
                failures--;
                throw new IllegalStateException("planted failure");
            }
            if (documents.stream().anyMatch(document -> document.sourceId().equals(POISON))) {
                throw new IllegalStateException("planted poison");
            }
            if (documents.stream().anyMatch(document -> document.sourceId().startsWith(FATAL))) {
                Runtime.getRuntime().halt(9);
            }
            List<WriteResult> results = new ArrayList<>();
            documents.forEach(document -> results.add(write(document)));
            return results;
        }

        @Override
        public Optional<StoredRecord> find(FeedId feed, String sourceId) {
            return Optional.ofNullable(versions.get(sourceId))
                    .map(version -> new StoredRecord(
                            feed,
                            sourceId,
                            version,
                            Rank.of(version),
                            false,
                            List.of(),
                            new RecordPlace(new SubmissionId("a".repeat(32)), 0, 0, 0),
                            Map.of()));
        }

        @Override
        public List<StoredRecord> findAll(FeedId feed, Collection<String> sourceIds) {
            return sourceIds.stream()
                    .flatMap(sourceId -> find(feed, sourceId).stream())
                    .toList();
        }

        @Override
        public List<StoredRecord> page(FeedId feed, String after, int size) {
            return List.of();
        }

        @Override
        public void refresh() {
            // memory is always fresh
        }

        private WriteResult write(RecordDocument document) {
            int known = versions.getOrDefault(document.sourceId(), 0);
            versions.merge(document.sourceId(), document.version(), Math::max);
            return document.version() >= known ? WriteResult.ACCEPTED : WriteResult.SUPERSEDED;
        }
    }

    /** Remembers events. */
    static class MemoryAccounts implements Accounts {

        /** Whether what nobody could count can be counted. */
        volatile boolean isCured;

        /** Sees each event that is counted. */
        volatile Consumer<SubmissionEvent> witness = event -> {};

        private final List<SubmissionEvent> events = new CopyOnWriteArrayList<>();

        List<SubmissionEvent> about(Submission submission) {
            return events.stream()
                    .filter(event -> event.submission().id().equals(submission.id()))
                    .toList();
        }

        long records(Submission submission) {
            return about(submission).stream()
                    .filter(SubmissionEvent.BatchDone.class::isInstance)
                    .flatMap(event -> ((SubmissionEvent.BatchDone) event).records().stream())
                    .map(outcome -> outcome.place().position())
                    .distinct()
                    .count();
        }

        @Override
        public void record(List<SubmissionEvent> more) {
            if (more.stream().anyMatch(this::isPoison)) {
                throw new IllegalStateException("planted event");
            }
            events.addAll(more);
            more.forEach(witness);
        }

        private boolean isPoison(SubmissionEvent event) {
            return !isCured
                    && event instanceof SubmissionEvent.BatchDone done
                    && done.records().stream().anyMatch(record -> POISON_EVENT.equals(record.sourceId()));
        }

        @Override
        public Optional<Receipt> receipt(SubmissionId submission) {
            return Optional.empty();
        }

        @Override
        public Map<FeedId, RecordOutcome> latest(String sourceId) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Optional<RecordOutcome> outcome(SubmissionId submission, int position) {
            throw new UnsupportedOperationException();
        }

        @Override
        public ReceiptPage receipts(ReceiptQuery query) {
            return new ReceiptPage(List.of(), null);
        }

        @Override
        public List<RecordOutcome> outcomesWithIssues(SubmissionId submission, int afterPosition, int size) {
            return List.of();
        }

        @Override
        public List<RecordOutcome> history(FeedId feed, String sourceId) {
            return List.of();
        }

        @Override
        public List<FeedAccount> accounts() {
            return List.of();
        }
    }
}
