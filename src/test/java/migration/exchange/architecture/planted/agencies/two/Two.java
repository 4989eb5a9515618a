package migration.exchange.architecture.planted.agencies.two;

/** The agency that should not be known. */
public record Two() {}
