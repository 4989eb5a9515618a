package migration.exchange.simulation.play;

import java.time.Instant;

/** Lets players act when it is time. */
public interface Pace {

    /** All that is played has waited already: nobody waits any longer. */
    Pace AT_ONCE = new Pace() {
        @Override
        public void enter() {}

        @Override
        public void await(Instant due) {}

        @Override
        public boolean isDue(Instant due) {
            return true;
        }

        @Override
        public void leave() {}
    };

    /** A player begins. Until it leaves, time does not pass while it is at work. */
    void enter();

    /** Returns when an instant has come. */
    void await(Instant due) throws InterruptedException;

    /** Whether an instant has come. */
    boolean isDue(Instant due);

    /** A player has sent all it has. */
    void leave();
}
