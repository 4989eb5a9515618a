package migration.exchange.simulation.server;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;

/**
 * Stops a PostgreSQL server when this process ends, also when it is killed: a shell waits for the end of its standard
 * input, which is a pipe that only we hold, and then asks the server to shut down.
 */
final class Watchdog implements AutoCloseable {

    private static final String SCRIPT =
            "trap '' INT TERM HUP; cat >/dev/null; kill -INT \"$(head -n 1 \"$1\")\" 2>/dev/null";

    private final Process shell;

    Watchdog(Path pidFile) throws IOException {
        shell = new ProcessBuilder("/bin/sh", "-c", SCRIPT, "watchdog", pidFile.toString())
                .redirectOutput(Redirect.DISCARD)
                .redirectError(Redirect.DISCARD)
                .start();
    }

    @Override
    public void close() throws IOException {
        shell.getOutputStream().close();
    }
}
