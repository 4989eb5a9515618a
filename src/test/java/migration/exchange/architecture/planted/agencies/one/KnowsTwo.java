package migration.exchange.architecture.planted.agencies.one;

import migration.exchange.architecture.planted.agencies.two.Two;

/** Planted: an agency that knows another. */
record KnowsTwo(Two other) {}
