package migration.exchange.architecture.planted.eager;

import migration.exchange.architecture.planted.quiet.Quiet;

/** Planted: imports what its package does not declare. */
record Undeclared(Quiet quiet) {}
