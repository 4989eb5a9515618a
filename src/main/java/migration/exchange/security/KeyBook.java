package migration.exchange.security;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import migration.exchange.envelope.CountryTime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** All keys of agencies, in a file beside the accounts; every process sees at once what another has made or revoked. */
public class KeyBook {

    /** Good keys of an agency in one environment: enough to change one for another, too few to lose sight of them. */
    public static final int MOST = 3;

    private static final Logger LOG = LoggerFactory.getLogger(KeyBook.class);
    private static final int ID_LENGTH = 12;
    private static final int SECRET_LENGTH = 32;

    private final OwnerFile<Key> file;
    private final Secrets secrets;
    private final Clock clock;

    KeyBook(Path accounts, Secrets secrets, Clock clock) {
        this.file = new OwnerFile<>(accounts, "keys.json", Key.class);
        this.secrets = secrets;
        this.clock = clock;
    }

    /** What became of the wish for a new key. */
    public sealed interface Making {

        /** It is made. @param secret shown once: nobody can read it again */
        record Made(Key key, String secret) implements Making {
            @Override
            public String toString() {
                return key.toString();
            }
        }

        /** The agency has {@link KeyBook#MOST} good ones there; one must be revoked first. */
        record TooMany() implements Making {}
    }

    /** A key by its client id; empty when it is revoked, too. */
    public Optional<Key> good(String id) {
        return file.read().stream().filter(Key::isGood).filter(named(id)).findFirst();
    }

    /** The keys of an agency, the newest first, revoked ones among them. */
    public List<Key> of(String agency) {
        return newestFirst(file.read().stream().filter(key -> key.agency().equals(agency)));
    }

    /** The keys of all agencies, the newest first, revoked ones among them. */
    public List<Key> all() {
        return newestFirst(file.read().stream());
    }

    /** Makes a key. @param by name of the account that wishes it */
    public Making make(String agency, Environment environment, String by) {
        String secret = environment.prefix() + Secrets.random(SECRET_LENGTH);
        Key key = new Key(
                environment.prefix() + Secrets.random(ID_LENGTH),
                agency,
                environment,
                secrets.hash(secret),
                clock.instant(),
                by,
                null,
                null);
        boolean made = file.change(keys -> hasRoom(keys, key) ? with(keys, key) : keys);
        if (!made) {
            return new Making.TooMany();
        }
        LOG.info("{} made key {} of {}", by, key.id(), agency);
        return new Making.Made(key, secret);
    }

    /** Ends a key of an agency, for tokens that it was given before, too; false when the agency has no such good key. */
    public boolean revoke(String agency, String id, String by, String reason) {
        Key.Revocation end = new Key.Revocation(clock.instant(), by, reason);
        Predicate<Key> meant = named(id).and(key -> key.agency().equals(agency)).and(Key::isGood);
        boolean revoked = replace(meant, key -> key.revoked(end));
        if (revoked) {
            LOG.info("{} revoked key {} of {}", by, id, agency);
        }
        return revoked;
    }

    /** Notes that a token was asked for with a key, once a day. */
    public void used(String id) {
        LocalDate today = CountryTime.day(clock.instant());
        Predicate<Key> meant = named(id).and(key -> !today.equals(key.lastUsed()));
        if (file.read().stream().anyMatch(meant)) {
            replace(meant, key -> key.usedOn(today));
        }
    }

    private boolean replace(Predicate<Key> meant, UnaryOperator<Key> change) {
        return file.change(keys -> keys.stream()
                .map(key -> meant.test(key) ? change.apply(key) : key)
                .toList());
    }

    private static boolean hasRoom(List<Key> keys, Key wished) {
        return keys.stream()
                        .filter(Key::isGood)
                        .filter(key -> key.agency().equals(wished.agency()))
                        .filter(key -> key.environment() == wished.environment())
                        .count()
                < MOST;
    }

    private static List<Key> with(List<Key> keys, Key added) {
        List<Key> all = new ArrayList<>(keys);
        all.add(added);
        return all;
    }

    private static Predicate<Key> named(String id) {
        return key -> key.id().equals(id);
    }

    private static List<Key> newestFirst(Stream<Key> keys) {
        return keys.sorted(Comparator.comparing(Key::madeAt).reversed()).toList();
    }
}
