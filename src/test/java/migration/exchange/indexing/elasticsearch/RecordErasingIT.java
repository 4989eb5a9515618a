package migration.exchange.indexing.elasticsearch;

import static migration.exchange.indexing.WriteResult.ACCEPTED;
import static migration.exchange.indexing.WriteResult.SUPERSEDED;
import static migration.exchange.indexing.elasticsearch.Samples.CROSSINGS;
import static migration.exchange.indexing.elasticsearch.Samples.document;
import static migration.exchange.indexing.elasticsearch.Samples.place;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import migration.exchange.canonical.BorderCrossing;
import migration.exchange.canonical.PersonDescription;
import migration.exchange.canonical.TravelDocument;
import migration.exchange.elasticsearch.Cluster;
import migration.exchange.elasticsearch.Purge;
import migration.exchange.elasticsearch.TestCluster;
import migration.exchange.indexing.FeedKinds;
import migration.exchange.indexing.IdentityId;
import migration.exchange.indexing.KeyedDigest;
import migration.exchange.indexing.NationalStore;
import migration.exchange.indexing.RecordDocument;
import migration.exchange.indexing.WriteResult;
import migration.exchange.indexing.elasticsearch.RecordErasing.Tombstone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is erased stays out of the store, and off the server's disk. */
class RecordErasingIT {

    private static final KeyedDigest DIGEST = new KeyedDigest(new byte[32]);

    private final Set<String> erasedIdentities = new HashSet<>();
    private Cluster cluster;
    private NationalStore store;
    private RecordErasing erasing;

    @BeforeEach
    void connect() {
        cluster = TestCluster.with(RecordIndices.all());
        store = new ElasticsearchStore(cluster, DIGEST, erasedIdentities::contains);
        erasing = new RecordErasing(cluster, DIGEST, FeedKinds.BY_NAME);
    }

    @AfterEach
    void disconnect() throws IOException {
        cluster.close();
    }

    private WriteResult write(RecordDocument document) {
        return store.write(List.of(document)).get(0);
    }

    private static RecordDocument crossing(String sourceId, int version, String surname, char submission) {
        return document(
                sourceId,
                version,
                Samples.crossing(surname, "SRP", "IN", "2025-03-31T22:30:00+04:00"),
                place(submission, 1));
    }

    private static String identity(String surname) {
        return new IdentityId(DIGEST).of(Samples.person(surname));
    }

    private void erase(String sourceId, int version, String... surnames) {
        List<String> ids =
                List.of(surnames).stream().map(RecordErasingIT::identity).toList();
        erasedIdentities.addAll(ids);
        Tombstone tombstone = new Tombstone(
                CROSSINGS, sourceId, version, place('a', 1), "COURT_DECISION", Instant.parse("2026-11-28T10:00:00Z"));
        erasing.erase(List.of(tombstone), ids);
    }

    private long count(String alias, String query) {
        String path = "/" + cluster.name(alias);
        cluster.call("POST", path + "/_refresh", null);
        return cluster.call("POST", path + "/_count", "{\"query\":" + query + "}")
                .body()
                .path("count")
                .asLong();
    }

    private long identities(String surname) {
        return count("identities", "{\"ids\":{\"values\":[\"" + identity(surname) + "\"]}}");
    }

    /** The agency says itself that the two numbers are one person's. */
    @Test
    void whoHasReplacedADocumentIsFoundByTheOldNumber() {
        TravelDocument replacing = new TravelDocument("P", "26AB12345", "GEO", null, "17CD54321");
        PersonDescription holder = Samples.person("HOLDER").with(replacing);
        OffsetDateTime at = OffsetDateTime.parse("2025-03-31T22:30:00+04:00");
        write(document(
                "replaced-1",
                1,
                new BorderCrossing(holder, "IN", at, "SRP", "ROAD", null, null, null, null, false),
                place('a', 1)));
        String id = new IdentityId(DIGEST).of(holder);

        assertThat(erasing.identities(null, "17CD54321", "GEO")).containsExactly(id);
        assertThat(erasing.identities(null, "26AB12345", "GEO")).containsExactly(id);
        assertThat(erasing.identities(null, "17CD54321", "ARM")).isEmpty();
        assertThat(erasing.numbers(List.of(id))).containsExactlyInAnyOrder("01001012345", "26AB12345", "17CD54321");
    }

    /** The server forgets deleted documents after {@code index.gc_deletes}; a tombstone it does not. */
    @Test
    void olderVersionsStayOutAfterTheServerHasForgottenWhatWasDeleted() throws Exception {
        cluster.call("PUT", "/" + cluster.name("crossings-all") + "/_settings", "{\"index.gc_deletes\":\"1s\"}");
        assertThat(write(crossing("out-1", 2, "ERASED", 'a'))).isEqualTo(ACCEPTED);
        erase("out-1", 2, "ERASED");
        Thread.sleep(2_500);
        assertThat(new Purge(cluster, erasing.indices()).run(() -> true)).isTrue();

        assertThat(write(crossing("out-1", 1, "ERASED", 'b'))).isEqualTo(SUPERSEDED);
        assertThat(write(crossing("out-1", 2, "ERASED", 'a')))
                .as("the very same")
                .isEqualTo(SUPERSEDED);
        assertThat(count("crossings", "{\"term\":{\"sourceId\":\"out-1\"}}")).isZero();
        assertThat(count("crossings-all", "{\"term\":{\"erased\":true}}")).isEqualTo(1);
        assertThat(write(crossing("out-1", 3, "NEW", 'c')))
                .as("a new statement")
                .isEqualTo(ACCEPTED);
        erase("out-1", 2, "ERASED");
        assertThat(count("crossings", "{\"term\":{\"sourceId\":\"out-1\"}}"))
                .as("an erasure done again leaves what is newer")
                .isEqualTo(1);
    }

    @Test
    void noSegmentHoldsADeletedDocumentAfterAPurge() {
        for (int i = 0; i < 200; i++) {
            write(crossing("many-" + i, 1, "OTHER", 'a'));
        }
        write(crossing("one", 1, "ERASED", 'b'));
        erase("one", 1, "ERASED");
        assertThat(new Purge(cluster, erasing.indices()).run(() -> true)).isTrue();

        long deleted = 0;
        for (String index : erasing.indices()) {
            deleted += cluster.call("GET", "/" + index + "/_stats/docs", null)
                    .body()
                    .at("/_all/primaries/docs/deleted")
                    .asLong();
        }
        assertThat(deleted).isZero();
        assertThat(count("crossings", "{\"match_all\":{}}")).isEqualTo(200);
    }

    @Test
    void anIdentityStaysAsLongAsSomebodyElsePointsToIt() {
        write(crossing("shared-1", 1, "SHARED", 'a'));
        write(crossing("shared-2", 1, "SHARED", 'b'));
        erase("shared-1", 1, "SHARED");
        assertThat(identities("SHARED")).isEqualTo(1);
        erase("shared-2", 1, "SHARED");
        assertThat(identities("SHARED")).isZero();
    }

    /** The process remembers having written it; the record must not point to nothing. */
    @Test
    void anErasedIdentityThatIsSaidAgainIsWrittenAgain() {
        write(crossing("again-1", 1, "AGAIN", 'a'));
        erase("again-1", 1, "AGAIN");
        assertThat(identities("AGAIN")).isZero();
        write(crossing("again-2", 1, "AGAIN", 'b'));
        assertThat(identities("AGAIN")).isEqualTo(1);
    }

    @Test
    void aGenerationThatRestsIsErasedTooAndStaysShut() {
        write(crossing("rests-1", 1, "RESTS", 'a'));
        ElasticsearchGenerations generations =
                new ElasticsearchGenerations(cluster, DIGEST, id -> false, FeedKinds.BY_NAME);
        generations.open(2);
        generations.writer(2).write(List.of(crossing("rests-1", 1, "RESTS", 'a')));
        generations.fence(2);

        erase("rests-1", 1, "RESTS");

        String second = "/" + cluster.name("identities-000002");
        cluster.call("POST", second + "/_refresh", null);
        assertThat(cluster.call("GET", second + "/_count", null)
                        .body()
                        .path("count")
                        .asLong())
                .isZero();
        String settings =
                cluster.call("GET", second + "/_settings", null).body().toString();
        assertThat(settings).contains("\"write\":\"true\"");
    }
}
