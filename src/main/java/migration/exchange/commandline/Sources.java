package migration.exchange.commandline;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The files that were named, those inside of folders, and the standard input. */
final class Sources {

    private final List<String> names;
    private final InputStream standardInput;

    Sources(List<String> names, InputStream standardInput) {
        this.names = names;
        this.standardInput = standardInput;
    }

    /** Something to read. */
    interface Source {

        String name();

        /** Its bytes, as they would be sent. */
        InputStream open() throws IOException;
    }

    /** All of them, files of a folder in the order of their names. */
    List<Source> all() throws IOException {
        List<Source> sources = new ArrayList<>();
        for (String name : names) {
            if (name.equals("-")) {
                sources.add(new Input(standardInput));
            } else {
                add(Path.of(name), sources);
            }
        }
        return sources;
    }

    private static void add(Path path, List<Source> sources) throws IOException {
        if (!Files.isDirectory(path)) {
            sources.add(new File(path));
            return;
        }
        try (Stream<Path> inside = Files.walk(path)) {
            inside.filter(Files::isRegularFile)
                    .filter(file ->
                            file.toString().endsWith(".xml") || file.toString().endsWith(".xml.gz"))
                    .sorted()
                    .forEach(file -> sources.add(new File(file)));
        }
    }

    /** A file. */
    private record File(Path path) implements Source {

        @Override
        public String name() {
            return path.toString();
        }

        @Override
        public InputStream open() throws IOException {
            return Files.newInputStream(path);
        }
    }

    /** The standard input, which is not ours to close. */
    private record Input(InputStream in) implements Source {

        @Override
        public String name() {
            return "-";
        }

        @Override
        public InputStream open() throws IOException {
            return new FilterInputStream(in) {
                @Override
                public void close() {}
            };
        }
    }
}
