package migration.exchange.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpoolTest {

    private static final int MEMORY = 1000;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 999, 1000, 1001, 5000, 200_000})
    void givesBackWhatWasWrittenAsOftenAsItIsRead(int size) throws Exception {
        byte[] bytes = new byte[size];
        new Random(size).nextBytes(bytes);
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        try (Spool spool = new Spool(folder, MEMORY, digest)) {
            write(spool, bytes);
            assertThat(spool.size()).isEqualTo(size);
            assertThat(spool.beginning(100)).hasSize(Math.min(size, 100));
            assertThat(spool.read().readAllBytes()).isEqualTo(bytes);
            assertThat(digest.digest())
                    .isEqualTo(MessageDigest.getInstance("SHA-256").digest(bytes));
        }
    }

    private static void write(Spool spool, byte[] bytes) throws IOException {
        for (int from = 0; from < bytes.length; from += 700) {
            byte[] block = new byte[700];
            int count = Math.min(700, bytes.length - from);
            System.arraycopy(bytes, from, block, 0, count);
            spool.write(block, count);
        }
    }

    /** What a killed process leaves behind is what is there while it lives. */
    @Test
    void hasNoFileThatAKilledProcessWouldLeave() throws Exception {
        try (Spool spool = new Spool(folder, MEMORY)) {
            write(spool, new byte[5000]);
            try (Stream<Path> files = Files.list(folder)) {
                assertThat(files).isEmpty();
            }
        }
    }
}
