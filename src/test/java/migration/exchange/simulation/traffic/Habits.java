package migration.exchange.simulation.traffic;

import java.util.Arrays;

/** Who makes how many of 100 consecutive trips of a year and citizenship: neighbours come again more often than others. */
final class Habits {

    static final Habits NEIGHBOURS = new Habits(new int[][] {{40, 1}, {10, 2}, {4, 4}, {1, 24}});
    static final Habits OTHERS = new Habits(new int[][] {{80, 1}, {7, 2}, {1, 6}});

    static final Habits ONCE = new Habits(new int[][] {{100, 1}});

    private static final int GROUP = 100;
    /** Coprime to 100: spreads a person's trips over the group, so that a cut group has all kinds of persons. */
    private static final int STEP = 37;

    private static final int MOST = 24;

    private final int[][] trips;

    private Habits(int[][] persons) {
        int count = 0;
        for (int[] kind : persons) {
            count += kind[0];
        }
        trips = new int[count][];
        int person = 0;
        int trip = 0;
        for (int[] kind : persons) {
            for (int i = 0; i < kind[0]; i++) {
                trips[person] = new int[kind[1]];
                for (int j = 0; j < kind[1]; j++) {
                    trips[person][j] = trip++ * STEP % GROUP;
                }
                person++;
            }
        }
    }

    static Habits of(String citizenship) {
        return switch (citizenship) {
            case "TUR", "ARM", "AZE", "GEO" -> NEIGHBOURS;
            default -> OTHERS;
        };
    }

    /** Persons that a number of trips needs, some of them perhaps without any. */
    int persons(int count) {
        return (count + GROUP - 1) / GROUP * trips.length;
    }

    /** Numbers of the trips of a person among {@code count} trips. */
    int[] trips(int person, int count) {
        int group = person / trips.length * GROUP;
        int[] own = trips[person % trips.length];
        return Arrays.stream(own)
                .map(trip -> group + trip)
                .filter(trip -> trip < count)
                .toArray();
    }

    /** Drivers and traders who cross all the time. */
    boolean commutes(int person) {
        return trips[person % trips.length].length == MOST;
    }
}
