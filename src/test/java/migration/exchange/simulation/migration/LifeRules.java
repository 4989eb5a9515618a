package migration.exchange.simulation.migration;

/**
 * Distances that make a history certain under the 183/365 rule, in days: a window of 365 days behind a migration holds fewer
 * than 183 on the wrong side, and no holiday before a migration qualifies in its stead.
 */
final class LifeRules {

    /** Last day of a year, from 0, on which somebody migrates. */
    static final int LAST_DAY = 360;

    /** Between two migrations of a person. */
    static final int BETWEEN = 200;
    /** Last day of the entry of who emigrates in the same year. */
    static final int LAST_DAY_OF_PAIR = 80;
    /** Longest stay of such a person. */
    static final int LONGEST_OF_PAIR = 270;

    /** Days before a migration on which the person does not cross. */
    static final int QUIET_BEFORE = 366;

    static final int NIGHTS_ABROAD = 21;
    static final int GAP_OF_RESIDENTS = 60;

    static final int SHORTEST_VISIT = 3;
    static final int LONGEST_VISIT = 37;
    static final int GAP_OF_VISITORS = 150;

    private LifeRules() {}
}
