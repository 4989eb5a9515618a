package migration.exchange.simulation.feed;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import migration.exchange.simulation.draw.Counted;
import migration.exchange.simulation.draw.EntityId;
import migration.exchange.simulation.draw.Purpose;
import migration.exchange.simulation.migration.Migrants;
import migration.exchange.simulation.noise.Channel;
import migration.exchange.simulation.noise.Field;
import migration.exchange.simulation.noise.Identity;
import migration.exchange.simulation.noise.Noise;
import migration.exchange.simulation.noise.Seen;
import migration.exchange.simulation.noise.Sight;
import migration.exchange.simulation.person.Document;
import migration.exchange.simulation.person.GeorgianEar;
import migration.exchange.simulation.person.People;
import migration.exchange.simulation.person.Person;
import migration.exchange.simulation.plan.Checkpoint;
import migration.exchange.simulation.plan.Checkpoints;
import migration.exchange.simulation.plan.Period;
import migration.exchange.simulation.traffic.Event;

/** How the border police writes down travellers and their documents. */
final class BorderWords {

    /** Until then names of citizens were typed without a Georgian font. */
    static final int GEORGIAN_FONT_SINCE = 2014;

    private static final String SECOND_PASSPORT = "ISR";
    private static final int FILLERS_KEPT = 200;

    private final Counted draw;
    private final People people;
    private final Migrants migrants;
    private final Checkpoints checkpoints;
    private final Noise noise;
    private final Map<String, String> platformPoints = new HashMap<>();

    BorderWords(Counted draw, People people, Checkpoints checkpoints, Migrants migrants, Noise noise) {
        this.draw = draw;
        this.people = people;
        this.migrants = migrants;
        this.checkpoints = checkpoints;
        this.noise = noise;
        checkpoints.all().forEach(point -> platformPoints.put(point.local(), point.code()));
    }

    Checkpoint checkpoint(Event event) {
        return checkpoints.of(event.checkpoint());
    }

    Checkpoints checkpoints() {
        return checkpoints;
    }

    Person person(Event event, String others) {
        if (EntityId.isMigrant(event.entity())) {
            return migrants.person(event.entity(), event.number());
        }
        int since = 2000 + (int) (EntityId.indexOf(event.entity()) >>> 24);
        Person person = people.person(event.entity(), "visitor", others, since);
        boolean other = EntityId.classOf(event.entity()) == EntityId.DUAL && event.number() % 2 == 1;
        return other ? person.withPassportOf(SECOND_PASSPORT) : person;
    }

    /** When and where it happened. */
    void place(BorderRecord record, Event event) {
        record.instant = event.instant();
        record.timestamp = Instants.text(event.instant());
        record.portOfEntry = checkpoint(event).local();
    }

    /**
     * The person, and the document that was shown, as they are seen at the border.
     *
     * @param shown null when no document was
     * @param readByMachine permille of documents whose machine readable zone is read
     */
    void describe(BorderRecord record, Event event, Person person, Document shown, int readByMachine) {
        boolean read =
                shown != null && draw.permille(event.entity(), Purpose.CHECK_DIGIT_READ, event.number(), readByMachine);
        LocalDate day = Period.day(event.instant());
        Sight sight = new Sight(
                read ? Channel.BORDER_MRZ : Channel.BORDER_MANUAL,
                person.entity(),
                record.sourceId,
                shown == null ? "" : shown.number(),
                day,
                EntityId.isMigrant(event.entity()) ? people.birthCountry(person) : null);
        Seen seen = noise.see(identity(person, shown), sight);
        record.noise = seen.changes();
        names(record, seen, day, keepsFillers(event, day));
        record.sex = seen.get(Field.SEX);
        record.born = seen.get(Field.BIRTH_DATE);
        record.citizenship = local(seen.get(Field.CITIZENSHIP));
        record.personalNumber = seen.get(Field.PERSONAL_NUMBER);
        if (shown != null) {
            document(record, shown, seen.get(Field.DOCUMENT_NUMBER), read);
        }
    }

    /** Citizens are known by Georgian names and a personal number too. */
    private Identity identity(Person person, Document shown) {
        Identity known = Identity.of(person).with(Field.DOCUMENT_NUMBER, shown == null ? null : shown.number());
        return person.isGeorgian()
                ? known.with(Field.PERSONAL_NUMBER, people.personalNumber(person))
                : known.without(Field.SURNAME_KA).without(Field.GIVEN_NAME_KA);
    }

    private static void names(BorderRecord record, Seen seen, LocalDate day, boolean fillers) {
        boolean typed = day.getYear() < GEORGIAN_FONT_SINCE;
        record.surname = latin(seen.get(Field.SURNAME), fillers);
        record.givenName = latin(seen.get(Field.GIVEN_NAME), fillers);
        record.surnameKa = georgian(seen.get(Field.SURNAME_KA), typed);
        record.givenNameKa = georgian(seen.get(Field.GIVEN_NAME_KA), typed);
    }

    private static String latin(String name, boolean fillers) {
        return name == null || fillers ? name : name.replace('<', ' ');
    }

    private static String georgian(String name, boolean typed) {
        return name == null || !typed ? name : GeorgianEar.typed(name);
    }

    /** A number that does not fit its check digit was typed after all. */
    private static void document(BorderRecord record, Document shown, String number, boolean read) {
        record.category = shown.category();
        record.number = number;
        record.checkDigit = read && number.equals(shown.number()) ? String.valueOf(shown.checkDigit()) : null;
        record.issuer = local(shown.issuer());
        record.expires = shown.expires().toString();
    }

    Document document(Event event, Person person) {
        return people.document(person, Period.day(event.instant()));
    }

    /** Some points keep the fillers of the machine readable zone in some years. */
    private boolean keepsFillers(Event event, LocalDate day) {
        long pointAndYear = EntityId.of(EntityId.THING, event.checkpoint(), day.getYear());
        return draw.permille(pointAndYear, Purpose.FILLERS_KEPT, 0, FILLERS_KEPT);
    }

    /** Documents write Germany as D, and have codes for who has no state (ICAO Doc 9303 part 3; not re-read). */
    static String local(String country) {
        return switch (country) {
            case "DEU" -> "D";
            case "STLS" -> "XXA";
            case "UNK" -> "XXX";
            default -> country;
        };
    }

    static String platform(String country) {
        return switch (country) {
            case "D" -> "DEU";
            case "XXA" -> "STLS";
            case "XXX" -> "UNK";
            default -> country;
        };
    }

    String platformPoint(String local) {
        return platformPoints.get(local);
    }

    static void otherSex(BorderRecord record) {
        record.sex = record.sex.equals("M") ? "F" : "M";
    }

    /** The day before; the other sex where the day of birth is not known. */
    static void otherBirthDay(BorderRecord record) {
        if (!Identity.isWhole(record.born)) {
            otherSex(record);
        } else {
            record.born = LocalDate.parse(record.born).minusDays(1).toString();
        }
    }
}
