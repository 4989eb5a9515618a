package migration.exchange.sandbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import migration.exchange.archive.segments.SegmentArchive;
import migration.exchange.conformance.Sighting;
import migration.exchange.contract.Contracts;
import migration.exchange.contract.door.DoorCheck;
import migration.exchange.contract.door.DoorLimits;
import migration.exchange.envelope.Channel;
import migration.exchange.envelope.FeedId;
import migration.exchange.envelope.SubmissionId;
import migration.exchange.intake.Admission;
import migration.exchange.intake.Delivery;
import migration.exchange.intake.DoorClosedException;
import migration.exchange.intake.Intake;
import migration.exchange.intake.Reception;
import migration.exchange.intake.Spooling;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The door of a sandbox over a real archive: what it keeps, tells and refuses. */
class SandboxDoorTest {

    private static final FeedId FEED = FeedId.parse("border-police/crossings");
    private static final Clock NOW = Clock.fixed(Instant.parse("2026-10-06T00:00:00Z"), ZoneOffset.UTC);
    private static final int MOST_BYTES = 20_000;

    @TempDir
    Path folder;

    private final List<SubmissionId> told = new ArrayList<>();
    private Scenario asked;
    private long waiting;
    private SegmentArchive archive;
    private SandboxDoor door;
    private Witness witness;
    private String sample;

    @BeforeEach
    void open() throws IOException {
        sample = Files.readString(Path.of("schemas/border-police/crossings/v2/samples/valid/one-record.xml"));
        archive = new SegmentArchive(folder.resolve("archive"), 1 << 20);
        witness = new Witness(folder.resolve("seen.txt"), NOW);
        DoorCheck check = new DoorCheck(Contracts.CONTEXT, new DoorLimits(MOST_BYTES, 100, List.of()), List.of());
        door = new SandboxDoor(
                check,
                new Admission(() -> Long.MAX_VALUE, agency -> waiting, new Admission.Limits(1, 2, 2, 0)),
                new PersonScreen(SandboxPersons.load().marks()),
                new Room(2, 2, 3),
                new Intake(archive, check, new Spooling(folder.resolve("spool"), 1 << 20), NOW),
                new Takings(folder.resolve("takings.txt")),
                () -> Optional.ofNullable(asked),
                told::add,
                witness,
                NOW);
    }

    @AfterEach
    void close() throws IOException {
        archive.close();
    }

    private Reception send(String text) {
        return door.receive(
                new Delivery(FEED, "test", Channel.HTTP, new ByteArrayInputStream(text.getBytes(UTF_8)), null, null));
    }

    private SubmissionId taken(String text) {
        return ((Reception.Taken) send(text)).submission().id();
    }

    private String refused(String text) {
        return ((Reception.Refused) send(text)).reason().code();
    }

    private String numbered(int sequence) {
        return sample.replaceFirst(" sequence=\"\\d+\"", " sequence=\"" + sequence + "\"");
    }

    @Test
    void keepsAndTellsOnce() throws IOException {
        SubmissionId id = taken(sample);
        assertThat(archive.open(id).readAllBytes()).isEqualTo(sample.getBytes(UTF_8));
        assertThat(taken(sample)).isEqualTo(id);
        assertThat(told).containsExactly(id);
    }

    @Test
    void keepsNothingOfAPersonWhoMayBeReal() {
        String real = sample.replace(
                "</c:personBirthCountry>",
                "</c:personBirthCountry>"
                        + "<c:personNationalIdentification>01001012345</c:personNationalIdentification>");
        assertThat(refused(real)).isEqualTo("SANDBOX_PERSONAL_NUMBER");
        assertThat(archive.size()).isZero();
        assertThat(told).isEmpty();
    }

    /** The door of the exchange comes first, with its own words. */
    @Test
    void refusesWhatTheExchangeWouldRefuse() {
        assertThat(refused("nothing")).isEqualTo("DOOR_NOT_XML");
        assertThat(refused(sample + " ".repeat(MOST_BYTES))).isEqualTo("DOOR_TOO_LARGE");
        assertThat(archive.size()).isZero();
    }

    @Test
    void isFullUntilItIsEmptied() {
        taken(numbered(1));
        taken(numbered(2));
        assertThat(refused(numbered(3))).isEqualTo("SANDBOX_FULL");
        assertThat(archive.size()).isEqualTo(2);
    }

    @Test
    void takesTheSameBytesWithOneScenarioOnly() {
        asked = Scenario.UNCHANGED;
        SubmissionId id = taken(sample);
        assertThat(taken(sample)).isEqualTo(id);
        asked = Scenario.SLOW;
        assertThat(refused(sample)).isEqualTo("SANDBOX_REPEAT");
        asked = null;
        assertThat(refused(sample)).isEqualTo("SANDBOX_REPEAT");
        assertThat(told).containsExactly(id);
    }

    /** Conformance is shown by repeats and refusals, too; not by those that were asked for. */
    @Test
    void remembersRepeatsAndRefusals() throws IOException {
        SubmissionId id = taken(sample);
        taken(sample);
        refused("nothing");
        asked = Scenario.SLOW;
        refused("nothing else");

        assertThat(witness.atTheDoor(FEED))
                .containsExactly(
                        new Sighting.Repeated(FEED, NOW.instant(), id),
                        new Sighting.Refused(FEED, NOW.instant(), "DOOR_NOT_XML"));
        assertThat(new Witness(folder.resolve("seen.txt"), NOW).atTheDoor(FEED)).isEqualTo(witness.atTheDoor(FEED));
    }

    @ParameterizedTest
    @EnumSource(
            value = Scenario.class,
            names = {"BROKER_DOWN", "RATE_LIMITED"})
    void isClosedWhenAsked(Scenario scenario) {
        asked = scenario;
        assertThatThrownBy(() -> send(sample)).isInstanceOf(DoorClosedException.class);
        assertThat(archive.size()).isZero();
    }

    @Test
    void isClosedWhileTooManyWait() {
        waiting = 2;
        assertThatThrownBy(() -> send(sample)).isInstanceOf(DoorClosedException.class);
        assertThat(archive.size()).isZero();
    }
}
