package migration.exchange.contract.door;

import java.io.IOException;
import migration.exchange.quality.Issue;

/** A body that cannot be unpacked whole: too large, packed too tightly, or not in the form of gzip. */
public final class DoorStopException extends IOException {

    private static final long serialVersionUID = 1;

    private final transient Issue reason;

    DoorStopException(Issue reason) {
        super(reason.code());
        this.reason = reason;
    }

    /** What is wrong; the code begins with {@code DOOR_}. */
    public Issue reason() {
        return reason;
    }
}
