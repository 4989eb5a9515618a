package migration.exchange.simulation.noise;

import java.time.DateTimeException;
import java.time.LocalDate;

/** What becomes of a birth date, as far as it is whole. */
final class BirthDates {

    private static final int MONTHS = 12;
    private static final int TO_MONTH = 7;
    private static final int TO_YEAR = 4;
    /** Of 100 dates without a day those without a month (an assumption). */
    private static final int WITHOUT_MONTH = 60;

    private static final int PERCENT = 100;
    private static final int TRIES = 15;
    /** Nobody is taken for older; the rules doubt whoever is over 120. */
    private static final int OLDEST = 110;

    private BirthDates() {}

    private static boolean isWhole(Identity identity) {
        return identity.states(Field.BIRTH_DATE) && Identity.isWhole(identity.get(Field.BIRTH_DATE));
    }

    /** Day and month, where the date is one after it too. */
    static Identity exchange(Identity identity, Sight sight) {
        if (!isWhole(identity)) {
            return identity;
        }
        LocalDate born = LocalDate.parse(identity.get(Field.BIRTH_DATE));
        if (born.getDayOfMonth() > MONTHS) {
            return identity;
        }
        LocalDate other = LocalDate.of(born.getYear(), born.getDayOfMonth(), born.getMonthValue());
        return isPossible(other, sight) ? Effects.replace(identity, Field.BIRTH_DATE, other.toString()) : identity;
    }

    private static boolean isPossible(LocalDate born, Sight sight) {
        return !born.isAfter(sight.day()) && born.getYear() > sight.day().getYear() - OLDEST;
    }

    /** One digit, so that it stays a date on which somebody like that can have been born. */
    static Identity otherDigit(Identity identity, Sight sight, Chance chance) {
        if (!isWhole(identity)) {
            return identity;
        }
        String born = identity.get(Field.BIRTH_DATE);
        for (int number = 0; number < TRIES; number++) {
            StringBuilder other = new StringBuilder(born);
            int at = chance.below(2 * number, born.length());
            if (born.charAt(at) != '-') {
                other.setCharAt(at, (char) ('0' + chance.below(2 * number + 1, 10)));
            }
            if (!born.contentEquals(other) && isPossible(other.toString(), sight)) {
                return identity.with(Field.BIRTH_DATE, other.toString());
            }
        }
        return identity;
    }

    private static boolean isPossible(String born, Sight sight) {
        try {
            return isPossible(LocalDate.parse(born), sight);
        } catch (DateTimeException noDate) {
            return false;
        }
    }

    /** Without its day, or without day and month. */
    static Identity forget(Identity identity, Chance chance) {
        if (!isWhole(identity)) {
            return identity;
        }
        int end = chance.below(0, PERCENT) < WITHOUT_MONTH ? TO_YEAR : TO_MONTH;
        return identity.with(Field.BIRTH_DATE, identity.get(Field.BIRTH_DATE).substring(0, end));
    }
}
