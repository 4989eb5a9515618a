package migration.exchange.simulation.migration;

/**
 * One crossing of a migrant.
 *
 * @param day day of the epoch
 * @param in whether it is an entry
 * @param number unique for each person; even for the first crossing of a trip, odd for the way back
 * @param second second of the day, {@link #ANY} when the timetable of the checkpoint decides
 * @param migration whether it changes residence
 */
public record Step(long day, boolean in, int number, int second, boolean migration) {

    public static final int ANY = -1;

    /** Migrations are numbered behind all trips. */
    private static final int MIGRATIONS = 1000;

    static Step trip(long day, boolean in, int number) {
        return new Step(day, in, number, ANY, false);
    }

    static Step migration(long day, boolean in, int place) {
        return new Step(day, in, MIGRATIONS + 2 * place, ANY, true);
    }

    static boolean isMigration(int number) {
        return number >= MIGRATIONS;
    }
}
