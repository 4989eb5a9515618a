package migration.exchange.simulation.feed;

import migration.exchange.simulation.draw.Counted;
import migration.exchange.simulation.migration.Migrants;
import migration.exchange.simulation.noise.Noise;
import migration.exchange.simulation.person.People;
import migration.exchange.simulation.plan.Checkpoints;

/** What the feeds of the border police share. */
public final class Border {

    private final Checkpoints checkpoints;
    private final BorderWords words;

    public Border(Counted draw, People people, Checkpoints checkpoints, Migrants migrants, Noise noise) {
        this.checkpoints = checkpoints;
        words = new BorderWords(draw, people, checkpoints, migrants, noise);
    }

    Checkpoints checkpoints() {
        return checkpoints;
    }

    BorderWords words() {
        return words;
    }
}
