package migration.exchange.simulation.feed;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import migration.exchange.simulation.draw.Counted;
import migration.exchange.simulation.draw.EntityId;
import migration.exchange.simulation.draw.Purpose;
import migration.exchange.simulation.migration.Migrants;
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

    private static final int FILLERS_KEPT = 200;

    private final Counted draw;
    private final People people;
    private final Migrants migrants;
    private final Checkpoints checkpoints;
    private final Map<String, String> platformPoints = new HashMap<>();

    BorderWords(Counted draw, People people, Checkpoints checkpoints, Migrants migrants) {
        this.draw = draw;
        this.people = people;
        this.migrants = migrants;
        this.checkpoints = checkpoints;
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
        return people.person(event.entity(), "visitor", others, since);
    }

    void describe(BorderRecord record, Event event, Person person) {
        LocalDate day = Period.day(event.instant());
        record.instant = event.instant();
        record.timestamp = Instants.text(event.instant());
        record.portOfEntry = checkpoint(event).local();
        boolean fillers = keepsFillers(event, day);
        record.surname =
                fillers ? person.name().surname() : person.name().surname().replace('<', ' ');
        record.givenName =
                fillers ? person.name().given() : person.name().given().replace('<', ' ');
        record.sex = person.sex();
        record.born = person.born().toString();
        record.citizenship = local(person.citizenship());
        if (person.isGeorgian()) {
            georgian(record, person, day);
        }
    }

    private void georgian(BorderRecord record, Person person, LocalDate day) {
        boolean typed = day.getYear() < GEORGIAN_FONT_SINCE;
        String surname = person.name().surnameKa();
        String given = person.name().givenKa();
        record.surnameKa = typed ? GeorgianEar.typed(surname) : surname;
        record.givenNameKa = typed ? GeorgianEar.typed(given) : given;
        record.personalNumber = people.personalNumber(person);
    }

    /** @param readByMachine permille of documents whose machine readable zone is read */
    void document(BorderRecord record, Event event, Person person, int readByMachine) {
        Document document = people.document(person, Period.day(event.instant()));
        record.category = document.category();
        record.number = document.number();
        if (draw.permille(event.entity(), Purpose.CHECK_DIGIT_READ, event.number(), readByMachine)) {
            record.checkDigit = String.valueOf(document.checkDigit());
        }
        record.issuer = local(document.issuer());
        record.expires = document.expires().toString();
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

    static void otherBirthDay(BorderRecord record) {
        record.born = LocalDate.parse(record.born).minusDays(1).toString();
    }
}
