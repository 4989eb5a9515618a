package migration.exchange.sandbox;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A file to which lines of words are added. What was torn by a crash in the middle of a line is cut off when it is read. */
final class Lines {

    private static final byte END = '\n';

    private final Path file;

    /** @param file made with the first line */
    Lines(Path file) {
        this.file = file;
    }

    /** The words of each line, in the order in which they were added. */
    List<String[]> read() throws IOException {
        if (!Files.exists(file)) {
            return List.of();
        }
        byte[] bytes = Files.readAllBytes(file);
        int whole = bytes.length;
        while (whole > 0 && bytes[whole - 1] != END) {
            whole--;
        }
        if (whole < bytes.length) {
            // else the next line would be glued to what is left of this one
            Files.write(file, Arrays.copyOf(bytes, whole));
        }
        return new String(bytes, 0, whole, StandardCharsets.UTF_8)
                .lines()
                .map(line -> line.split(" "))
                .toList();
    }

    /** Adds a line. @param words none of them empty or with a blank */
    void add(Object... words) throws IOException {
        String line = Stream.of(words).map(Object::toString).collect(Collectors.joining(" "));
        Files.writeString(
                file, line + "\n", StandardCharsets.UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }
}
