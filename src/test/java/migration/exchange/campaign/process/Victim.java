package migration.exchange.campaign.process;

/** A part of the exchange that can be killed, frozen, and comes back. */
public interface Victim {

    /** Its name, for people. */
    String name();

    /** Whether it does its work now. */
    boolean isReady();

    /** {@code kill -9}, now; it is not started again by this. */
    void kill();

    /** Starts it after a kill; returns at once. */
    void restart();

    /** SIGSTOP. */
    void freeze();

    /** SIGCONT. */
    void thaw();
}
