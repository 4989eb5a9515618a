package migration.exchange.simulation.noise;

import java.util.EnumMap;
import java.util.Map;

/** What each operator does. */
final class Effects {

    private Effects() {}

    /** In the order in which they act. */
    static Map<Operator, Effect> all() {
        Map<Operator, Effect> all = new EnumMap<>(Operator.class);
        names(all);
        dates(all);
        FormerStates states = FormerStates.read();
        all.put(Operator.SEX_WRONG, Effects::otherSex);
        all.put(Operator.SEX_MISSING, (identity, sight, chance) -> replace(identity, Field.SEX, "X"));
        all.put(Operator.CITIZENSHIP_OTHER, Effects::otherCitizenship);
        all.put(Operator.BIRTH_COUNTRY_OLD, (identity, sight, chance) -> states.old(identity));
        all.put(Operator.DOC_NO_CONFUSED, Numbers::confuse);
        all.put(Operator.PERSONAL_NO_MISSING, (identity, sight, chance) -> leaveOut(identity, Field.PERSONAL_NUMBER));
        all.put(Operator.PERSONAL_NO_DIGIT, Numbers::otherDigit);
        return all;
    }

    private static void names(Map<Operator, Effect> all) {
        Spellings spellings = Spellings.read();
        Diminutives diminutives = Diminutives.read();
        all.put(
                Operator.TYPO_SURNAME,
                (identity, sight, chance) -> Typing.slip(Names.SURNAME, identity, sight, chance));
        all.put(Operator.TYPO_GIVEN, (identity, sight, chance) -> Typing.slip(Names.GIVEN, identity, sight, chance));
        all.put(Operator.KA_SHIFT, (identity, sight, chance) -> Typing.withoutShift(identity, chance));
        all.put(Operator.LATIN_VARIANT, (identity, sight, chance) -> spellings.other(identity, chance));
        all.put(Operator.NAMES_SWAPPED, (identity, sight, chance) -> Names.swap(identity));
        all.put(Operator.FIELDS_MERGED, (identity, sight, chance) -> Names.merge(identity));
        all.put(Operator.SECOND_NAME_DROPPED, (identity, sight, chance) -> Names.dropSecond(identity));
        all.put(Operator.MRZ_TRUNCATED, (identity, sight, chance) -> Names.truncate(identity));
        all.put(Operator.DIMINUTIVE, (identity, sight, chance) -> diminutives.shorten(identity));
    }

    private static void dates(Map<Operator, Effect> all) {
        all.put(Operator.DOB_DAY_MONTH, (identity, sight, chance) -> BirthDates.exchange(identity, sight));
        all.put(Operator.DOB_DIGIT, BirthDates::otherDigit);
        all.put(Operator.DOB_UNKNOWN_DAY, (identity, sight, chance) -> BirthDates.forget(identity, chance));
    }

    /** Another value in place of the one that is stated. */
    static Identity replace(Identity identity, Field field, String value) {
        boolean other = identity.states(field) && !identity.get(field).equals(value);
        return other ? identity.with(field, value) : identity;
    }

    private static Identity leaveOut(Identity identity, Field field) {
        return identity.states(field) ? identity.without(field) : identity;
    }

    private static Identity otherSex(Identity identity, Sight sight, Chance chance) {
        return replace(identity, Field.SEX, "M".equals(identity.get(Field.SEX)) ? "F" : "M");
    }

    private static Identity otherCitizenship(Identity identity, Sight sight, Chance chance) {
        return sight.other() == null ? identity : replace(identity, Field.CITIZENSHIP, sight.other());
    }
}
