package migration.exchange.canonical;

/** Sex as stated; ISO 5218 has the same values as numbers. */
public enum Sex {
    M,
    F,
    X
}
