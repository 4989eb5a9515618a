package migration.exchange.simulation.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RepeatsTest {

    @TempDir
    private Path folder;

    @Test
    void tellsWhatCameOnceMoreAndWhatOfItWasOvertaken() throws IOException {
        write("out/consular/visas/changes.csv", "applicationNo,revision\nA,1\nB,1\nB,2\nC,1\n");
        write("ledger/consular-visas.csv", """
                records,first,sha256,fault
                2,0,p,
                0,,q,
                0,,,busy
                2,1,r,
                2,1,r,
                2,2,s,
                """);

        Repeats repeats = Repeats.ofVisas(folder);

        assertThat(repeats.records()).isEqualTo(Map.of("B 1", 1, "B 2", 1));
        assertThat(repeats.overtaken()).as("B 2 came with the same page").isEqualTo(Map.of("B 1", 1));
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
