package migration.exchange.simulation.cases;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import migration.exchange.simulation.draw.Counted;
import migration.exchange.simulation.draw.Purpose;
import migration.exchange.simulation.noise.Channel;
import migration.exchange.simulation.noise.Field;
import migration.exchange.simulation.noise.Identity;
import migration.exchange.simulation.noise.Noise;
import migration.exchange.simulation.noise.Seen;
import migration.exchange.simulation.noise.Sight;
import migration.exchange.simulation.person.Document;
import migration.exchange.simulation.person.People;
import migration.exchange.simulation.person.Person;

/** What the Service Agency's clerks write down of each application, in the columns with which its views begin. */
final class Application {

    /** Document code of those who have no citizenship (ICAO Doc 9303). */
    static final String STATELESS = "XXA";

    private static final String FIRST_DAY = "0000-01-01";

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

    /**
     * What a view writes down of an applicant.
     *
     * @param registered what comes out of the agency's own register: no clerk writes it, nor errs in it
     * @param channels how applications reach the agency
     */
    record View(Set<Field> registered, String... channels) {}

    /**
     * Who applies.
     *
     * @param birthCountry alpha-3
     * @param personalNumber null when it is not stated
     */
    record Applicant(Person person, boolean stateless, String birthCountry, String personalNumber) {}

    private final Counted draw;
    private final People people;
    private final Noise noise;
    private final View view;
    private final Letters sexes = Letters.serviceAgency("sexes");

    Application(ChangeFeed.Office office, People people, View view) {
        draw = office.draw();
        noise = office.noise();
        this.people = people;
        this.view = view;
    }

    /** The columns of a view that has some of its own. */
    static List<String> columns(String... own) {
        return Stream.of(PERSON, SHOWN, List.of(own)).flatMap(List::stream).toList();
    }

    /** Those of a view that does not tell what document the applicant has shown. */
    static List<String> columnsWithoutDocument(String... own) {
        return Stream.of(PERSON, List.of(own)).flatMap(List::stream).toList();
    }

    Case.Row row(Case one, String number, Applicant applicant) {
        Document document = people.document(one.person(), one.applied());
        boolean stateless = applicant.stateless();
        Seen seen = noise.see(identity(applicant, document), sight(one, number, applicant, document));
        Case.Row row = new Case.Row()
                .put("case_no", number)
                .put("application_date", one.applied())
                .put("channel", view.channels()[draw.below(one.entity(), Purpose.APPLIED, 1, view.channels().length)]);
        described(row, applicant, seen);
        return row.put("doc_type", stateless ? "T" : document.category().equals("I") ? "P" : document.category())
                .put("doc_no", told(seen, Field.DOCUMENT_NUMBER, document.number()))
                .put("doc_country", stateless ? "GEO" : one.person().citizenship())
                .put("doc_valid_to", document.expires());
    }

    private Sight sight(Case one, String number, Applicant applicant, Document document) {
        String other = applicant.birthCountry().equals(one.person().citizenship()) ? null : applicant.birthCountry();
        return new Sight(Channel.AGENCY_CLERK, one.person().entity(), number, document.number(), one.applied(), other);
    }

    private Identity identity(Applicant applicant, Document document) {
        Identity identity = Identity.of(applicant.person())
                .with(Field.BIRTH_COUNTRY, applicant.birthCountry())
                .with(Field.PERSONAL_NUMBER, applicant.personalNumber())
                .with(Field.DOCUMENT_NUMBER, document.number());
        for (Field field : view.registered()) {
            identity = identity.without(field);
        }
        return applicant.stateless() ? identity.without(Field.CITIZENSHIP) : identity;
    }

    /** Columns that hold days cannot hold less: of what is not known they show the first. */
    private void described(Case.Row row, Applicant applicant, Seen seen) {
        String born = seen.get(Field.BIRTH_DATE);
        row.noise = seen.changes();
        row.put("last_name_ka", seen.get(Field.SURNAME_KA))
                .put("first_name_ka", seen.get(Field.GIVEN_NAME_KA))
                .put("last_name_lat", latin(seen.get(Field.SURNAME)))
                .put("first_name_lat", latin(seen.get(Field.GIVEN_NAME)))
                .put("sex", sexes.local(seen.get(Field.SEX)))
                .put("birth_date", born + FIRST_DAY.substring(born.length()))
                .put(
                        "citizenship",
                        applicant.stateless()
                                ? STATELESS
                                : told(
                                        seen,
                                        Field.CITIZENSHIP,
                                        applicant.person().citizenship()))
                .put("birth_country", seen.get(Field.BIRTH_COUNTRY))
                .put("personal_no", seen.get(Field.PERSONAL_NUMBER));
    }

    private String told(Seen seen, Field field, String registered) {
        return view.registered().contains(field) ? registered : seen.get(field);
    }

    private static String latin(String name) {
        return name == null ? null : name.replace('<', ' ');
    }

    /** The platform's code of the sex that a row states. */
    String sex(Case.Row row) {
        return sexes.platform(row.get("sex"));
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
