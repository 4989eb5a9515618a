package migration.exchange.simulation.cases;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import migration.exchange.simulation.draw.Counted;
import migration.exchange.simulation.draw.Purpose;
import migration.exchange.simulation.person.Document;
import migration.exchange.simulation.person.People;
import migration.exchange.simulation.person.Person;

/** What the Service Agency's clerks write down of each application, in the columns with which its views begin. */
final class Application {

    /** Document code of those who have no citizenship (ICAO Doc 9303). */
    static final String STATELESS = "XXA";

    private static final List<String> PERSON = List.of(
            "application_date",
            "channel",
            "last_name_ka",
            "first_name_ka",
            "last_name_lat",
            "first_name_lat",
            "sex",
            "birth_date",
            "citizenship",
            "birth_country",
            "personal_no");
    private static final List<String> SHOWN = List.of("doc_type", "doc_no", "doc_country", "doc_valid_to");

    private final Counted draw;
    private final People people;
    private final List<String> channels;

    Application(Counted draw, People people, String... channels) {
        this.draw = draw;
        this.people = people;
        this.channels = List.of(channels);
    }

    /** The columns of a view that has some of its own. */
    static List<String> columns(String... own) {
        return Stream.of(PERSON, SHOWN, List.of(own)).flatMap(List::stream).toList();
    }

    /** Those of a view that does not tell what document the applicant has shown. */
    static List<String> columnsWithoutDocument(String... own) {
        return Stream.of(PERSON, List.of(own)).flatMap(List::stream).toList();
    }

    Case.Row row(Case one, String number, boolean stateless) {
        Person person = one.person();
        Document document = people.document(person, one.applied());
        return new Case.Row()
                .put("case_no", number)
                .put("application_date", one.applied())
                .put("channel", channels.get(draw.below(one.entity(), Purpose.APPLIED, 1, channels.size())))
                .put("last_name_ka", person.name().surnameKa())
                .put("first_name_ka", person.name().givenKa())
                .put("last_name_lat", person.name().surname().replace('<', ' '))
                .put("first_name_lat", person.name().given().replace('<', ' '))
                .put("sex", person.sex().equals("M") ? "1" : "2")
                .put("birth_date", person.born())
                .put("citizenship", stateless ? STATELESS : person.citizenship())
                .put("birth_country", person.citizenship())
                .put("doc_type", stateless ? "T" : document.category().equals("I") ? "P" : document.category())
                .put("doc_no", document.number())
                .put("doc_country", stateless ? "GEO" : person.citizenship())
                .put("doc_valid_to", document.expires());
    }

    /** Such as {@code RP-2019-000042}. */
    static String number(String prefix, Case one, int index) {
        return number(prefix, one.applied().getYear(), index);
    }

    static String number(String prefix, int year, int index) {
        String number = Integer.toString(index + 1);
        return prefix + "-" + year + "-" + "000000".substring(number.length()) + number;
    }

    /** One field is as it was before it was corrected: sex or day of birth. */
    void alter(Case one, Case.Row row) {
        if (draw.permille(one.entity(), Purpose.CORRECTED_FIELD, 0, 500)) {
            row.put("sex", row.get("sex").equals("1") ? "2" : "1");
        } else {
            row.put("birth_date", LocalDate.parse(row.get("birth_date")).minusDays(1));
        }
    }

    int time(Case one, int step) {
        return officeHour(draw, one, step);
    }

    /** Second of the day, from 9 to 18. */
    static int officeHour(Counted draw, Case one, int step) {
        return 9 * 3600 + draw.below(one.entity(), Purpose.SECOND, step, 9 * 3600);
    }
}
