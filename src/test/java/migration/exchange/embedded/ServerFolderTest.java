package migration.exchange.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServerFolderTest {

    @TempDir
    Path folder;

    /** With an empty keystore, as a power cut leaves it, the server was seen never to start again. */
    @Test
    void aKeystoreThatTheServerMadeDoesNotOutliveTheNextStart() throws Exception {
        Path home = folder.resolve("home");
        Files.createDirectories(home.resolve("config"));
        Files.writeString(home.resolve("config/log4j2.properties"), "");
        ServerFolder mine = new ServerFolder(folder.resolve("data"));
        Path left = Files.createFile(mine.config().resolve("elasticsearch.keystore"));

        mine.configure(home, ServerFlavour.TEST, 1, 2, "platform", "secret");

        assertThat(left).doesNotExist();
        assertThat(mine.config().resolve("elasticsearch.yml")).exists();
    }
}
