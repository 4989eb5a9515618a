package migration.exchange.simulation.cases;

import java.time.LocalDate;
import migration.exchange.simulation.person.Person;

/**
 * A document that is issued, and what becomes of it.
 *
 * @param entity the document itself, by which its case is drawn
 * @param holder whose it is
 * @param stateless whether the holder has no citizenship
 * @param kind the platform's code
 * @param number its number
 * @param replaces number of the document in whose place it comes; null when there was none
 * @param validTo last day; null for life
 * @param handed day of the handover; null when nobody comes for it
 * @param ended first day on which it is not valid; null when only its term ends it
 * @param reason why, the platform's code
 */
record Paper(
        long entity,
        Person holder,
        boolean stateless,
        String kind,
        String number,
        String replaces,
        LocalDate applied,
        LocalDate issued,
        LocalDate validTo,
        LocalDate handed,
        LocalDate ended,
        String reason) {

    Paper end(LocalDate day, String why) {
        return new Paper(entity, holder, stateless, kind, number, replaces, applied, issued, validTo, handed, day, why);
    }

    Case asCase() {
        return new Case(entity, holder, kind, true, applied, issued);
    }
}
