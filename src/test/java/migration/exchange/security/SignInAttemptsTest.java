package migration.exchange.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import migration.exchange.channel.SteppingClock;
import org.junit.jupiter.api.Test;

class SignInAttemptsTest {

    private final SteppingClock clock = new SteppingClock(Instant.parse("2026-09-01T10:00:00Z"));
    private final SignInAttempts attempts = new SignInAttempts(clock);

    @Test
    void someMistakesAreFree() {
        fail("steward", 4);
        assertThat(attempts.closedFor("steward")).isZero();
        fail("steward", 1);
        assertThat(attempts.closedFor("steward")).isEqualTo(Duration.ofSeconds(1));
        assertThat(attempts.closedFor("operator")).isZero();
    }

    @Test
    void eachFurtherOneClosesForTwiceAsLongUpToAMinute() {
        fail("steward", 7);
        assertThat(attempts.closedFor("steward")).isEqualTo(Duration.ofSeconds(4));
        clock.forward(Duration.ofSeconds(3));
        assertThat(attempts.closedFor("steward")).isEqualTo(Duration.ofSeconds(1));
        clock.forward(Duration.ofSeconds(1));
        assertThat(attempts.closedFor("steward")).isZero();
        fail("steward", 90);
        assertThat(attempts.closedFor("steward")).isEqualTo(Duration.ofMinutes(1));
    }

    @Test
    void theRightSecretForgetsTheWrongOnes() {
        fail("steward", 5);
        attempts.succeeded("steward");
        fail("steward", 4);
        assertThat(attempts.closedFor("steward")).isZero();
    }

    @Test
    void manyNamesDoNotFillTheMemory() {
        fail("first", 5);
        for (int i = 0; i < SignInAttempts.NAMES; i++) {
            attempts.failed("name-" + i);
        }
        assertThat(attempts.closedFor("first")).isZero();
    }

    private void fail(String account, int times) {
        for (int i = 0; i < times; i++) {
            attempts.failed(account);
        }
    }
}
