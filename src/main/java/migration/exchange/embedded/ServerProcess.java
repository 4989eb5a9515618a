package migration.exchange.embedded;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * The operating system's side of the embedded server: a shell that holds our end of a pipe and stops the server when
 * the pipe closes, so that it dies with the platform even when that is killed.
 */
final class ServerProcess {

    // reads until the platform is gone; background jobs of a shell ignore Ctrl-C, so the platform can end its work
    // first
    private static final String WATCHDOG = """
            trap '' INT
            exec 3<&0
            "$@" </dev/null 3<&- &
            server=$!
            trap 'kill -TERM $server 2>/dev/null' TERM
            (cat <&3 >/dev/null; kill -TERM $server 2>/dev/null) &
            watcher=$!
            exec 3<&-
            wait $server; code=$?
            while kill -0 $server 2>/dev/null; do wait $server; code=$?; done
            kill $watcher 2>/dev/null
            exit $code
            """;

    private final Process process;

    private ServerProcess(Process process) {
        this.process = process;
    }

    static ServerProcess start(Path home, ServerFolder folder, RootPrefix prefix) throws IOException {
        List<String> words = new ArrayList<>(List.of("/bin/sh", "-c", WATCHDOG, "elasticsearch-watchdog"));
        words.addAll(prefix.command());
        words.add(home.toAbsolutePath().resolve("bin/elasticsearch").toString());
        File console = folder.console().toFile();
        ProcessBuilder builder =
                new ProcessBuilder(words).redirectErrorStream(true).redirectOutput(console);
        environment(builder.environment(), folder);
        return new ServerProcess(builder.start());
    }

    private static void environment(Map<String, String> environment, ServerFolder folder) {
        environment.keySet().removeIf(name -> name.startsWith("ES_") || name.startsWith("JAVA_"));
        environment.remove("JDK_JAVA_OPTIONS");
        environment.remove("_JAVA_OPTIONS");
        environment.put("ES_JAVA_HOME", System.getProperty("java.home"));
        environment.put("ES_PATH_CONF", folder.config().toString());
        environment.put("ES_TMPDIR", folder.path().resolve("tmp").toString());
        environment.put("CLI_JAVA_OPTS", "-XX:TieredStopAtLevel=1 -Xshare:auto");
    }

    /** Waits; true when the server has ended. */
    boolean endsWithin(Duration patience) throws InterruptedException {
        return process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS);
    }

    void awaitEnd() throws InterruptedException {
        process.waitFor();
    }

    ProcessHandle handle() {
        return process.toHandle();
    }

    /** Closes the pipe, which stops the server cleanly; after half a minute less politely. */
    void stop() throws IOException {
        List<ProcessHandle> children = process.descendants().toList();
        process.getOutputStream().close();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                children.forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            children.forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
