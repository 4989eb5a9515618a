package migration.exchange.canonical;

import org.jspecify.annotations.Nullable;

/** A name in one script. */
public record PersonName(String surname, @Nullable String givenName) {}
