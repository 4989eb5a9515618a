package migration.exchange.supervision.elasticsearch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import migration.exchange.elasticsearch.Cluster;
import migration.exchange.elasticsearch.TestCluster;
import migration.exchange.envelope.FeedId;
import migration.exchange.supervision.Alarm;
import migration.exchange.supervision.Alarm.Cause;
import migration.exchange.supervision.Alarm.Decision;
import migration.exchange.supervision.AlarmBook;
import migration.exchange.supervision.AlarmKind;
import migration.exchange.supervision.Post;
import migration.exchange.supervision.Words;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Alarms in a real index: what stewards decide outlives looks, and one process at a time looks. */
class ElasticsearchAlarmsIT {

    private static final Instant NOW = Instant.parse("2026-09-20T10:00:00Z");
    private static final Duration LEASE = Duration.ofMinutes(1);

    private Cluster cluster;
    private AlarmBook book;

    @BeforeEach
    void connect() {
        cluster = TestCluster.with(List.of(ElasticsearchAlarms.index(), ElasticsearchPost.index()));
        book = new ElasticsearchAlarms(cluster);
    }

    @AfterEach
    void disconnect() throws IOException {
        cluster.close();
    }

    private static Alarm alarm(String stream, Instant openedAt, Instant closedAt) {
        Cause cause = new Cause(AlarmKind.STREAM_SILENT, new FeedId("border-police", "crossings"), stream);
        Words sentence = new Words("დუმს", "silent");
        String id = UUID.nameUUIDFromBytes(stream.getBytes()).toString();
        return new Alarm(id, cause, sentence, 1, openedAt, openedAt, closedAt, null);
    }

    @Test
    void whatAStewardDecidedStaysHoweverOftenIsLooked() {
        Alarm opened = alarm("BP-1", NOW, null);
        book.keep(List.of(opened));
        Decision decision = new Decision("steward", NOW, "Nino", "called them");
        assertThat(book.decide(opened.id(), decision).orElseThrow().state()).isEqualTo(Alarm.State.ACKNOWLEDGED);
        book.keep(List.of(opened));
        assertThat(book.find(opened.id())).contains(opened.with(decision));
        Alarm closed = alarm("BP-1", NOW, NOW.plusSeconds(60));
        book.keep(List.of(closed));
        assertThat(book.find(opened.id())).contains(closed.with(decision));
        assertThat(book.decide(UUID.randomUUID().toString(), decision)).isEmpty();
    }

    @Test
    void theOpenAreKnownAndThoseThatHaveJustClosed() {
        Alarm open = alarm("BP-2", NOW.minus(Duration.ofDays(9)), null);
        Alarm justClosed = alarm("BP-3", NOW.minusSeconds(5000), NOW.minusSeconds(100));
        Alarm longClosed = alarm("BP-4", NOW.minusSeconds(9000), NOW.minusSeconds(8000));
        book.keep(List.of(justClosed, longClosed, open));
        assertThat(book.known(NOW.minusSeconds(3600))).containsExactly(open, justClosed);
        assertThat(book.list(2)).containsExactly(open, justClosed);
    }

    @Test
    void whatChangedAfterItWasToldIsToldAnew() {
        Alarm opened = alarm("BP-5", NOW, null);
        book.keep(List.of(opened));
        assertThat(book.untold(NOW, 10)).containsExactly(opened);
        Alarm closed = alarm("BP-5", NOW, NOW.plusSeconds(60));
        book.keep(List.of(closed));
        book.told(List.of(opened));
        assertThat(book.untold(NOW, 10)).containsExactly(closed);
        book.told(List.of(closed));
        book.keep(List.of(closed));
        assertThat(book.untold(NOW, 10)).isEmpty();
        assertThat(book.untold(NOW.minusSeconds(60), 10)).isEmpty();
    }

    @Test
    void onePlaceIsHeldByOneUntilItsLeaseEnds() {
        Post one = new ElasticsearchPost(cluster);
        Post other = new ElasticsearchPost(cluster);
        assertThat(one.take("one", NOW, LEASE)).isTrue();
        one.looked(NOW.plusSeconds(1));
        assertThat(other.take("other", NOW.plusSeconds(59), LEASE)).isFalse();
        assertThat(one.take("one", NOW.plusSeconds(59), LEASE)).isTrue();
        assertThat(other.take("other", NOW.plusSeconds(60), LEASE)).isFalse();
        assertThat(other.take("other", NOW.plusSeconds(119), LEASE)).isTrue();
        assertThat(one.take("one", NOW.plusSeconds(120), LEASE)).isFalse();
        assertThat(other.lastLook()).contains(NOW.plusSeconds(1));
    }
}
