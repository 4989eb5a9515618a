package migration.exchange.campaign.process;

import java.io.IOException;
import java.io.UncheckedIOException;

/** Signals to processes that Java has no call for. */
final class Signals {

    private Signals() {}

    /** Sends a signal such as {@code STOP} or {@code CONT}; a process that has gone hears nothing. */
    static void send(String signal, long process) {
        try {
            new ProcessBuilder("kill", "-" + signal, Long.toString(process))
                    .redirectErrorStream(true)
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
