package migration.exchange.archive;

import java.io.IOException;

/** Bytes on disk are not those that were written. */
public class ArchiveDamagedException extends IOException {

    public ArchiveDamagedException(String message) {
        super(message);
    }
}
