package migration.exchange.channel.sftp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import migration.exchange.channel.RecordingDoor;
import migration.exchange.channel.SteppingClock;
import migration.exchange.channel.pull.AgencyEnds;
import migration.exchange.envelope.Channel;
import migration.exchange.intake.Delivery;
import migration.exchange.intake.DoorClosedException;
import migration.exchange.intake.Reception;
import org.apache.sshd.common.config.keys.PublicKeyEntry;
import org.apache.sshd.common.file.virtualfs.VirtualFileSystemFactory;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.server.keyprovider.SimpleGeneratorHostKeyProvider;
import org.apache.sshd.sftp.server.SftpSubsystemFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.env.MockEnvironment;

/** Files on a real SFTP server, some of them still being written. */
class SftpInboxesIT {

    private static final String FEED = "border-police/crossings";
    private static final byte[] ONE = gzip("<one/>".repeat(2000));
    private static final byte[] TWO = gzip("<two/>");

    @TempDir
    private Path root;

    @TempDir
    private Path keys;

    private final ClosableDoor door = new ClosableDoor();
    private final SteppingClock clock = new SteppingClock(Instant.parse("2026-03-02T08:00:00Z"));
    private SimpleGeneratorHostKeyProvider hostKeys;
    private SshServer server;
    private SftpInboxes inboxes;

    @BeforeEach
    void startServer() throws IOException {
        Files.createDirectories(root.resolve("out"));
        hostKeys = new SimpleGeneratorHostKeyProvider(keys.resolve("host-key"));
        server = SshServer.setUpDefaultServer();
        server.setHost("127.0.0.1");
        server.setKeyPairProvider(hostKeys);
        server.setNioWorkers(1);
        server.setPasswordAuthenticator(
                (user, password, session) -> user.equals("exchange") && password.equals("secret"));
        server.setFileSystemFactory(new VirtualFileSystemFactory(root));
        server.setSubsystemFactories(List.of(new SftpSubsystemFactory()));
        server.start();
        inboxes = inboxes("secret", hostKey(hostKeys));
    }

    @AfterEach
    void stopServer() throws IOException {
        inboxes.close();
        server.stop(true);
    }

    @Test
    void completeFilesAreHandedOverAsTheyAreAndThenMoved() throws IOException {
        put("BP_SRP_2026030210.xml.gz", TWO, true);
        put("BP_SRP_2026030209.xml.gz", ONE, true);
        collect();
        assertThat(door.received()).isEmpty();
        clock.forward(Duration.ofSeconds(2));
        collect();

        assertThat(door.received()).extracting(RecordingDoor.Received::body).containsExactly(ONE, TWO);
        assertThat(door.received()).allSatisfy(got -> {
            assertThat(got.delivery().channel()).isEqualTo(Channel.SFTP);
            assertThat(got.delivery().sender()).isEqualTo("border-police");
            assertThat(got.delivery().feed()).hasToString(FEED);
            assertThat(got.delivery().ownForm()).isNull();
        });
        assertThat(files("out")).isEmpty();
        assertThat(files("taken"))
                .containsExactly(
                        "BP_SRP_2026030209.xml.gz",
                        "BP_SRP_2026030209.xml.gz.done",
                        "BP_SRP_2026030210.xml.gz",
                        "BP_SRP_2026030210.xml.gz.done");
        assertThat(root.resolve("taken/BP_SRP_2026030209.xml.gz")).hasBinaryContent(ONE);
    }

    @Test
    void filesWithoutMarkerUnderAnotherNameOrStillGrowingStay() throws IOException {
        put("BP_A_2026030209.xml.gz", ONE, false);
        put("BP_B_2026030209.xml.gz.part", ONE, true);
        put("notes.txt", ONE, true);
        put("BP_C_2026030209.xml.gz", Arrays.copyOf(ONE, 10), true);
        collect();
        clock.forward(Duration.ofSeconds(2));
        put("BP_C_2026030209.xml.gz", Arrays.copyOf(ONE, 20), true);
        collect();
        clock.forward(Duration.ofSeconds(1));
        collect();
        assertThat(door.received()).isEmpty();
        assertThat(files("out")).hasSize(7);
    }

    @Test
    void aFileRenamedTooEarlyIsTakenWhenItIsWhole() throws IOException {
        put("BP_A_2026030209.xml.gz", Arrays.copyOf(ONE, ONE.length / 2), true);
        collect();
        clock.forward(Duration.ofSeconds(20));
        collect();
        assertThat(door.received()).isEmpty();

        Files.write(
                root.resolve("out/BP_A_2026030209.xml.gz"),
                Arrays.copyOfRange(ONE, ONE.length / 2, ONE.length),
                StandardOpenOption.APPEND);
        collect();
        clock.forward(Duration.ofSeconds(3));
        collect();
        assertThat(door.received()).extracting(RecordingDoor.Received::body).containsExactly(ONE);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 30, -4})
    void aFileThatStaysCutOffIsHandedOverAsItIsWhenItHasSettled(int length) throws IOException {
        byte[] cut = Arrays.copyOf(ONE, length < 0 ? ONE.length + length : length);
        put("BP_A_2026030209.xml.gz", cut, true);
        collect();
        clock.forward(Duration.ofSeconds(29));
        collect();
        assertThat(door.received()).isEmpty();
        clock.forward(Duration.ofSeconds(1));
        collect();
        assertThat(door.received()).extracting(RecordingDoor.Received::body).containsExactly(cut);
        assertThat(files("taken")).hasSize(2);
    }

    @Test
    void aNameThatWasTakenBeforeNeverOverwrites() throws IOException {
        for (byte[] content : List.of(ONE, TWO, ONE)) {
            put("BP_A_2026030209.xml.gz", content, true);
            collectReady();
        }
        assertThat(files("taken"))
                .containsExactly(
                        "BP_A_2026030209.xml.gz",
                        "BP_A_2026030209.xml.gz.1",
                        "BP_A_2026030209.xml.gz.1.done",
                        "BP_A_2026030209.xml.gz.2",
                        "BP_A_2026030209.xml.gz.2.done",
                        "BP_A_2026030209.xml.gz.done");
        assertThat(root.resolve("taken/BP_A_2026030209.xml.gz")).hasBinaryContent(ONE);
        assertThat(root.resolve("taken/BP_A_2026030209.xml.gz.1")).hasBinaryContent(TWO);
    }

    @Test
    void whatTheDoorCannotTakeStaysAndComesAgain() throws IOException {
        put("BP_A_2026030209.xml.gz", ONE, true);
        put("BP_B_2026030209.xml.gz", TWO, true);
        door.closed = true;
        collectReady();
        assertThat(files("out")).hasSize(4);
        door.closed = false;
        collect();
        assertThat(door.received()).extracting(RecordingDoor.Received::body).containsExactly(ONE, TWO);
        assertThat(files("out")).isEmpty();
    }

    @Test
    void aCrashBetweenDoorAndMoveMakesTheSameBytesComeAgain() throws IOException {
        put("BP_A_2026030209.xml.gz", ONE, true);
        Files.writeString(root.resolve("taken"), "in the way of the folder");
        collectReady();
        assertThat(files("out")).hasSize(2);
        Files.delete(root.resolve("taken"));
        collect();

        assertThat(door.received()).extracting(RecordingDoor.Received::body).containsExactly(ONE, ONE);
        assertThat(files("out")).isEmpty();
        assertThat(files("taken")).hasSize(2);
    }

    @Test
    void aMarkerLeftBehindByAnInterruptedMoveFollowsItsFile() throws IOException {
        Files.createDirectories(root.resolve("taken"));
        Files.write(root.resolve("taken/BP_A_2026030209.xml.gz"), ONE);
        Files.createFile(root.resolve("out/BP_A_2026030209.xml.gz.done"));
        collect();
        assertThat(files("out")).hasSize(1);
        clock.forward(Duration.ofSeconds(2));
        collect();
        assertThat(files("out")).isEmpty();
        assertThat(door.received()).isEmpty();
    }

    @Test
    void whatTheDoorRefusesIsPutAside() throws IOException {
        put("BP_A_2026030209.xml.gz", ONE, true);
        door.refuseAll();
        collectReady();
        assertThat(files("out")).isEmpty();
        assertThat(files("refused")).containsExactly("BP_A_2026030209.xml.gz", "BP_A_2026030209.xml.gz.done");
    }

    @Test
    void aServerWithAnotherKeyOrAnotherPasswordGivesNothing() throws IOException {
        put("BP_A_2026030209.xml.gz", ONE, true);
        String stranger = hostKey(new SimpleGeneratorHostKeyProvider(keys.resolve("stranger")));
        for (SftpInboxes wrong : List.of(inboxes("secret", stranger), inboxes("guess", hostKey(hostKeys)))) {
            wrong.collect(FEED);
            clock.forward(Duration.ofSeconds(60));
            wrong.collect(FEED);
            wrong.close();
        }
        assertThat(door.received()).isEmpty();
        assertThat(files("out")).hasSize(2);
        SftpInboxes unpinned = inboxes("secret", "");
        assertThatThrownBy(() -> unpinned.collect(FEED)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aServerThatWasAwayIsAskedAgain() throws IOException {
        put("BP_A_2026030209.xml.gz", ONE, true);
        collect();
        int port = server.getPort();
        server.stop(true);
        clock.forward(Duration.ofSeconds(2));
        collect();
        assertThat(door.received()).isEmpty();
        startServer(port);
        collect();
        assertThat(door.received()).hasSize(1);
    }

    private void startServer(int port) throws IOException {
        SshServer again = SshServer.setUpDefaultServer();
        again.setHost("127.0.0.1");
        again.setPort(port);
        again.setKeyPairProvider(hostKeys);
        again.setPasswordAuthenticator((user, password, session) -> password.equals("secret"));
        again.setFileSystemFactory(new VirtualFileSystemFactory(root));
        again.setSubsystemFactories(List.of(new SftpSubsystemFactory()));
        again.start();
        server = again;
    }

    private void collect() {
        inboxes.collect(FEED);
    }

    private void collectReady() {
        collect();
        clock.forward(Duration.ofSeconds(2));
        collect();
    }

    private SftpInboxes inboxes(String password, String hostKey) {
        MockEnvironment environment = new MockEnvironment()
                .withProperty("exchange.border-police.sftp.host", "127.0.0.1")
                .withProperty("exchange.border-police.sftp.port", Integer.toString(server.getPort()))
                .withProperty("exchange.border-police.sftp.user", "exchange")
                .withProperty("exchange.border-police.sftp.password", password)
                .withProperty("exchange.border-police.sftp.host-key", hostKey)
                .withProperty("exchange.border-police.sftp.directory", "/out");
        return new SftpInboxes(new AgencyEnds(environment), door, clock);
    }

    private static String hostKey(SimpleGeneratorHostKeyProvider keys) {
        return PublicKeyEntry.toString(keys.loadKeys(null).iterator().next().getPublic());
    }

    private void put(String name, byte[] content, boolean marker) throws IOException {
        Files.write(root.resolve("out").resolve(name), content);
        if (marker) {
            Files.write(root.resolve("out").resolve(name + ".done"), new byte[0]);
        }
    }

    private Set<String> files(String folder) throws IOException {
        try (Stream<Path> files = Files.list(root.resolve(folder))) {
            return new TreeSet<>(
                    files.map(file -> file.getFileName().toString()).toList());
        }
    }

    private static byte[] gzip(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return bytes.toByteArray();
    }

    private static final class ClosableDoor extends RecordingDoor {

        private boolean closed;

        @Override
        public Reception receive(Delivery delivery) {
            if (closed) {
                throw new DoorClosedException("planned", new IOException());
            }
            return super.receive(delivery);
        }
    }
}
