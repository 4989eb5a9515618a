package migration.exchange.simulation.cases;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import migration.exchange.simulation.draw.Counted;
import migration.exchange.simulation.draw.Purpose;
import migration.exchange.simulation.noise.Change;
import migration.exchange.simulation.noise.Channel;
import migration.exchange.simulation.noise.Field;
import migration.exchange.simulation.noise.Identity;
import migration.exchange.simulation.noise.Noise;
import migration.exchange.simulation.noise.Operator;
import migration.exchange.simulation.noise.Seen;
import migration.exchange.simulation.noise.Sight;
import migration.exchange.simulation.person.Name;
import migration.exchange.simulation.person.People;
import migration.exchange.simulation.plan.Table;

/** What the civil registry writes down of a person: a citizen with a name in one column, countries by number. */
final class CivilPerson {

    private static final String GEORGIA = "GEO";
    /** Of those born before this year many know the year only. */
    private static final int DAYS_KNOWN_FROM = 1950;

    private static final int DAY_UNKNOWN = 150;
    private static final int YEAR = 4;

    private final Counted draw;
    private final People people;
    private final Noise noise;
    private final Letters sexes = Letters.serviceAgency("sexes");
    private final Map<String, String> numbers = new HashMap<>();
    private final Map<String, String> countries = new HashMap<>();

    CivilPerson(ChangeFeed.Office office, People people) {
        draw = office.draw();
        noise = office.noise();
        this.people = people;
        Table.codes("countries").rows().forEach(row -> {
            if (!row.getField("numeric").isEmpty()) {
                numbers.put(row.getField("code"), row.getField("numeric"));
                countries.putIfAbsent(row.getField("numeric"), row.getField("code"));
            }
        });
    }

    void describe(Case.Row row, Act act, String number) {
        Sight sight = new Sight(Channel.AGENCY_CLERK, act.person().entity(), number, "", act.day(), null);
        Seen seen = noise.see(identity(act), sight);
        row.noise = visible(seen.changes());
        row.put("person_name", written(seen.get(Field.SURNAME_KA), seen.get(Field.GIVEN_NAME_KA)))
                .put("former_name", act.former() == null ? null : written(act.former()))
                .put("sex", sexes.local(seen.get(Field.SEX)))
                .put("citizenship", citizenship(act))
                .put("birth_country", numbers.get(seen.get(Field.BIRTH_COUNTRY)))
                .put("personal_no", seen.get(Field.PERSONAL_NUMBER));
        born(row, seen.identity().states(Field.BIRTH_DATE) ? seen.get(Field.BIRTH_DATE) : born(act));
    }

    /** In one column names are always merged. */
    private static List<Change> visible(List<Change> changes) {
        return changes.stream()
                .filter(change -> change.operator() != Operator.FIELDS_MERGED)
                .toList();
    }

    /** The day of a birth is that of the act, in which nobody errs alone. */
    private Identity identity(Act act) {
        Identity known = Identity.of(act.person())
                .without(Field.SURNAME)
                .without(Field.GIVEN_NAME)
                .without(Field.CITIZENSHIP)
                .with(Field.BIRTH_COUNTRY, GEORGIA)
                .with(Field.PERSONAL_NUMBER, people.personalNumber(act.person()));
        return known.with(Field.BIRTH_DATE, act.kind().equals(Act.BIRTH) ? null : born(act));
    }

    /** The birth date, of old people sometimes the year only. */
    private String born(Act act) {
        LocalDate born = act.person().born();
        boolean unknown = born.getYear() < DAYS_KNOWN_FROM
                && draw.permille(act.person().entity(), Purpose.CIVIL_UNKNOWN_DAY, 0, DAY_UNKNOWN);
        return unknown ? Integer.toString(born.getYear()) : born.toString();
    }

    /** Dates that are not whole are typed: {@code 00.05.1943}, {@code 00.00.1943}. */
    private static void born(Case.Row row, String born) {
        boolean whole = Identity.isWhole(born);
        String month = born.length() > YEAR ? born.substring(YEAR + 1) : "00";
        row.put(whole ? "birth_date" : "birth_text", whole ? born : "00." + month + "." + born.substring(0, YEAR));
    }

    private static String written(Name name) {
        return written(name.surnameKa(), name.givenKa());
    }

    private static String written(String surname, String given) {
        return given == null ? surname : surname + " " + given;
    }

    /** The number of the country. */
    String citizenship(Act act) {
        return numbers.get(act.person().citizenship());
    }

    /** The platform's code of a country. */
    String country(String number) {
        return number == null ? null : countries.get(number);
    }

    String sex(Case.Row row) {
        return sexes.platform(row.get("sex"));
    }

    /** The birth date that a row states, as far as it is known. */
    static String born(Case.Row row) {
        if (row.get("birth_date") != null) {
            return row.get("birth_date");
        }
        String[] typed = row.get("birth_text").split("\\.");
        return typed[1].equals("00") ? typed[2] : typed[2] + "-" + typed[1];
    }
}
