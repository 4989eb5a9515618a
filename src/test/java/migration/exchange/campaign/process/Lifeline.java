package migration.exchange.campaign.process;

import java.io.IOException;

/** Ends a process when the one that started it has gone: nothing of a campaign outlives its supervisor. */
final class Lifeline {

    private Lifeline() {}

    static void hold() {
        Thread watcher = new Thread(Lifeline::watch, "lifeline");
        watcher.setDaemon(true);
        watcher.start();
    }

    private static void watch() {
        try {
            while (System.in.read() >= 0) {
                // nobody writes; the end of the stream is what is waited for
            }
        } catch (IOException gone) {
            // as its end
        }
        Runtime.getRuntime().halt(3);
    }
}
