package migration.exchange.indexing.elasticsearch;

import static migration.exchange.indexing.WriteResult.ACCEPTED;
import static migration.exchange.indexing.WriteResult.CONFLICT;
import static migration.exchange.indexing.WriteResult.SUPERSEDED;
import static migration.exchange.indexing.WriteResult.UNCHANGED;
import static migration.exchange.indexing.elasticsearch.Samples.CROSSINGS;
import static migration.exchange.indexing.elasticsearch.Samples.crossing;
import static migration.exchange.indexing.elasticsearch.Samples.document;
import static migration.exchange.indexing.elasticsearch.Samples.place;
import static migration.exchange.indexing.elasticsearch.Samples.tombstone;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import migration.exchange.canonical.CanonicalRecord;
import migration.exchange.elasticsearch.Cluster;
import migration.exchange.elasticsearch.TestCluster;
import migration.exchange.embedded.TestServers;
import migration.exchange.envelope.FeedId;
import migration.exchange.envelope.Rank;
import migration.exchange.envelope.RecordPlace;
import migration.exchange.indexing.FeedKinds;
import migration.exchange.indexing.KeyedDigest;
import migration.exchange.indexing.NationalStore;
import migration.exchange.indexing.RecordDocument;
import migration.exchange.indexing.StoreAwayException;
import migration.exchange.indexing.StoreReader;
import migration.exchange.indexing.StoreRefusedException;
import migration.exchange.indexing.StoredRecord;
import migration.exchange.indexing.WriteResult;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ElasticsearchStoreIT {

    private static final KeyedDigest DIGEST = new KeyedDigest(new byte[32]);

    private static Cluster cluster;
    private static NationalStore store;
    private static StoreReader reader;

    @BeforeAll
    static void connect() {
        cluster = TestCluster.with(RecordIndices.all());
        store = new ElasticsearchStore(cluster, DIGEST, id -> false);
        reader = new ElasticsearchReader(cluster, DIGEST, FeedKinds.BY_NAME);
    }

    @AfterAll
    static void disconnect() throws IOException {
        cluster.close();
    }

    private static WriteResult write(RecordDocument document) {
        return store.write(List.of(document)).get(0);
    }

    @Test
    void keepsWhatIsCountedAndLeavesNamesAndNumbersToTheIdentity() {
        assertThat(write(document(
                        "kept-1",
                        3,
                        Samples.crossing("KAPANADZE", "SRP", "IN", "2025-03-31T22:30:00+01:00"),
                        place('a', 7),
                        "RULE_DOC_EXPIRED")))
                .isEqualTo(ACCEPTED);

        StoredRecord stored = reader.find(CROSSINGS, "kept-1").orElseThrow();

        assertThat(stored.version()).isEqualTo(3);
        assertThat(stored.cancelled()).isFalse();
        assertThat(stored.issues()).containsExactly("RULE_DOC_EXPIRED");
        assertThat(stored.place()).isEqualTo(place('a', 7));
        Map<String, Object> content = stored.content();
        assertThat(content)
                .containsEntry("timestamp", "2025-03-31T22:30:00+01:00")
                .containsEntry("month", "2025-04")
                .containsEntry("year", "2025")
                .containsEntry("citizenship", "GEO")
                .containsEntry("citizenships", List.of("GEO", "ISR"))
                .containsEntry("birthDate", "1990-05")
                .doesNotContainKeys("visaNumber", "purpose");
        assertThat(content.toString()).doesNotContain("KAPANADZE", "ბერიძე", "01001012345", "19AB12345");
        String identity = cluster.call(
                        "GET", "/" + cluster.name("identities") + "/_source/" + content.get("identity"), null)
                .body()
                .toString();
        assertThat(identity).contains("KAPANADZE", "ბერიძე", "01001012345", "19AB12345");
    }

    @Test
    void findsTheRecordsOfAFeedThatDoesNotBearTheNameOfItsKind() {
        FeedId departures = FeedId.parse("harbour-office/departures");
        StoreReader knowing = new ElasticsearchReader(cluster, DIGEST, new FeedKinds(Map.of(departures, "crossings")));
        CanonicalRecord crossing = Samples.crossing("KAPANADZE", "SRP", "OUT", "2025-03-31T22:30:00+01:00");
        write(new RecordDocument(departures, "kind-1", 1, Rank.of(1), crossing, "crossings", List.of(), place('c', 1)));

        assertThat(knowing.find(departures, "kind-1")).isPresent();
        assertThat(reader.find(CROSSINGS, "kind-1")).isEmpty();
    }

    @Test
    void everyMeetingOfVersionsComesOutRight() {
        RecordDocument second = crossing("meet-1", 2, place('a', 1));
        RecordDocument otherContent = document(
                "meet-1", 2, Samples.crossing("BERIDZE", "VAL", "IN", "2025-03-31T22:30:00+04:00"), place('b', 5));

        assertThat(write(second)).isEqualTo(ACCEPTED);
        assertThat(write(second)).as("redelivered").isEqualTo(ACCEPTED);
        assertThat(write(crossing("meet-1", 2, place('b', 4)))).as("sent again").isEqualTo(UNCHANGED);
        assertThat(write(otherContent)).as("other content").isEqualTo(CONFLICT);
        assertThat(write(tombstone("meet-1", 2, place('b', 6))))
                .as("cancelled by the same version")
                .isEqualTo(CONFLICT);
        assertThat(write(crossing("meet-1", 1, place('b', 7)))).as("late").isEqualTo(SUPERSEDED);
        assertThat(write(crossing("meet-1", 3, place('b', 8)))).as("newer").isEqualTo(ACCEPTED);
        assertThat(reader.find(CROSSINGS, "meet-1").orElseThrow().version()).isEqualTo(3);
    }

    @Test
    void whatIsTakenBackStandsAboveItsVersionAndBelowTheNext() {
        RecordDocument first = crossing("taken-1", 1, place('a', 1));
        RecordDocument corrected = crossing("taken-1", 2, place('b', 0));
        RecordDocument back = ranked(first, 1, new Rank(2, 1), place('c', 0));
        write(first);
        write(corrected);

        assertThat(write(back)).isEqualTo(ACCEPTED);
        assertThat(write(back)).as("redelivered").isEqualTo(ACCEPTED);
        assertThat(write(corrected)).as("told again").isNotEqualTo(ACCEPTED);
        StoredRecord stored = reader.find(CROSSINGS, "taken-1").orElseThrow();
        assertThat(stored.version()).isEqualTo(1);
        assertThat(stored.rank()).isEqualTo(new Rank(2, 1));
        assertThat(write(ranked(corrected, 2, new Rank(2, 2), place('d', 0)))).isEqualTo(ACCEPTED);
        assertThat(write(back)).as("told again after that").isNotEqualTo(ACCEPTED);
        assertThat(write(crossing("taken-1", 3, place('e', 0)))).as("newer").isEqualTo(ACCEPTED);
        assertThat(write(back)).isEqualTo(SUPERSEDED);
    }

    @Test
    void whereNothingWasBeforeNothingIsAfterwards() {
        write(crossing("taken-2", 1, place('b', 0)));
        write(ranked(tombstone("taken-2", 1, place('c', 0)), 0, new Rank(1, 1), place('c', 0)));

        StoredRecord stored = reader.find(CROSSINGS, "taken-2").orElseThrow();
        assertThat(stored.cancelled()).isTrue();
        assertThat(stored.version()).isZero();
        RecordDocument sent = document(
                "taken-2", 1, Samples.crossing("BERIDZE", "VAL", "IN", "2025-03-31T22:30:00+04:00"), place('d', 5));
        assertThat(write(sent)).as("a steward decides").isEqualTo(CONFLICT);
    }

    private static RecordDocument ranked(RecordDocument one, int version, Rank rank, RecordPlace place) {
        return new RecordDocument(
                one.feed(), one.sourceId(), version, rank, one.content(), one.kind(), one.issues(), place);
    }

    @Test
    void anotherNameIsOtherContentThoughTheRecordHoldsNoName() {
        write(crossing("name-1", 1, place('c', 1)));

        assertThat(write(document(
                        "name-1",
                        1,
                        Samples.crossing("BERIDSE", "SRP", "IN", "2025-03-31T22:30:00+04:00"),
                        place('c', 2))))
                .isEqualTo(CONFLICT);
    }

    @Test
    void aTombstoneHidesTheRecordAndStaysAfterAnOlderVersion() {
        write(crossing("gone-1", 1, place('d', 1)));
        assertThat(write(tombstone("gone-1", 2, place('d', 2)))).isEqualTo(ACCEPTED);
        assertThat(write(crossing("gone-1", 1, place('d', 3)))).isEqualTo(SUPERSEDED);
        assertThat(write(tombstone("gone-1", 2, place('d', 4)))).isEqualTo(UNCHANGED);

        StoredRecord stored = reader.find(CROSSINGS, "gone-1").orElseThrow();
        assertThat(stored.cancelled()).isTrue();
        assertThat(stored.content()).isEmpty();
        assertThat(visible("gone-1")).isZero();
        write(crossing("gone-1", 3, place('d', 5)));
        assertThat(visible("gone-1")).isEqualTo(1);
    }

    private static int visible(String sourceId) {
        reader.refresh();
        return cluster.call(
                        "POST",
                        "/" + cluster.name("crossings") + "/_count",
                        "{\"query\":{\"term\":{\"sourceId\":\"" + sourceId + "\"}}}")
                .body()
                .path("count")
                .asInt(-1);
    }

    @Test
    void doublesWithinOneBatchComeOutRightAndTheSameWhenRedelivered() {
        List<RecordDocument> batch = List.of(
                crossing("double-1", 1, place('e', 0)),
                crossing("double-1", 1, place('e', 1)),
                document(
                        "double-1",
                        1,
                        Samples.crossing("BERIDZE", "VAL", "IN", "2025-03-31T22:30:00+04:00"),
                        place('e', 2)),
                crossing("double-2", 5, place('e', 3)),
                crossing("double-2", 4, place('e', 4)),
                tombstone("double-3", 1, place('e', 5)));
        List<WriteResult> expected = List.of(ACCEPTED, UNCHANGED, CONFLICT, ACCEPTED, SUPERSEDED, ACCEPTED);

        for (int delivery = 0; delivery < 3; delivery++) {
            assertThat(store.write(batch)).isEqualTo(expected);
        }
    }

    @Test
    void theSameSetInAnyOrderAndAnyNumberOfTimesEndsInTheSameStore() {
        for (long seed = 1; seed <= 8; seed++) {
            Random random = new Random(seed);
            List<RecordDocument> deliveries = new ArrayList<>();
            for (int record = 0; record < 20; record++) {
                String id = "any-" + seed + "-" + record;
                for (int version = 1; version <= 3; version++) {
                    RecordDocument document = version == 3 && record % 3 == 0
                            ? tombstone(id, version, place('f', record * 3 + version))
                            : crossing(id, version, place('f', record * 3 + version));
                    for (int times = 1 + random.nextInt(5); times > 0; times--) {
                        deliveries.add(document);
                    }
                }
            }
            Collections.shuffle(deliveries, random);
            int accepted = 0;
            while (!deliveries.isEmpty()) {
                List<RecordDocument> batch = deliveries.subList(0, Math.min(deliveries.size(), 1 + random.nextInt(60)));
                List<WriteResult> results = store.write(List.copyOf(batch));
                assertThat(results).containsAnyOf(ACCEPTED, SUPERSEDED).doesNotContain(UNCHANGED, CONFLICT);
                accepted += results.size();
                batch.clear();
            }
            assertThat(accepted).isPositive();
            for (int record = 0; record < 20; record++) {
                StoredRecord stored =
                        reader.find(CROSSINGS, "any-" + seed + "-" + record).orElseThrow();
                assertThat(stored.version()).isEqualTo(3);
                assertThat(stored.cancelled()).isEqualTo(record % 3 == 0);
                assertThat(stored.place()).isEqualTo(place('f', record * 3 + 3));
            }
        }
    }

    @Test
    void pagesInTheOrderOfSourceIdsTombstonesIncluded() {
        List<RecordDocument> batch = new ArrayList<>();
        for (int record = 0; record < 25; record++) {
            String id = "page-%02d".formatted(record);
            batch.add(record % 5 == 0 ? tombstone(id, 1, place('g', record)) : crossing(id, 1, place('g', record)));
        }
        store.write(batch);
        reader.refresh();

        List<String> ids = new ArrayList<>();
        String after = "page-";
        List<StoredRecord> page = reader.page(CROSSINGS, after, 10);
        while (!page.isEmpty()) {
            page.forEach(record -> ids.add(record.sourceId()));
            page = reader.page(CROSSINGS, page.get(page.size() - 1).sourceId(), 10);
        }
        assertThat(ids.stream().filter(id -> id.startsWith("page-")))
                .hasSize(25)
                .isSorted()
                .doesNotHaveDuplicates();
    }

    @Test
    void aDocumentThatNoMappingTakesIsRefusedWithoutSayingItsValue() {
        RecordDocument unknownKind =
                new RecordDocument(CROSSINGS, "refused-1", 1, Rank.of(1), null, "shoes", List.of(), place('h', 1));
        RecordDocument tooLong = crossing("x".repeat(40_000), 1, place('h', 2));

        assertThatThrownBy(() -> write(unknownKind)).isInstanceOf(StoreRefusedException.class);
        assertThatThrownBy(() -> write(tooLong))
                .isInstanceOf(StoreRefusedException.class)
                .hasMessageNotContaining("xxx");
    }

    @Test
    void waitsWhileTheServerIsFrozenAndGoesOnWhenItIsBack() throws Exception {
        List<ProcessHandle> family =
                TestServers.elasticsearch().process().descendants().toList();
        CompletableFuture<WriteResult> result;
        signal("-STOP", family);
        try {
            result = CompletableFuture.supplyAsync(() -> write(crossing("frozen-1", 1, place('i', 1))));
            assertThatThrownBy(() -> result.get(3, TimeUnit.SECONDS)).isInstanceOf(TimeoutException.class);
        } finally {
            signal("-CONT", family);
        }
        assertThat(result.get(60, TimeUnit.SECONDS)).isEqualTo(ACCEPTED);
    }

    private static void signal(String signal, List<ProcessHandle> processes) throws Exception {
        List<String> words = Stream.concat(
                        Stream.of("kill", signal), processes.stream().map(process -> Long.toString(process.pid())))
                .toList();
        assertThat(new ProcessBuilder(words).start().waitFor()).isZero();
    }

    @Test
    void doesNotWaitForAServerThatIsAwayWhenThePlatformCloses() throws Exception {
        try (Cluster nowhere = new Cluster(CompletableFuture::new, "", 0, List.of())) {
            NationalStore waiting = new ElasticsearchStore(nowhere, DIGEST, id -> false);
            CompletableFuture<List<WriteResult>> result =
                    CompletableFuture.supplyAsync(() -> waiting.write(List.of(crossing("close-1", 1, place('j', 1)))));
            assertThatThrownBy(() -> result.get(2, TimeUnit.SECONDS)).isInstanceOf(TimeoutException.class);
            nowhere.prepareToClose();
            assertThatThrownBy(() -> result.get(5, TimeUnit.SECONDS)).hasCauseInstanceOf(StoreAwayException.class);
        }
    }
}
