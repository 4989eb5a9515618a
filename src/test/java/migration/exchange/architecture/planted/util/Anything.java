package migration.exchange.architecture.planted.util;

/** Planted: a room without a name. */
record Anything() {}
