package migration.exchange.sandbox;

/** Whose sandbox it is. */
public record Owner(String agency) {}
