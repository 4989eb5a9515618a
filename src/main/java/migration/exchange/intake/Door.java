package migration.exchange.intake;

/** The one way in: what every channel adapter and the HTTP door call. */
public interface Door {

    /**
     * Checks, archives, tells the broker. When this returns {@link Reception.Taken}, archive and broker have the
     * submission on disk.
     *
     * @throws DoorClosedException when nothing can be taken now; the sender should try again later
     */
    Reception receive(Delivery delivery);
}
