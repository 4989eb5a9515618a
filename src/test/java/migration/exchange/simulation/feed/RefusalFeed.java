package migration.exchange.simulation.feed;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.Arrays;
import java.util.List;
import migration.exchange.simulation.draw.Counted;
import migration.exchange.simulation.draw.Purpose;
import migration.exchange.simulation.draw.Shares;
import migration.exchange.simulation.person.Person;
import migration.exchange.simulation.plan.Period;
import migration.exchange.simulation.plan.Table;
import migration.exchange.simulation.traffic.Event;

/** Refusals of entry. Before 2018 the ministry kept no grounds. */
final class RefusalFeed implements BorderFeed {

    static final int GROUNDS_SINCE = 2018;

    private static final String NO_GROUND = "GROUND_MISSING_BEFORE_2018";
    private static final String POINT_OF_LAW = "11.1.";
    private static final int READ = 900;
    private static final int DOCUMENT_SHOWN = 940;

    private final Counted draw;
    private final BorderWords words;
    private final Shares<String> grounds = new Shares<>();

    RefusalFeed(Counted draw, BorderWords words) {
        this.draw = draw;
        this.words = words;
        for (NamedCsvRecord row : Table.control("refusal_grounds").rows()) {
            if (row.getField("scheme").equals("entry-visa")) {
                grounds.add(row.getField("code"), Integer.parseInt(row.getField("sim_permille")));
            }
        }
    }

    @Override
    public String name() {
        return "refusals";
    }

    @Override
    public String prefix() {
        return "R";
    }

    /** A ground before its time can only be used before its time; other faults are not laid over a missing ground. */
    @Override
    public boolean suits(Event event, Fault fault) {
        if (!fault.spoils()) {
            return !fault.code().equals(Deliveries.AFTER_YEARS);
        }
        boolean early = year(event) < GROUNDS_SINCE;
        return early == fault.code().equals("CODE_GROUND_NOT_YET_VALID");
    }

    private static int year(Event event) {
        return Period.day(event.instant()).getYear();
    }

    @Override
    public void fill(BorderRecord record, Event event) {
        Person person = words.person(event, "refused");
        boolean shown = draw.permille(event.entity(), Purpose.DOCUMENT_SHOWN, 0, DOCUMENT_SHOWN);
        words.place(record, event);
        words.describe(record, event, person, shown ? words.document(event, person) : null, READ);
        if (year(event) >= GROUNDS_SINCE) {
            record.ground = ground(event);
        }
        if (words.checkpoint(event).mode().equals("AIR")) {
            record.carrierReturned = Boolean.toString(draw.permille(event.entity(), Purpose.CARRIER, 0, 950));
        }
    }

    private String ground(Event event) {
        return POINT_OF_LAW + grounds.pick(draw, event.entity(), Purpose.GROUND, 0);
    }

    @Override
    public void alter(BorderRecord record, Event event) {
        if (draw.permille(event.entity(), Purpose.CORRECTED_FIELD, 0, 500)) {
            BorderWords.otherSex(record);
        } else {
            BorderWords.otherBirthDay(record);
        }
    }

    @Override
    public void spoil(BorderRecord record, Event event, Fault fault) {
        switch (fault.code()) {
            case "CODE_UNKNOWN_GROUND" -> record.ground = POINT_OF_LAW + "x";
            case "CODE_GROUND_NOT_YET_VALID" -> record.ground = ground(event);
            case "XSD_ELEMENT_MISSING" -> record.timestamp = null;
            case "RULE_REFUSED_OWN_CITIZEN" -> record.citizenship = "GEO";
            default -> throw new IllegalStateException("no mutation for " + fault.code());
        }
    }

    @Override
    public List<String> codes(BorderRecord record, Event event) {
        return record.ground == null ? List.of(NO_GROUND) : List.of();
    }

    @Override
    public void write(BorderXml xml, BorderRecord record) {
        xml.refusal(record);
    }

    @Override
    public List<String> fields() {
        return List.of("timestamp", "checkpoint", "grounds", "sex", "birthDate", "citizenships");
    }

    @Override
    public List<String> content(BorderRecord record) {
        return Arrays.asList(
                Instants.utc(record.instant),
                words.platformPoint(record.portOfEntry),
                record.ground == null ? null : record.ground.substring(POINT_OF_LAW.length()),
                record.sex,
                record.born,
                BorderWords.platform(record.citizenship));
    }

    @Override
    public String cell(BorderRecord record) {
        return "";
    }
}
