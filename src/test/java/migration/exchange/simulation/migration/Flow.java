package migration.exchange.simulation.migration;

import java.util.Locale;

/** The two flows of the published table. */
public enum Flow {
    IMMIGRATION,
    EMIGRATION;

    /** Its name in the tables. */
    public String title() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Flow of(boolean in) {
        return in ? IMMIGRATION : EMIGRATION;
    }

    static Flow of(String title) {
        return valueOf(title.toUpperCase(Locale.ROOT));
    }
}
