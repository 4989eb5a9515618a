package migration.exchange.erasure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import migration.exchange.accounts.Disposition;
import migration.exchange.envelope.FeedId;
import migration.exchange.envelope.RecordPlace;
import migration.exchange.envelope.SubmissionId;
import migration.exchange.quality.Issue;
import migration.exchange.quality.Layer;
import migration.exchange.quality.Place;
import migration.exchange.quality.Severity;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LedgerTest {

    private static final FeedId FEED = FeedId.parse("border-police/crossings");
    private static final Issue ISSUE = new Issue(
            "XSD_TYPE", Severity.ERROR, Layer.IDENTITY, new Place(3, 4, "/a/b"), "BERIDZE", "0..9", "it is BERIDZE");

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void name() {
        file = folder.resolve("erasures");
    }

    static LedgerEntry entry(String id, String sourceId, int version) {
        RecordPlace place = new RecordPlace(new SubmissionId("a".repeat(32)), version, 10, 20);
        Erasure erasure =
                new Erasure(id, LegalBasis.COURT_DECISION, "2/17", "lead", Instant.parse("2026-11-28T10:00:00Z"));
        return new LedgerEntry(
                erasure,
                new Finding(
                        List.of(new ErasedRecord(FEED, sourceId, version, place)),
                        List.of(new ErasedPlace(
                                FEED,
                                place,
                                sourceId,
                                version,
                                Disposition.QUARANTINED,
                                ErasedPlace.silent(List.of(ISSUE)))),
                        List.of("v1" + id),
                        List.of()));
    }

    @Test
    void givesBackWhatWasEntered() throws IOException {
        new Ledger(file).append(entry("one", "s-1", 2));
        new Ledger(file).append(entry("two", "s-2", 1));

        KnownErasures known = new Ledger(file).known();

        assertThat(known.since(0)).containsExactly(entry("one", "s-1", 2), entry("two", "s-2", 1));
        assertThat(known.of("two")).containsExactly(entry("two", "s-2", 1));
        assertThat(known.keepsOut(FEED, "s-1", 2)).isPresent();
        assertThat(known.keepsOut(FEED, "s-1", 1)).isPresent();
        assertThat(known.keepsOut(FEED, "s-1", 3)).as("what is new again").isEmpty();
        assertThat(known.keepsOut(FEED, "s-3", 1)).isEmpty();
        assertThat(known.at(new RecordPlace(new SubmissionId("a".repeat(32)), 2, 0, 0)))
                .isPresent();
        assertThat(known.hasIdentity("v1one")).isTrue();
    }

    /** Issues keep their codes and places, and say nothing. */
    @Test
    void holdsNoValue() throws IOException {
        new Ledger(file).append(entry("one", "s-1", 2));
        assertThat(Files.readString(file)).contains("XSD_TYPE", "/a/b").doesNotContain("BERIDZE", "empty");
    }

    @Test
    void followsWhatOthersEnter() throws IOException {
        Ledger mine = new Ledger(file);
        Ledger theirs = new Ledger(file);
        assertThat(mine.known().mark()).isZero();
        theirs.append(entry("one", "s-1", 2));
        assertThat(mine.known().mark()).isEqualTo(1);
        mine.append(entry("two", "s-2", 2));
        assertThat(theirs.known().mark()).isEqualTo(2);
    }

    /** Killed anywhere in an entry: it was never there, and the next one stands. */
    @Test
    void aLineThatWasNotWrittenWholeIsNone() throws IOException {
        Ledger ledger = new Ledger(file);
        ledger.append(entry("one", "s-1", 2));
        byte[] first = Files.readAllBytes(file);
        ledger.append(entry("two", "s-2", 2));
        byte[] both = Files.readAllBytes(file);
        for (int length = first.length; length < both.length; length += 29) {
            Files.write(file, Arrays.copyOf(both, length));
            Ledger after = new Ledger(file);
            assertThat(after.known().mark()).isEqualTo(1);
            after.append(entry("three", "s-3", 2));
            assertThat(after.known().since(1)).containsExactly(entry("three", "s-3", 2));
        }
    }

    @Test
    void aDamagedLineIsNotPassedOver() throws IOException {
        Ledger ledger = new Ledger(file);
        ledger.append(entry("one", "s-1", 2));
        ledger.append(entry("two", "s-2", 2));
        byte[] bytes = Files.readAllBytes(file);
        bytes[40] ^= 1;
        Files.write(file, bytes, StandardOpenOption.TRUNCATE_EXISTING);
        assertThatThrownBy(() -> new Ledger(file)).isInstanceOf(UncheckedIOException.class);
    }

    @Test
    void aLedgerThatIsShorterThanItWasIsDamaged() throws IOException {
        Ledger ledger = new Ledger(file);
        ledger.append(entry("one", "s-1", 2));
        assertThat(ledger.known().mark()).isEqualTo(1);
        Files.write(file, new byte[0], StandardOpenOption.TRUNCATE_EXISTING);
        assertThatThrownBy(ledger::known).isInstanceOf(UncheckedIOException.class);
    }
}
