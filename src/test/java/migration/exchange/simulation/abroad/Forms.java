package migration.exchange.simulation.abroad;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import migration.exchange.simulation.draw.Counted;
import migration.exchange.simulation.draw.Purpose;
import migration.exchange.simulation.draw.Shares;
import migration.exchange.simulation.feed.Fault;
import migration.exchange.simulation.noise.Channel;
import migration.exchange.simulation.noise.Field;
import migration.exchange.simulation.noise.Identity;
import migration.exchange.simulation.noise.Noise;
import migration.exchange.simulation.noise.Seen;
import migration.exchange.simulation.noise.Sight;
import migration.exchange.simulation.person.People;
import migration.exchange.simulation.plan.Controls;
import migration.exchange.simulation.plan.Table;

/** Fills in the forms of a registration, true ones and spoilt ones. */
final class Forms {

    /** A city with a street of it. */
    private record Place(String city, String street) {}

    /** Permille of the personal numbers that are written with blanks. */
    private static final int WITH_BLANKS = 600;

    private final Counted draw;
    private final People people;
    private final Noise noise;
    private final Words hosts = new Words("countries");
    private final Shares<String> purposes = Controls.simple("registration_purposes");
    private final Shares<String> reasons = Controls.simple("deregistration_reasons");
    private final Map<String, List<Place>> places = new HashMap<>();

    Forms(Counted draw, People people, Noise noise) {
        this.draw = draw;
        this.noise = noise;
        this.people = people;
        for (NamedCsvRecord row : Table.control("host_cities").rows()) {
            places.computeIfAbsent(row.getField("host"), host -> new ArrayList<>())
                    .add(new Place(row.getField("city"), row.getField("street")));
        }
    }

    /** The form of the first day. */
    Form registration(Registered one, String sourceId) {
        long entity = one.entity();
        Form form = new Form();
        form.sourceId = sourceId;
        form.version = 1;
        form.registered = one.day();
        Seen seen = noise.see(
                identity(one), new Sight(Channel.ONLINE_FORM, one.person().entity(), sourceId, "", one.day(), null));
        form.citizen = seen.identity();
        form.noise = seen.changes();
        form.personalNumber = spaced(entity, seen.get(Field.PERSONAL_NUMBER));
        form.host = one.host();
        form.hostName = hosts.of(one.host()).pick(draw, entity, Purpose.HOST, 1);
        form.purpose = purposes.pick(draw, entity, Purpose.STAY_PURPOSE, 0);
        form.family = Math.max(0, draw.below(entity, Purpose.FAMILY, 0, 7) - 3);
        form.reason = reasons.pick(draw, entity, Purpose.DEREGISTERED, 1);
        settle(one, form, 0);
        return form;
    }

    /** Gives the form an address; each number of a move gives another one. */
    void settle(Registered one, Form form, int move) {
        List<Place> known = places.getOrDefault(one.host(), places.get("OTHER"));
        Place place = known.get((draw.below(one.entity(), Purpose.ADDRESS, 0, known.size()) + move) % known.size());
        form.city = place.city();
        form.address = place.street() + " " + (1 + draw.below(one.entity(), Purpose.ADDRESS, 1 + move, 240));
    }

    /** Citizens of Georgia, as the contract wants it; their names in Latin letters, in Georgian ones, or in both. */
    private Identity identity(Registered one) {
        int scripts = draw.below(one.entity(), Purpose.SCRIPT, 0, 3);
        Identity known = Identity.of(one.person())
                .without(Field.CITIZENSHIP)
                .with(Field.PERSONAL_NUMBER, people.personalNumber(one.person()));
        return switch (scripts) {
            case 0 -> known.without(Field.SURNAME).without(Field.GIVEN_NAME);
            case 1 -> known.without(Field.SURNAME_KA).without(Field.GIVEN_NAME_KA);
            default -> known;
        };
    }

    private String spaced(long entity, String number) {
        if (number == null || !draw.permille(entity, Purpose.SCRIPT, 1, WITH_BLANKS)) {
            return number;
        }
        return number.substring(0, 2) + " " + number.charAt(2) + " " + number.substring(3, 7) + " "
                + number.substring(7);
    }

    /** Another content, no less clean. */
    void alter(Registered one, Form form) {
        String born = form.citizen.get(Field.BIRTH_DATE);
        boolean whole = Identity.isWhole(born);
        if (!whole || draw.permille(one.entity(), Purpose.CORRECTED_FIELD, 0, 500)) {
            String sex = form.citizen.get(Field.SEX).equals("M") ? "F" : "M";
            form.citizen = form.citizen.with(Field.SEX, sex);
        } else {
            String before = LocalDate.parse(born).minusDays(1).toString();
            form.citizen = form.citizen.with(Field.BIRTH_DATE, before);
        }
    }

    private static String malformed(String number, boolean longer) {
        return longer ? number + "7" : number.substring(0, number.length() - 1) + "O";
    }

    void spoil(Registered one, Form form, Fault fault) {
        boolean other = draw.below(one.entity(), Purpose.FAULT_VARIANT, 0, 2) == 1;
        switch (fault.code()) {
            case "RULE_HOST_IS_GEORGIA" -> {
                form.host = "GEO";
                form.hostName = "საქართველო";
            }
            case "PERSONAL_NO_FORMAT" ->
                form.personalNumber = malformed(spaced(one.entity(), people.personalNumber(one.person())), other);
            case "RULE_ADDRESS_EMPTY" -> form.address = other ? "" : null;
            default -> throw new IllegalStateException("no mutation for " + fault.code());
        }
    }
}
