package migration.exchange.replay;

/** A generation has not the same records as the one that serves: it must not take its place. */
class StoresDifferException extends RuntimeException {

    StoresDifferException(long records, String feeds) {
        super("%d records differ from those that serve, of %s".formatted(records, feeds));
    }
}
