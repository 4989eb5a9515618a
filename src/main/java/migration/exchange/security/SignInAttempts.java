package migration.exchange.security;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/**
 * Counts wrong secrets by account. After {@value #FREE} in a row each further one closes the account for twice as long
 * as the one before, at most {@link #LONGEST}: enough to make guessing hopeless, too little to keep an agency out for
 * long because of somebody else. Names without an account are counted alike, so that the answer gives none away.
 * Thread-safe.
 */
@Component
public class SignInAttempts {

    static final int FREE = 5;
    static final Duration LONGEST = Duration.ofMinutes(1);
    /** Names that are remembered; whoever tries more has forgotten the first ones' wait, not their secret. */
    static final int NAMES = 10_000;

    private final Clock clock;
    private final Map<String, Failures> failures = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Failures> eldest) {
            return size() > NAMES;
        }
    };

    public SignInAttempts(@Qualifier("machineClock") Clock clock) {
        this.clock = clock;
    }

    /** How long an account must not be tried; zero when it may be. */
    public synchronized Duration closedFor(String account) {
        Failures found = failures.get(account);
        Duration left = found == null ? Duration.ZERO : Duration.between(clock.instant(), found.until());
        return left.isNegative() ? Duration.ZERO : left;
    }

    /** The secret was wrong. */
    public synchronized void failed(String account) {
        Failures before = failures.get(account);
        int count = before == null ? 1 : before.count() + 1;
        failures.put(account, new Failures(count, clock.instant().plus(pause(count))));
    }

    /** The secret was right: whatever was wrong before is forgotten. */
    public synchronized void succeeded(String account) {
        failures.remove(account);
    }

    private static Duration pause(int count) {
        if (count < FREE) {
            return Duration.ZERO;
        }
        Duration doubled = Duration.ofSeconds(1L << Math.min(count - FREE, 30));
        return doubled.compareTo(LONGEST) < 0 ? doubled : LONGEST;
    }

    /** Wrong secrets in a row, and until when the account is closed. */
    private record Failures(int count, Instant until) {}
}
