package migration.exchange.simulation.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.stream.StreamSupport;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import migration.exchange.simulation.play.Pace;
import migration.exchange.simulation.play.SftpDropper;
import org.apache.sshd.client.SshClient;
import org.apache.sshd.sftp.client.SftpClient;
import org.apache.sshd.sftp.client.SftpClientFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The border police's file server and the points that drop files there, seen by a client as the exchange is one. */
class SftpServerIT {

    @TempDir
    Path folder;

    @Test
    @Timeout(60)
    void handsOutFilesWithTheirQuirksAndRemembersWhatWasTaken() throws Exception {
        plan();
        Ledger ledger = Ledger.open(folder.resolve("taken.csv"), "at", "file", "bytes", "sha256");
        Path root = folder.resolve("sftp");
        try (var server = SftpServer.start(root, folder.resolve("key"), 0, "secret", ledger);
                var ssh = client();
                var session = ssh.connect(SftpServer.USER, "127.0.0.1", server.port())
                        .verify(Duration.ofSeconds(10))
                        .getSession()) {
            session.addPasswordIdentity("secret");
            session.auth().verify(Duration.ofSeconds(10));
            try (var sftp = SftpClientFactory.instance().createSftpClient(session)) {
                var player = new SftpDropper(folder, root, "border-police/crossings");
                var play = CompletableFuture.runAsync(() -> run(player));
                Map<String, String> taken = new TreeMap<>();
                while (!play.isDone() || !player.allTaken()) {
                    takeMarked(sftp, taken);
                }
                play.join();

                assertThat(taken)
                        .containsEntry("a.xml.gz", "first")
                        .containsEntry("b.xml.gz", "second, long enough to be cut in halves")
                        .containsEntry("c.xml.gz", "third")
                        .containsEntry("c2.xml.gz", "third")
                        .containsEntry("d.xml.gz", "fourth")
                        .containsEntry("d-cut.xml.gz", "cut off")
                        .hasSize(6);
                assertThat(Ledger.read(folder.resolve("taken.csv"))).hasSize(6);
                assertThatThrownBy(() -> sftp.remove("/taken/a.xml.gz")).isInstanceOf(IOException.class);
            }
        }
        new SftpDropper(folder, root, "border-police/crossings").play(Pace.AT_ONCE);
        assertThat(Files.list(root.resolve("out")))
                .as("nothing comes again after a restart")
                .isEmpty();
    }

    @Test
    void keepsItsHostKeyAndRefusesAWrongPassword() throws Exception {
        Ledger ledger = Ledger.open(folder.resolve("taken.csv"), "at", "file", "bytes", "sha256");
        String key;
        try (var server = SftpServer.start(folder.resolve("sftp"), folder.resolve("key"), 0, "secret", ledger);
                var ssh = client();
                var session = ssh.connect(SftpServer.USER, "127.0.0.1", server.port())
                        .verify(Duration.ofSeconds(10))
                        .getSession()) {
            key = server.hostKey();
            session.addPasswordIdentity("wrong");
            assertThatThrownBy(() -> session.auth().verify(Duration.ofSeconds(10)))
                    .isInstanceOf(IOException.class);
        }
        try (var server = SftpServer.start(folder.resolve("sftp"), folder.resolve("key"), 0, "secret", ledger)) {
            assertThat(server.hostKey()).isEqualTo(key);
        }
    }

    private void plan() throws IOException {
        Path feed = folder.resolve("out/border-police/crossings");
        Files.createDirectories(feed.resolve("sftp"));
        Files.writeString(feed.resolve("sftp.csv"), """
                order,file,quirk,other
                1,sftp/a.xml.gz,NONE,
                2,sftp/b.xml.gz,EARLY_RENAME,
                3,sftp/c.xml.gz,TWICE,sftp/c2.xml.gz
                4,sftp/d.xml.gz,TRUNCATED,sftp/d-cut.xml.gz
                """);
        write(feed.resolve("sftp/a.xml.gz"), "first");
        write(feed.resolve("sftp/b.xml.gz"), "second, long enough to be cut in halves");
        write(feed.resolve("sftp/c.xml.gz"), "third");
        write(feed.resolve("sftp/d.xml.gz"), "fourth");
        byte[] whole = Files.readAllBytes(feed.resolve("sftp/d.xml.gz"));
        Files.write(feed.resolve("sftp/d-cut.xml.gz"), java.util.Arrays.copyOf(whole, whole.length - 9));
    }

    private static void write(Path file, String text) throws IOException {
        try (var gzip = new GZIPOutputStream(Files.newOutputStream(file))) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        }
    }

    private static SshClient client() {
        SshClient ssh = SshClient.setUpDefaultClient();
        ssh.setServerKeyVerifier((session, address, key) -> true);
        ssh.start();
        return ssh;
    }

    private static void takeMarked(SftpClient sftp, Map<String, String> taken) throws IOException {
        var names = StreamSupport.stream(sftp.readDir("/out").spliterator(), false)
                .map(SftpClient.DirEntry::getFilename)
                .filter(name -> name.endsWith(".done"))
                .toList();
        for (String marker : names) {
            String name = marker.substring(0, marker.length() - ".done".length());
            try (var bytes = sftp.read("/out/" + name)) {
                taken.put(name, unzip(bytes.readAllBytes()));
            }
            sftp.rename("/out/" + name, "/taken/" + name);
            sftp.rename("/out/" + marker, "/taken/" + marker);
        }
    }

    private static String unzip(byte[] bytes) {
        var text = new ByteArrayOutputStream();
        try (var gzip = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            gzip.transferTo(text);
            return text.toString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            return "cut off";
        }
    }

    private static void run(SftpDropper player) {
        try {
            player.play(Pace.AT_ONCE);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
