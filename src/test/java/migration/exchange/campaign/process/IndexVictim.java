package migration.exchange.campaign.process;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import migration.exchange.campaign.check.RawIndex;
import migration.exchange.embedded.ElasticsearchAddress;
import migration.exchange.embedded.ElasticsearchServer;
import migration.exchange.embedded.ServerFlavour;

/** The index of a campaign: whoever kills it need not start it again, its keeper does. */
public final class IndexVictim implements Victim, AutoCloseable {

    private final ElasticsearchServer server;
    private RawIndex raw;

    /** @param home unpacked distribution */
    public IndexVictim(Path data, Path home, ServerFlavour flavour) {
        server = new ElasticsearchServer(data, home, flavour);
    }

    /** Its address and user; waits for the first start. */
    public ElasticsearchAddress address() throws InterruptedException {
        try {
            return server.address().get(5, TimeUnit.MINUTES);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("the index does not start", e);
        }
    }

    @Override
    public String name() {
        return "index";
    }

    @Override
    public boolean isReady() {
        try {
            if (raw == null) {
                raw = RawIndex.at(address());
            }
            return raw.answers();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private List<ProcessHandle> processes() {
        return server.process().descendants().toList();
    }

    @Override
    public void kill() {
        processes().forEach(ProcessHandle::destroyForcibly);
    }

    @Override
    public void restart() {
        // its keeper does
    }

    @Override
    public void freeze() {
        processes().forEach(process -> Signals.send("STOP", process.pid()));
    }

    @Override
    public void thaw() {
        processes().forEach(process -> Signals.send("CONT", process.pid()));
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
