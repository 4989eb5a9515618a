package migration.exchange.simulation.census;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import migration.exchange.simulation.draw.Counted;
import migration.exchange.simulation.draw.Purpose;
import migration.exchange.simulation.feed.Fault;

/**
 * One version of a census record as the office writes it; what is null is not written.
 *
 * @param sourceId pseudonym
 * @param resident who is meant
 * @param region the region as written
 * @param fault what befell it, null when it is clean
 */
record Sheet(
        String sourceId,
        int version,
        Resident resident,
        String region,
        LocalDate born,
        Integer age,
        String citizenship,
        Fault fault) {

    static final LocalDate DAY = LocalDate.of(2024, 11, 14);
    static final List<String> FIELDS = List.of("census", "region", "sex", "age", "citizenship");

    private static final String NOT_STATED = "RULE_CITIZENSHIP_NOT_STATED";
    private static final int YEAR = 365;

    /** A clean one; of 20 sheets 12 state birth date and age, 5 the birth date, 3 the age. */
    static Sheet of(Counted draw, Resident one, int registered, int version) {
        int stated = draw.below(one.entity(), Purpose.AGE_STATED, 0, 20);
        LocalDate born = DAY.minusYears(one.age()).minusDays(draw.below(one.entity(), Purpose.BIRTH_DAY, 0, YEAR));
        return new Sheet(
                pseudonym(draw, one, registered),
                version,
                one,
                one.region(),
                stated < 17 ? born : null,
                stated < 12 || stated >= 17 ? one.age() : null,
                one.citizenship(),
                null);
    }

    private static String pseudonym(Counted draw, Resident one, int registered) {
        return "C24-%016X".formatted(draw.number(one.entity(), Purpose.PSEUDONYM, registered));
    }

    Sheet spoilt(Counted draw, Fault by) {
        LocalDate day =
                DAY.minusYears(resident.age()).minusDays(draw.below(resident.entity(), Purpose.BIRTH_DAY, 0, YEAR));
        boolean other = draw.below(resident.entity(), Purpose.FAULT_VARIANT, 0, 2) == 1;
        return switch (by.code()) {
            case "CODE_UNKNOWN_REGION" ->
                new Sheet(sourceId, version, resident, other ? "_T" : "GE-XX", born, age, citizenship, by);
            case "RULE_AGE_BIRTHDATE" ->
                new Sheet(sourceId, version, resident, region, day, resident.age() + (other ? 1 : 10), citizenship, by);
            case NOT_STATED -> new Sheet(sourceId, version, resident, region, born, age, other ? "XXX" : null, by);
            default -> throw new IllegalStateException("no mutation for " + by.code());
        };
    }

    boolean passes() {
        return fault == null || !fault.quarantines();
    }

    String verdict() {
        return fault == null ? "ACCEPTED" : fault.verdict();
    }

    String code() {
        return fault == null ? "" : fault.code();
    }

    /** The content that the platform should count, in the order of the fields; none when it does not pass. */
    List<String> content() {
        String counted = code().equals(NOT_STATED) ? "UNK" : citizenship;
        return passes() ? Arrays.asList(DAY.toString(), region, resident.sex(), resident.group(), counted) : List.of();
    }
}
