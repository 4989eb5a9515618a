package migration.exchange.supervision;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Why an alarm is raised, the most pressing first. Its words, and what to do, stand in {@code config/alarms.yaml}. */
public enum AlarmKind {
    FEED_LATE,
    STREAM_SILENT,
    NUMBERS_MISSING,
    ACCOUNT_DIFFERS,
    DEAD_LETTERS,
    READERS_DIFFER,
    CERTIFICATE_ENDS,
    VOLUME_OUTSIDE,
    CODE_UNKNOWN,
    QUARANTINE_OLD,
    ELEMENT_MISSING,
    POINT_UNEVEN,
    CONTRACT_OLD;

    /** As it stands in addresses: {@code feed-late}. */
    public String path() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The kind of an address. */
    public static Optional<AlarmKind> ofPath(String path) {
        return Stream.of(values()).filter(kind -> kind.path().equals(path)).findFirst();
    }
}
