package migration.exchange.simulation.migration;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;

/** Histories at the edges of the 183/365 rule, each with the migrations that it has. They stand in no published table. */
enum EdgeCase {
    DAYS_182("RUS", false, "in 0; out 182"),
    DAYS_183("RUS", false, "IN 0; OUT 183"),
    DAYS_184("UKR", false, "IN 0; OUT 184"),
    /** The first entry of the day is the one that qualifies. */
    SAME_DAY("TUR", false, "IN 0 10:00; out 0 15:00; in 0 20:00"),
    LEAP_DAY("ARM", false, "IN 0") {
        @Override
        long day(long drawn, long end) {
            int year = LocalDate.ofEpochDay(drawn).getYear() / 4 * 4;
            return LocalDate.of(year, 2, 29).toEpochDay();
        }
    },
    LAST_DAY_OF_THE_YEAR("AZE", false, "IN 0 23:30") {
        @Override
        long day(long drawn, long end) {
            return LocalDate.of(LocalDate.ofEpochDay(drawn).getYear(), 12, 31).toEpochDay();
        }
    },
    /** The holiday qualifies, and is the emigration. */
    HOLIDAY_BEFORE("GEO", true, "OUT 0; in 14; out 24"),
    /** Nobody knows where the dead would have lived. */
    DEATH_INSIDE("GEO", true, "out 0; death 100"),
    BIRTH_ABROAD("GEO", false, "birth -200; IN 0"),
    TWO_PASSPORTS("RUS", false, "IN 0; out 30; in 45"),
    TWO_MIGRATIONS("GEO", true, "OUT 0; IN 183"),
    MIDNIGHT("GEO", true, "out 0 23:59; in 1 00:01"),
    UNRESOLVED("TUR", false, "IN 0") {
        @Override
        long day(long drawn, long end) {
            return end - HUNDRED_DAYS;
        }
    };

    /** Too few for the rule to decide. */
    private static final int HUNDRED_DAYS = 100;

    private final String citizenship;
    private final boolean resident;
    private final List<Moment> moments = new ArrayList<>();

    /** @param what IN, OUT, in, out, birth or death; crossings in capitals are migrations */
    private record Moment(String what, int day, int second) {

        boolean isCrossing() {
            return !what.equals("birth") && !what.equals("death");
        }
    }

    EdgeCase(String citizenship, boolean resident, String history) {
        this.citizenship = citizenship;
        this.resident = resident;
        for (String moment : history.split("; ")) {
            String[] words = moment.split(" ");
            int second = words.length < 3 ? Step.ANY : LocalTime.parse(words[2]).toSecondOfDay();
            moments.add(new Moment(words[0], Integer.parseInt(words[1]), second));
        }
    }

    String citizenship() {
        return citizenship;
    }

    /**
     * The first day of the history.
     *
     * @param end first day that is not played
     */
    long day(long drawn, long end) {
        return drawn;
    }

    Life life(long entity, long day) {
        List<Step> steps = new ArrayList<>();
        long death = Life.ALIVE;
        for (Moment moment : moments) {
            if (moment.isCrossing()) {
                steps.add(step(moment, day, steps.size()));
            } else if (moment.what().equals("death")) {
                death = day + moment.day();
            }
        }
        return new Life(entity, resident, steps, death);
    }

    private static Step step(Moment moment, long day, int number) {
        boolean in = moment.what().equalsIgnoreCase("in");
        boolean migration = Character.isUpperCase(moment.what().charAt(0));
        return new Step(day + moment.day(), in, number, moment.second(), migration);
    }

    /** Days from birth to the first day; 0 when it is drawn as for others. */
    int ageInDays() {
        return moments.stream()
                .filter(moment -> moment.what().equals("birth"))
                .mapToInt(moment -> -moment.day())
                .sum();
    }
}
