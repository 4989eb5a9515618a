package migration.exchange.simulation.migration;

/**
 * The migrations of a person: at most two, which alternate.
 *
 * @param sex M or F
 * @param resident whether the person lives here at first, so that the first migration is an emigration
 * @param first year of the first migration
 * @param second year of the second, {@link #NEVER} if there is none
 */
record Course(String sex, boolean resident, int first, int second) {

    static final int NEVER = 0;
}
