package migration.exchange.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The command that keeps Elasticsearch from running as root, which it refuses.
 *
 * @param command words to put before the server's command; none when the platform is not root
 * @param handOver true when the server then runs as another user on disk, so that its folders have to be handed over
 */
record RootPrefix(List<String> command, boolean handOver) {

    /** An account without rights that every Linux knows as nobody. */
    private static final String NOBODY = "65534";

    private static final RootPrefix NONE = new RootPrefix(List.of(), false);

    // in this order: the first keeps the files with their owner but needs user namespaces, often shut in containers
    private static final List<RootPrefix> CANDIDATES = List.of(
            new RootPrefix(List.of("unshare", "-U", "--map-user=" + NOBODY, "--map-group=" + NOBODY), false),
            new RootPrefix(List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups"), true));

    static RootPrefix probe() {
        if (!isRoot()) {
            return NONE;
        }
        return CANDIDATES.stream().filter(RootPrefix::works).findFirst().orElse(NONE);
    }

    void handOver(Path folder) throws IOException {
        if (handOver) {
            run(Stream.of("chown", "-R", NOBODY + ":" + NOBODY, folder.toString())
                    .toList());
        }
    }

    private static boolean isRoot() {
        try {
            return Files.getAttribute(Path.of("/proc/self"), "unix:uid").equals(0);
        } catch (IOException | UnsupportedOperationException e) {
            return "root".equals(System.getProperty("user.name"));
        }
    }

    private boolean works() {
        try {
            return run(Stream.concat(command.stream(), Stream.of("true")).toList()) == 0;
        } catch (IOException e) {
            return false; // not installed
        }
    }

    private static int run(List<String> words) throws IOException {
        Process process = new ProcessBuilder(words)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            return process.waitFor(30, TimeUnit.SECONDS) ? process.exitValue() : -1;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return -1;
        }
    }
}
