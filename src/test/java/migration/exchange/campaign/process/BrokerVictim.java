package migration.exchange.campaign.process;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.util.List;

/** The broker of a campaign. */
public final class BrokerVictim implements Victim {

    private final Child child;
    private final int port;

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
    public void kill() {
        child.kill();
    }

    @Override
    public void restart() {
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
