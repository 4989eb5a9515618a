package migration.exchange.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import migration.exchange.platform.Standalone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One record of 500 kills every process that works on it: 499 go through, the one is parked, and the pipeline lives. */
class FatalRecordIT {

    private static final int RECORDS = 500;
    private static final String ONE = PipelineIT.FATAL + "-237";
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    @TempDir
    private Path folder;

    private Process process;

    @AfterEach
    void stop() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Test
    void theOneIsParkedTheOthersGoThroughAndTheProcessLives() throws IOException, InterruptedException {
        String text = PressureIT.text("border-police/crossings", "HEALTHY", RECORDS)
                .replace("\"HEALTHY-237\"", '"' + ONE + '"');
        assertThat(text).contains('"' + ONE + '"');
        Files.writeString(folder.resolve(MortalHouse.SUBMISSION), text);
        int deaths = 0;
        process = start();
        Instant end = Instant.now().plus(PATIENCE);
        while (letters().isEmpty() || counted().size() < RECORDS - 1) {
            assertThat(Instant.now()).isBefore(end);
            if (!process.isAlive()) {
                deaths++;
                process = start();
            }
            Thread.sleep(100);
        }
        Thread.sleep(2_000);
        assertThat(process.isAlive()).isTrue();
        assertThat(counted()).hasSize(RECORDS - 1).doesNotContain(ONE);
        assertThat(letters())
                .singleElement()
                .satisfies(letter ->
                        assertThat(letter).startsWith("batches.border-police ").endsWith("-237+1"));
        System.out.printf("one fatal record of %d: parked after %d deaths%n", RECORDS, deaths);
    }

    private List<String> letters() throws IOException {
        return lines(MortalHouse.LETTERS);
    }

    private Set<String> counted() throws IOException {
        return new HashSet<>(lines(MortalHouse.COUNTED));
    }

    private List<String> lines(String name) throws IOException {
        Path file = folder.resolve(name);
        return Files.exists(file) ? Files.readAllLines(file) : List.of();
    }

    private Process start() throws IOException {
        List<String> words = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:TieredStopAtLevel=1",
                "-Dio.netty.noUnsafe=false",
                "-cp",
                Standalone.classPath(),
                MortalHouse.class.getName(),
                folder.toString()));
        return new ProcessBuilder(words)
                .redirectErrorStream(true)
                .redirectOutput(Redirect.appendTo(folder.resolve("log").toFile()))
                .start();
    }
}
