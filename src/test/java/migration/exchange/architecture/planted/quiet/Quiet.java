package migration.exchange.architecture.planted.quiet;

/** What should have been declared. */
public record Quiet() {}
