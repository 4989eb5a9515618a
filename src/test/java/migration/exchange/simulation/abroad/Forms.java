package migration.exchange.simulation.abroad;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import migration.exchange.simulation.draw.Counted;
import migration.exchange.simulation.draw.Purpose;
import migration.exchange.simulation.draw.Shares;
import migration.exchange.simulation.feed.Fault;
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
    private final Words hosts = new Words("countries");
    private final Shares<String> purposes = Controls.simple("registration_purposes");
    private final Shares<String> reasons = Controls.simple("deregistration_reasons");
    private final Map<String, List<Place>> places = new HashMap<>();

    Forms(Counted draw, People people) {
        this.draw = draw;
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
        form.name = one.person().name();
        int scripts = draw.below(entity, Purpose.SCRIPT, 0, 3);
        form.latin = scripts != 0;
        form.georgian = scripts != 1;
        form.sex = one.person().sex();
        form.born = one.person().born();
        form.personalNumber = spaced(entity, people.personalNumber(one.person()));
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

    private String spaced(long entity, String number) {
        if (!draw.permille(entity, Purpose.SCRIPT, 1, WITH_BLANKS)) {
            return number;
        }
        return number.substring(0, 2) + " " + number.charAt(2) + " " + number.substring(3, 7) + " "
                + number.substring(7);
    }

    /** Another content, no less clean. */
    void alter(Registered one, Form form) {
        if (draw.permille(one.entity(), Purpose.CORRECTED_FIELD, 0, 500)) {
            form.sex = form.sex.equals("M") ? "F" : "M";
        } else {
            form.born = form.born.minusDays(1);
        }
    }

    void spoil(Registered one, Form form, Fault fault) {
        boolean other = draw.below(one.entity(), Purpose.FAULT_VARIANT, 0, 2) == 1;
        switch (fault.code()) {
            case "RULE_HOST_IS_GEORGIA" -> {
                form.host = "GEO";
                form.hostName = "საქართველო";
            }
            case "PERSONAL_NO_FORMAT" ->
                form.personalNumber = other ? form.personalNumber + "7" : form.personalNumber.replaceFirst(".$", "O");
            case "RULE_ADDRESS_EMPTY" -> form.address = other ? "" : null;
            default -> throw new IllegalStateException("no mutation for " + fault.code());
        }
    }
}
