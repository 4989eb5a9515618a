package migration.exchange.simulation.play;

import java.time.Instant;
import java.util.List;
import migration.exchange.simulation.server.VisaSoapServer;

/** The consular department's administrator, who lets the exchange's password expire and needs a day to renew it. */
public final class PasswordKeeper implements Player {

    private final VisaSoapServer service;
    private final List<Instant> turns;
    private volatile int turned;

    public PasswordKeeper(VisaSoapServer service, Instant expires, Instant renewed) {
        this.service = service;
        this.turns = List.of(expires, renewed);
    }

    @Override
    public String name() {
        return "consular/visas password";
    }

    @Override
    public long planned() {
        return turns.size();
    }

    @Override
    public long acknowledged() {
        return turned;
    }

    @Override
    public void play(Pace pace) throws InterruptedException {
        for (Instant turn : turns) {
            pace.await(turn);
            turned = turned + 1;
            service.expire(turned % 2 == 1);
        }
    }
}
