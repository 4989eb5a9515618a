package migration.exchange.simulation.feed;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import migration.exchange.simulation.draw.Counted;
import migration.exchange.simulation.draw.EntityId;
import migration.exchange.simulation.draw.Purpose;
import migration.exchange.simulation.draw.Shares;
import migration.exchange.simulation.person.Person;
import migration.exchange.simulation.plan.Checkpoint;
import migration.exchange.simulation.plan.Controls;
import migration.exchange.simulation.plan.LiveMonth;
import migration.exchange.simulation.plan.Period;
import migration.exchange.simulation.traffic.Event;

/** Border crossings. */
final class CrossingFeed implements BorderFeed {

    /** Points that send by message; they have readers for machine readable zones. */
    static final Set<String> LARGE = Set.of("TBS", "KUT", "BUS", "SRP", "KZB", "SDK");

    /** Quirks that leave a person's history other than it was, at least for long: they befall nobody who migrates. */
    private static final Set<String> LOSING =
            Set.of(Deliveries.AFTER_YEARS, "NEVER_SENT", "CANCELLATION", "DUPLICATE_NEW_ID", "LATE_OVER_30D");

    private static final int READ_AT_LARGE = 970;
    private static final int READ_ELSEWHERE = 550;

    private final Counted draw;
    private final BorderWords words;
    private final CrossingFaults faults;
    private final Shares<String> purposes = Controls.simple("travel_purposes");

    CrossingFeed(Counted draw, BorderWords words) {
        this.draw = draw;
        this.words = words;
        faults = new CrossingFaults(draw, words);
    }

    @Override
    public String name() {
        return "crossings";
    }

    @Override
    public String prefix() {
        return "C";
    }

    @Override
    public boolean suits(Event event, Fault fault) {
        return !EntityId.isMigrant(event.entity()) || !fault.spoils() && !LOSING.contains(fault.code());
    }

    @Override
    public void fill(BorderRecord record, Event event) {
        Person person = words.person(event, "visitor");
        Checkpoint point = words.checkpoint(event);
        int read = LARGE.contains(point.code()) ? READ_AT_LARGE : READ_ELSEWHERE;
        words.place(record, event);
        words.describe(record, event, person, words.document(event, person), read);
        record.direction = event.in() ? "1" : "2";
        record.travelMode = point.mode();
        record.purpose = purpose(event, person);
        record.conveyance = point.mode().equals("AIR") ? flight(event) : null;
    }

    private String purpose(Event event, Person person) {
        if (person.isGeorgian() || !event.in()) {
            return null;
        }
        return event.transit() ? "TRANSIT" : purposes.pick(draw, event.entity(), Purpose.TRAVEL_PURPOSE, event.trip());
    }

    /** One flight number for a point, direction, weekday and hour. */
    private String flight(Event event) {
        long hour = (event.instant() + Period.TBILISI.getTotalSeconds()) / 3600 % 168;
        long wave = EntityId.of(EntityId.THING, event.checkpoint() * 2 + (event.in() ? 1 : 0), hour);
        return "GQ" + (100 + draw.below(wave, Purpose.FLIGHT, 0, 900));
    }

    @Override
    public void alter(BorderRecord record, Event event) {
        switch (draw.below(event.entity(), Purpose.CORRECTED_FIELD, event.number(), 3)) {
            case 0 -> BorderWords.otherSex(record);
            case 1 -> BorderWords.otherBirthDay(record);
            default -> record.direction = record.direction.equals("1") ? "2" : "1";
        }
    }

    @Override
    public void spoil(BorderRecord record, Event event, Fault fault) {
        faults.spoil(record, event, fault);
    }

    @Override
    public List<String> codes(BorderRecord record, Event event) {
        return List.of();
    }

    /** One airport has gone over to the second version as soon as it is taken; all others send as they always did. */
    @Override
    public int version(Checkpoint point, long created) {
        return point.code().equals(LiveMonth.SECOND_VERSION_AT) && created >= LiveMonth.SECOND_VERSION ? 2 : 1;
    }

    @Override
    public void write(BorderXml xml, BorderRecord record) {
        xml.crossing(record);
    }

    @Override
    public List<String> fields() {
        return List.of(
                "direction",
                "timestamp",
                "checkpoint",
                "mode",
                "purpose",
                "conveyance",
                "sex",
                "birthDate",
                "citizenships");
    }

    @Override
    public List<String> content(BorderRecord record) {
        return Arrays.asList(
                direction(record),
                Instants.utc(record.instant),
                words.platformPoint(record.portOfEntry),
                record.travelMode,
                record.purpose,
                record.conveyance,
                record.sex,
                record.born,
                BorderWords.platform(record.citizenship));
    }

    @Override
    public String cell(BorderRecord record) {
        String point = words.platformPoint(record.portOfEntry);
        if (words.checkpoints().of(point).occupied()) {
            return "";
        }
        return record.timestamp.substring(0, 7) + "," + point + ","
                + record.travelMode + "," + direction(record) + "," + BorderWords.platform(record.citizenship) + ","
                + record.sex;
    }

    private static String direction(BorderRecord record) {
        return record.direction.equals("1") ? "IN" : "OUT";
    }
}
