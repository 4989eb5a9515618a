package migration.exchange.campaign.process;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The broker of a campaign. One that ends by itself is started again, as by any supervisor of services. */
public final class BrokerVictim implements Victim {

    private final Child child;
    private final int port;
    private volatile boolean wanted;

    /**
     * @param settings the settings that are shipped
     * @param data its folder
     * @param sabotage what is broken in it, or nothing
     */
    public BrokerVictim(
            Path settings, Path data, int port, String platform, String borderPolice, String sabotage, Path logs) {
        this.port = port;
        List<String> arguments =
                List.of(settings.toString(), data.toString(), Integer.toString(port), platform, borderPolice, sabotage);
        child = new Child(BrokerProcess.class, List.of("-Xmx256m"), arguments, logs.resolve("broker.log"));
        Thread supervisor = new Thread(this::keep, "broker-supervisor");
        supervisor.setDaemon(true);
        supervisor.start();
    }

    private void keep() {
        while (true) {
            try {
                TimeUnit.SECONDS.sleep(2);
            } catch (InterruptedException ended) {
                return;
            }
            startIfWanted();
        }
    }

    private synchronized void startIfWanted() {
        if (wanted && !child.isAlive()) {
            child.start();
        }
    }

    @Override
    public String name() {
        return "broker";
    }

    @Override
    public boolean isReady() {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress("127.0.0.1", port), 500);
            return true;
        } catch (IOException closed) {
            return false;
        }
    }

    @Override
    public synchronized void kill() {
        wanted = false;
        child.kill();
    }

    @Override
    public synchronized void restart() {
        wanted = true;
        child.start();
    }

    @Override
    public void freeze() {
        Signals.send("STOP", child.handle().pid());
    }

    @Override
    public void thaw() {
        Signals.send("CONT", child.handle().pid());
    }
}
