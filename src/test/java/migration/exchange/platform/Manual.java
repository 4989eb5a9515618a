package migration.exchange.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The commands that a page of the documentation prints, and one shell that runs them in their order. */
final class Manual {

    private static final Pattern BLOCK = Pattern.compile("(?ms)^```(\\w+)\\n(.*?)^```$");
    private static final String END_OF_BLOCK = "\u001e";

    private static final List<String> SHELVES = List.of("schemas", "target");

    private final String text;

    Manual(String page) {
        try {
            text = Files.readString(Path.of("docs", page));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All blocks of a language, in their order. */
    List<String> blocks(String language) {
        List<String> found = new ArrayList<>();
        Matcher block = BLOCK.matcher(text);
        while (block.find()) {
            if (block.group(1).equals(language)) {
                found.add(block.group(2));
            }
        }
        return found;
    }

    /**
     * Runs blocks in one shell that ends at the first command that fails.
     *
     * @param folder where answers may be left; what the page calls by a path of the repository is there
     * @param secret what is typed when the shell asks
     * @return what each block printed
     */
    static List<String> run(List<String> blocks, Path folder, String secret, Map<String, String> environment) {
        try {
            for (String shelf : SHELVES) {
                Files.createSymbolicLink(folder.resolve(shelf), Path.of(shelf).toAbsolutePath());
            }
            List<String> said = shell(blocks, folder, secret, environment);
            for (String shelf : SHELVES) {
                Files.delete(folder.resolve(shelf));
            }
            return said;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> shell(List<String> blocks, Path folder, String secret, Map<String, String> environment)
            throws IOException {
        Path script = folder.resolve("commands.sh");
        String ends = "printf '" + END_OF_BLOCK + "'\n";
        Files.writeString(script, "set -euo pipefail\n" + java() + String.join(ends, blocks));
        Path out = folder.resolve("out.txt");
        Path errors = folder.resolve("errors.txt");
        ProcessBuilder bash = new ProcessBuilder("bash", script.toString())
                .directory(folder.toFile())
                .redirectOutput(out.toFile())
                .redirectError(errors.toFile());
        bash.environment().putAll(environment);
        Process process = bash.start();
        try (var typed = process.getOutputStream()) {
            typed.write((secret + "\n").getBytes(StandardCharsets.UTF_8));
        }
        String said = wait(process, out);
        if (process.exitValue() != 0) {
            throw new AssertionError("ended with " + process.exitValue() + ":\n" + said + Files.readString(errors));
        }
        return List.of(said.split(END_OF_BLOCK, -1));
    }

    private static String wait(Process process, Path out) throws IOException {
        try {
            if (!process.waitFor(180, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        return Files.readString(out);
    }

    /** Where the jar has not been made, its program runs from the class path. */
    private static String java() {
        if (Files.exists(Path.of("target/migration-exchange.jar"))) {
            return "";
        }
        return """
                java() {
                  if [ "$1" = -jar ]; then shift 2; command java -cp "$PROGRAM" migration.exchange.MigrationExchange "$@"
                  else command java "$@"; fi
                }
                """;
    }
}
