package migration.exchange.campaign.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import migration.exchange.campaign.step.StepBoard;

/** One of the platform processes of a campaign. */
public final class PlatformVictim implements Victim {

    private final String name;
    private final int port;
    private final StepBoard board;
    private final Child child;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(1)).build();

    /** @param settings of the exchange, as arguments */
    public PlatformVictim(String name, int port, List<String> settings, Path folder) throws IOException {
        this.name = name;
        this.port = port;
        Path file = folder.resolve(name + ".steps");
        this.board = StepBoard.open(file);
        List<String> options = new ArrayList<>(List.of(
                "-Xmx384m", "-XX:TieredStopAtLevel=1", "-Dio.netty.noUnsafe=false", "-Dcampaign.steps=" + file));
        List<String> arguments = new ArrayList<>(settings);
        arguments.add("--server.port=" + port);
        this.child = new Child(PlatformProcess.class, options, arguments, folder.resolve(name + ".log"));
    }

    @Override
    public String name() {
        return name;
    }

    public int port() {
        return port;
    }

    /** What its workers are at. */
    public StepBoard board() {
        return board;
    }

    /** Its process, while it runs. */
    public long pid() {
        return child.handle().pid();
    }

    /** Whether it has ended by itself, as at a crash point. */
    public boolean hasEnded() {
        return !child.isAlive();
    }

    @Override
    public boolean isReady() {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/actuator/health"))
                .timeout(Duration.ofSeconds(3))
                .build();
        try {
            int status = http.send(request, BodyHandlers.discarding()).statusCode();
            return status == 200 || status == 503;
        } catch (IOException away) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public void kill() {
        child.kill();
    }

    @Override
    public void restart() {
        try {
            board.clear();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
