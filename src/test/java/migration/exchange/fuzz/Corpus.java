package migration.exchange.fuzz;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import migration.exchange.contract.Attacks;

/** Inputs that are known: published samples, what fuzzing has found, the beginnings of attacks. */
final class Corpus {

    private static final Path FOUND = Path.of("src/test/resources/fuzz");
    private static final int LONGEST = 100_000;

    private Corpus() {}

    /** Folders of seeds for a target. */
    static List<Path> folders(String target) {
        List<Path> folders = new ArrayList<>(samples());
        Path found = FOUND.resolve(target);
        if (Files.isDirectory(found)) {
            folders.add(found);
        }
        return folders;
    }

    /** All inputs for a target by name. */
    static Map<String, byte[]> of(String target) {
        Map<String, byte[]> inputs = new LinkedHashMap<>();
        inputs.put("nothing", new byte[0]);
        folders(target).forEach(folder -> files(folder).forEach(file -> inputs.put(file.toString(), read(file))));
        Attacks.all("http://127.0.0.1:9/").forEach(attack -> inputs.put(attack.name(), beginning(attack)));
        return inputs;
    }

    private static List<Path> samples() {
        try (Stream<Path> folders = Files.walk(Path.of("schemas"))) {
            return folders.filter(folder -> folder.endsWith("samples")).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> files(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] beginning(Attacks.Attack attack) {
        try (InputStream body = attack.body().get()) {
            return body.readNBytes(LONGEST);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
