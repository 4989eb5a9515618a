package migration.exchange.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

class KeyBookTest {

    private static final Instant NOW = Instant.parse("2026-11-30T20:30:00Z");
    private static final BCryptPasswordEncoder QUICK = new BCryptPasswordEncoder(4);

    @TempDir
    Path folder;

    @Test
    void aKeySaysWhatKindItIsAndKeepsNoSecret() throws IOException {
        for (Environment environment : Environment.values()) {
            KeyBook.Making.Made made = make(book(), "consular", environment);

            assertThat(made.key().id()).startsWith(environment.prefix()).hasSize(17);
            assertThat(made.secret()).startsWith(environment.prefix()).hasSize(37);
            assertThat(made.key().agency()).isEqualTo("consular");
            assertThat(made.key().madeAt()).isEqualTo(NOW);
            assertThat(made.key().madeBy()).isEqualTo("maker");
            assertThat(QUICK.matches(made.secret(), made.key().secretHash())).isTrue();
            assertThat(made.toString()).doesNotContain(made.secret(), made.key().secretHash());
            assertThat(Files.readString(file())).contains(made.key().id()).doesNotContain(made.secret());
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
                .isEqualTo("rw-------");
    }

    @Test
    void anotherProcessSeesAtOnceWhatIsMadeAndRevoked() {
        KeyBook here = book();
        KeyBook there = book();
        assertThat(there.all()).isEmpty();

        String id = make(here, "consular", Environment.LIVE).key().id();
        assertThat(there.good(id)).isPresent();

        assertThat(there.revoke("consular", id, "consular", "left on a train")).isTrue();
        assertThat(here.good(id)).isEmpty();
        assertThat(here.all())
                .singleElement()
                .satisfies(key ->
                        assertThat(key.revocation()).isEqualTo(new Key.Revocation(NOW, "consular", "left on a train")));
    }

    @Test
    void onlyItsAgencyRevokesAKeyAndOnlyOnce() {
        KeyBook book = book();
        String id = make(book, "consular", Environment.LIVE).key().id();

        assertThat(book.revoke("border-police", id, "border-police", "not mine"))
                .isFalse();
        assertThat(book.revoke("consular", "live_nothing", "consular", "none")).isFalse();
        assertThat(book.good(id)).isPresent();
        assertThat(book.revoke("consular", id, "consular", "old")).isTrue();
        assertThat(book.revoke("consular", id, "consular", "old")).isFalse();
    }

    @Test
    void aHandfulOfGoodKeysAnAgencyAndEnvironment() {
        KeyBook book = book();
        List<String> ids = IntStream.range(0, KeyBook.MOST)
                .mapToObj(i -> make(book, "consular", Environment.LIVE).key().id())
                .toList();

        assertThat(KeyBook.MOST).as("one to change for another").isGreaterThanOrEqualTo(2);
        assertThat(book.make("consular", Environment.LIVE, "maker")).isInstanceOf(KeyBook.Making.TooMany.class);
        assertThat(book.of("consular")).hasSize(KeyBook.MOST);
        make(book, "consular", Environment.SANDBOX);
        make(book, "border-police", Environment.LIVE);
        book.revoke("consular", ids.get(0), "consular", "changed");
        make(book, "consular", Environment.LIVE);
        assertThat(book.of("consular")).hasSize(KeyBook.MOST + 2);
    }

    @Test
    void theDayOfUseIsKeptAndWrittenOnceADay() throws IOException {
        String id = make(book(), "consular", Environment.LIVE).key().id();
        book().used(id);
        assertThat(book().good(id).orElseThrow().lastUsed())
                .as("half past midnight in Tbilisi")
                .isEqualTo(LocalDate.parse("2026-12-01"));

        Object file = identity();
        book().used(id);
        book().used("border-police");
        assertThat(identity()).isEqualTo(file);

        new KeyBook(folder, new Secrets(QUICK), Clock.fixed(NOW.plus(Duration.ofDays(1)), ZoneOffset.UTC)).used(id);
        assertThat(book().good(id).orElseThrow().lastUsed()).isEqualTo(LocalDate.parse("2026-12-02"));
    }

    @Test
    void whatManyMakeAtOnceIsAllKept() throws Exception {
        List<KeyBook> books = List.of(book(), book());
        ExecutorService many = Executors.newFixedThreadPool(8);
        Set<String> made = new HashSet<>();
        try {
            List<Callable<String>> wishes = IntStream.range(0, 24)
                    .<Callable<String>>mapToObj(i -> () -> make(books.get(i % 2), "agency-" + i, Environment.LIVE)
                            .key()
                            .id())
                    .toList();
            for (var one : many.invokeAll(wishes)) {
                made.add(one.get());
            }
        } finally {
            many.shutdown();
        }
        assertThat(made).hasSize(24);
        assertThat(book().all()).extracting(Key::id).containsExactlyInAnyOrderElementsOf(made);
    }

    private static KeyBook.Making.Made make(KeyBook book, String agency, Environment environment) {
        return (KeyBook.Making.Made) book.make(agency, environment, "maker");
    }

    private KeyBook book() {
        return new KeyBook(folder, new Secrets(QUICK), Clock.fixed(NOW, ZoneOffset.UTC));
    }

    private Path file() {
        return folder.resolve("keys.json");
    }

    private Object identity() throws IOException {
        return Files.getAttribute(file(), "unix:ino");
    }
}
