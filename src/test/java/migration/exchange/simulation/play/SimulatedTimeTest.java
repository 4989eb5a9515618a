package migration.exchange.simulation.play;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(10)
class SimulatedTimeTest {

    private static final Instant START = Instant.parse("2026-08-31T20:00:00Z");
    private static final Instant CUT = START.plus(Duration.ofHours(3));

    @TempDir
    Path folder;

    @Test
    void eachPlayerActsWhenItIsTimeAndTimeEndsAtTheCut() throws Exception {
        SimulatedTime time = time();
        Queue<String> acts = new ConcurrentLinkedQueue<>();
        Thread early = player(time, acts, "early", START.plus(Duration.ofMinutes(7)));
        Thread late = player(time, acts, "late", START.plus(Duration.ofMinutes(61)));
        time.pass();
        early.join();
        late.join();
        while (time.instant().isBefore(CUT)) {
            TimeUnit.MILLISECONDS.sleep(1);
        }
        assertThat(acts).containsExactly("early at 20:08", "late at 21:02");
        assertThat(time.instant()).isEqualTo(CUT);
    }

    @Test
    void timeStandsWhileAPlayerIsAtWork() throws Exception {
        SimulatedTime time = time();
        time.enter();
        time.pass();
        TimeUnit.MILLISECONDS.sleep(50);
        assertThat(time.instant()).isEqualTo(START);
        time.await(START.plus(Duration.ofMinutes(10)));
        assertThat(time.instant()).isAfter(START);
    }

    @Test
    void theNextStartGoesOnFromTheLastHour() throws Exception {
        SimulatedTime time = time();
        time.enter();
        time.pass();
        time.await(START.plus(Duration.ofMinutes(62)));
        assertThat(time().instant()).isEqualTo(START.plus(Duration.ofHours(1)));
        assertThat(List.of(time.isDue(START), time.isDue(CUT))).containsExactly(true, false);
    }

    private static Thread player(SimulatedTime time, Queue<String> acts, String name, Instant due) {
        time.enter();
        Thread thread = new Thread(() -> {
            try {
                time.await(due);
                acts.add(name + " at " + time.instant().toString().substring(11, 16));
            } catch (InterruptedException end) {
                Thread.currentThread().interrupt();
            } finally {
                time.leave();
            }
        });
        thread.start();
        return thread;
    }

    private SimulatedTime time() {
        return new SimulatedTime(new KeptInstant(folder.resolve("time.txt"), START), CUT, Duration.ofMillis(720));
    }
}
