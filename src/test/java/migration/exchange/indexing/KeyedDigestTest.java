package migration.exchange.indexing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import migration.exchange.canonical.PersonDescription;
import migration.exchange.canonical.PersonName;
import migration.exchange.canonical.Sex;
import migration.exchange.canonical.TravelDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyedDigestTest {

    @Test
    void theKeyIsMadeOnceAndReadableByItsOwnerOnly(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("keys/identity.key");

        String first = KeyedDigest.keptIn(file).of("a", "b");
        String second = KeyedDigest.keptIn(file).of("a", "b");

        assertThat(first).isEqualTo(second).matches("[A-Za-z0-9_-]{22}");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(KeyedDigest.keptIn(folder.resolve("other.key")).of("a", "b")).isNotEqualTo(first);
    }

    /** As processes that share a folder do when they start for the first time at the same time. */
    @Test
    void ofManyWhoMakeTheKeyAtOnceAllHaveTheSame(@TempDir Path folder) {
        for (int round = 0; round < 20; round++) {
            Path file = folder.resolve("keys-" + round + "/identity.key");
            List<CompletableFuture<String>> all = IntStream.range(0, 8)
                    .mapToObj(one -> CompletableFuture.supplyAsync(
                            () -> KeyedDigest.keptIn(file).of("a")))
                    .toList();
            assertThat(all.stream().map(CompletableFuture::join).distinct()).hasSize(1);
        }
    }

    @Test
    void partsDoNotRunIntoEachOther() {
        KeyedDigest digest = new KeyedDigest(new byte[32]);

        assertThat(List.of(
                        digest.of("ab", "c"),
                        digest.of("a", "bc"),
                        digest.of("abc"),
                        digest.of("abc", ""),
                        digest.of("abc", (String) null)))
                .doesNotHaveDuplicates();
    }

    @Test
    void theSameThingSaidIsTheSameIdentityWhateverItsUnicodeForm() {
        IdentityId ids = new IdentityId(new KeyedDigest(new byte[32]));

        assertThat(ids.of(named("M\u00dcLLER", "key 1")))
                .startsWith("v1")
                .isEqualTo(ids.of(named(" MU\u0308LLER ", "key 2")));
        assertThat(ids.of(named("MULLER", "key 1"))).isNotEqualTo(ids.of(named("M\u00dcLLER", "key 1")));
    }

    @Test
    void whoHadAnotherNameBeforeIsAnotherIdentity() {
        IdentityId ids = new IdentityId(new KeyedDigest(new byte[32]));
        PersonDescription person = named("NADZVI", "key");

        assertThat(ids.of(person.formerly(new PersonName("MUKHA", "TEA")))).isNotEqualTo(ids.of(person));
        assertThat(ids.of(person.formerly(null))).isEqualTo(ids.of(person));
    }

    /** Persons of whom no replaced number is known keep the identity that they had before there were such numbers. */
    @Test
    void aReplacedNumberMakesAnotherIdentityAndNoneMakesTheOld() {
        IdentityId ids = new IdentityId(new KeyedDigest(new byte[32]));
        PersonDescription person = named("MULLER", "key");
        String before = ids.of(person.with(new TravelDocument("P", "26AB12345", "GEO", null)));

        assertThat(before).isEqualTo("v131hlfA3oduF3CDYSAmHwGQ");
        assertThat(List.of(before, ids.of(person.with(replacing("17CD54321"))), ids.of(person.with(replacing("")))))
                .doesNotHaveDuplicates();
    }

    private static TravelDocument replacing(String number) {
        return new TravelDocument("P", "26AB12345", "GEO", null, number);
    }

    private static PersonDescription named(String surname, String matchKey) {
        return new PersonDescription(
                new PersonName(surname, null), null, matchKey, Sex.X, null, List.of(), null, null, null, null);
    }
}
