package migration.exchange.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.system.ApplicationHome;

/** Finds the unpacked distribution of the Elasticsearch server. */
final class ServerHome {

    private static final Path LAUNCHER = Path.of("bin", "elasticsearch");

    private ServerHome() {}

    /** @throws IllegalStateException when there is none, with words on how to get it */
    static Path find(@Nullable Path configured) {
        if (configured != null) {
            return Optional.of(configured)
                    .filter(ServerHome::isHome)
                    .orElseThrow(() -> missing("exchange.embedded.elasticsearch.home is " + configured.toAbsolutePath()
                            + ", which holds no " + LAUNCHER + "."));
        }
        Path beside = new ApplicationHome(ServerHome.class).getDir().toPath().resolve("elasticsearch");
        return Stream.of(beside, Path.of("elasticsearch"), newest(Path.of("target", "elasticsearch")))
                .filter(ServerHome::isHome)
                .findFirst()
                .orElseThrow(() ->
                        missing("No Elasticsearch server was found at " + beside + " nor below target/elasticsearch."));
    }

    private static boolean isHome(Path path) {
        return Files.isExecutable(path.resolve(LAUNCHER));
    }

    private static Path newest(Path parent) {
        if (!Files.isDirectory(parent)) {
            return parent;
        }
        try (Stream<Path> children = Files.list(parent)) {
            return children.filter(ServerHome::isHome)
                    .max(Comparator.naturalOrder())
                    .orElse(parent);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static IllegalStateException missing(String what) {
        return new IllegalStateException(
                what + " In a checkout, `mvn generate-test-resources` unpacks it to"
                        + " target/elasticsearch. For a released jar, fetch the Maven artefact"
                        + " org.elasticsearch.distribution.integ-test-zip:elasticsearch:8.19.21:zip and unpack it to the folder"
                        + " elasticsearch beside the jar. Or set exchange.elasticsearch.url to an external Elasticsearch 8.19.");
    }
}
