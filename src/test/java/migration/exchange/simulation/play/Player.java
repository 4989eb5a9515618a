package migration.exchange.simulation.play;

/** One agency's hand at one feed. */
public interface Player {

    /** Feed and protocol, for people. */
    String name();

    /** Sends all that has not been acknowledged yet, each thing when it is due, and returns when everything has been. */
    void play(Pace pace) throws Exception;

    /** How many messages, files or transactions there are in all. */
    long planned();

    /** How many of them have been acknowledged, in earlier runs too. */
    long acknowledged();
}
