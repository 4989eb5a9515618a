package migration.exchange.statistics.elasticsearch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import migration.exchange.statistics.Cube;
import migration.exchange.statistics.TableCatalogue;
import migration.exchange.statistics.TableDefinition;
import migration.exchange.statistics.TableQuery;
import org.junit.jupiter.api.Test;

/** Figures are counted anew when something was written, and not so often that it takes more than its share of the time. */
class CubesTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);

    private final TableDefinition table = new TableCatalogue()
            .definitions().stream()
                    .filter(one -> one.id().equals("births"))
                    .findFirst()
                    .orElseThrow();
    private final TableQuery query = TableQuery.plain(table, DAY);
    private final Store store = new Store();
    private static final long SECOND = 1_000_000_000;

    private long now = 7 * SECOND;
    private Instant time = Instant.parse("2026-03-01T12:00:00Z");

    private final Cubes cubes = new Cubes(store, 0.05, () -> now, new Clock() {
        @Override
        public Instant instant() {
            return time;
        }

        @Override
        public ZoneOffset getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
            return this;
        }
    });

    /** Holds so many births of one kind; counting takes three seconds. */
    private final class Store implements CubeSource {
        private volatile int births = 1;
        private volatile int counted;
        private long takes = 3 * SECOND;
        private final AtomicReference<CountDownLatch> holding = new AtomicReference<>();

        @Override
        public String mark(TableDefinition of) {
            return Integer.toString(births);
        }

        @Override
        public Cube read(TableDefinition of, Map<String, LocalDate> parameters) {
            counted++;
            now += takes;
            Cube.Builder builder = new Cube.Builder(of);
            builder.add(of.dimensions().stream().map(any -> "c").toList(), births);
            CountDownLatch latch = holding.get();
            if (latch != null) {
                awaitQuietly(latch);
            }
            return builder.build();
        }

        private static void awaitQuietly(CountDownLatch latch) {
            try {
                latch.await();
            } catch (InterruptedException stopped) {
                throw new IllegalStateException(stopped);
            }
        }
    }

    private long births() {
        return cubes.of(query).cube().sums(List.of(), Map.of()).get(List.of());
    }

    /** Two seconds are free, so one is owed: a twentieth of the next twenty seconds. */
    @Test
    void whatIsWrittenIsSeenWhenItsShareOfTheTimeAllows() {
        assertThat(births()).isEqualTo(1);
        store.births = 2;
        now += 20 * SECOND;
        assertThat(births()).isEqualTo(1);
        now += 1000;
        assertThat(births()).isEqualTo(2);
        store.births = 3;
        now += 56 * SECOND;
        assertThat(births()).isEqualTo(2); // 2.85 are owed: those seconds of counting had brought some back
        now += 2 * SECOND;
        assertThat(births()).isEqualTo(3);
        assertThat(store.counted).isEqualTo(3);
    }

    /** Ten counts of a fiftieth of a second each are far from the two seconds that are free. */
    @Test
    void whereCountingIsQuickFiguresAreNeverOld() {
        store.takes = SECOND / 50;
        for (int births = 1; births <= 10; births++) {
            store.births = births;
            assertThat(births()).isEqualTo(births);
        }
    }

    @Test
    void whatIsNotWrittenIsNotCountedAgainAndIsStillRight() {
        assertThat(cubes.of(query).at()).isEqualTo(time);
        now += 100 * SECOND;
        time = time.plusSeconds(3600);
        assertThat(births()).isEqualTo(1);
        assertThat(cubes.of(query).at()).isEqualTo(time);
        assertThat(store.counted).isEqualTo(1);
        store.births = 5;
        assertThat(births()).isEqualTo(5); // nothing was counted for long
    }

    @Test
    void whoAsksWhileItIsCountedTakesTheFiguresBefore() throws InterruptedException {
        assertThat(births()).isEqualTo(1);
        store.births = 2;
        now += 100 * SECOND;
        CountDownLatch latch = new CountDownLatch(1);
        store.holding.set(latch);
        Thread counting = new Thread(this::births);
        counting.start();
        while (store.counted < 2) {
            Thread.onSpinWait();
        }
        assertThat(births()).isEqualTo(1);
        latch.countDown();
        counting.join();
        store.holding.set(null);
        assertThat(births()).isEqualTo(2);
        assertThat(store.counted).isEqualTo(2);
    }

    @Test
    void tablesAndDaysHaveCubesOfTheirOwn() {
        births();
        cubes.of(new TableQuery(table, table.shown(), Map.of(), Map.of("day", DAY)));
        assertThat(store.counted).isEqualTo(2);
    }
}
