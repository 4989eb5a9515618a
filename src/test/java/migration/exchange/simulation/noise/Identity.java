package migration.exchange.simulation.noise;

import java.util.EnumMap;
import java.util.Map;
import migration.exchange.simulation.person.Name;
import migration.exchange.simulation.person.Person;

/** What a record says of a person, field by field. What is not stated is absent, and nothing befalls it. */
public record Identity(Map<Field, String> values) {

    /** Characters of {@code 1979-05-03}. */
    private static final int WHOLE = 10;

    /** Name in both scripts, sex, birth date and citizenship. */
    public static Identity of(Person person) {
        Name name = person.name();
        Map<Field, String> values = new EnumMap<>(Field.class);
        values.put(Field.SURNAME, name.surname());
        values.put(Field.GIVEN_NAME, name.given());
        values.put(Field.SURNAME_KA, name.surnameKa());
        values.put(Field.GIVEN_NAME_KA, name.givenKa());
        values.put(Field.SEX, person.sex());
        values.put(Field.BIRTH_DATE, person.born().toString());
        values.put(Field.CITIZENSHIP, person.citizenship());
        return new Identity(values);
    }

    /** Null when it is not stated. */
    public String get(Field field) {
        return values.get(field);
    }

    /** Whether a birth date has its day; of others the month or the year only is known. */
    public static boolean isWhole(String birthDate) {
        return birthDate.length() == WHOLE;
    }

    public boolean states(Field field) {
        return values.containsKey(field);
    }

    /** The same with another value of a field; null leaves it out. */
    public Identity with(Field field, String value) {
        Map<Field, String> others = new EnumMap<>(values);
        if (value == null) {
            others.remove(field);
        } else {
            others.put(field, value);
        }
        return new Identity(others);
    }

    public Identity without(Field field) {
        return with(field, null);
    }
}
