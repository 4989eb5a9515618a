package migration.exchange.simulation.cases;

import java.time.LocalDate;
import migration.exchange.simulation.noise.Channel;
import migration.exchange.simulation.noise.Field;
import migration.exchange.simulation.noise.Identity;
import migration.exchange.simulation.noise.Noise;
import migration.exchange.simulation.noise.Seen;
import migration.exchange.simulation.noise.Sight;
import migration.exchange.simulation.person.Document;
import migration.exchange.simulation.person.People;

/** What the ministry's service tells of an applicant and the passport. */
final class VisaApplicant {

    private final People people;
    private final Noise noise;
    private final Letters countries;
    private final Letters sexes = Letters.consular("sexes");

    VisaApplicant(People people, Noise noise, Letters countries) {
        this.people = people;
        this.noise = noise;
        this.countries = countries;
    }

    Case.Row describe(Case.Row row, Case one, String number, Posts.Post post) {
        Document document = people.document(one.person(), one.applied());
        Seen seen = seen(one, number, document, post);
        row.noise = seen.changes();
        return row.put("fullName", fullName(seen, post))
                .put("sex", sexes.local(seen.get(Field.SEX)))
                .put("birthDate", DayFirst.of(seen.get(Field.BIRTH_DATE)))
                .put("nationality", countries.local(seen.get(Field.CITIZENSHIP)))
                .put("birthCountry", countries.local(seen.get(Field.BIRTH_COUNTRY)))
                .put("passportType", document.category().equals("I") ? "P" : document.category())
                .put("passportNo", seen.get(Field.DOCUMENT_NUMBER))
                .put("passportCountry", countries.local(one.person().citizenship()))
                .put("passportExpiry", DayFirst.of(document.expires()));
    }

    /** Names in Latin letters only. */
    private Seen seen(Case one, String number, Document document, Posts.Post post) {
        Identity known = Identity.of(one.person())
                .without(Field.SURNAME_KA)
                .without(Field.GIVEN_NAME_KA)
                .with(Field.BIRTH_COUNTRY, one.person().citizenship())
                .with(Field.DOCUMENT_NUMBER, document.number());
        Channel channel = post.isPortal() ? Channel.ONLINE_FORM : Channel.CONSULAR_CLERK;
        long person = one.person().entity();
        return noise.see(known, new Sight(channel, person, number, document.number(), one.applied(), null));
    }

    /** Given names first from the portal, the surname first from posts. */
    private static String fullName(Seen seen, Posts.Post post) {
        String surname = seen.get(Field.SURNAME).replace('<', post.isPortal() ? '-' : ' ');
        if (seen.get(Field.GIVEN_NAME) == null) {
            return surname;
        }
        String given = seen.get(Field.GIVEN_NAME).replace('<', ' ');
        return post.isPortal() ? given + " " + surname : surname + ", " + given;
    }

    /** The day of birth before, or another sex: always that where the day is not known. */
    static void alter(Case.Row row, boolean sex) {
        String born = row.get("birthDate");
        if (sex || born.startsWith("00")) {
            row.put("sex", row.get("sex").equals("MALE") ? "FEMALE" : "MALE");
        } else {
            row.put("birthDate", DayFirst.of(LocalDate.parse(DayFirst.iso(born)).minusDays(1)));
        }
    }
}
