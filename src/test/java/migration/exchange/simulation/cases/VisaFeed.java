package migration.exchange.simulation.cases;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import migration.exchange.simulation.draw.Counted;
import migration.exchange.simulation.draw.Purpose;
import migration.exchange.simulation.draw.Shares;
import migration.exchange.simulation.feed.Fault;
import migration.exchange.simulation.feed.Instants;
import migration.exchange.simulation.person.People;
import migration.exchange.simulation.plan.Period;
import migration.exchange.simulation.plan.Table;
import migration.exchange.simulation.truth.ByteText;
import migration.exchange.simulation.truth.OutputFolder;
import migration.exchange.simulation.truth.Rows;

/** Visas as the ministry's service tells of them: full names in capitals, days first, countries by two letters. */
final class VisaFeed implements CaseFeed {

    private static final List<String> COLUMNS = List.of(
            "applicationNo",
            "revision",
            "annulled",
            "fullName",
            "sex",
            "birthDate",
            "nationality",
            "birthCountry",
            "passportType",
            "passportNo",
            "passportCountry",
            "passportExpiry",
            "post",
            "channel",
            "category",
            "entries",
            "stayDays",
            "applicationDate",
            "decision",
            "decisionTime",
            "refusalGround",
            "validFrom",
            "validTo",
            "visaNumber",
            "cadastralNumber",
            "remarks");
    private static final String ISSUED = "ISSUED";
    private static final String OF_OWNERS = "D5";
    private static final int REMARKED = 60;

    private final Counted draw;
    private final People people;
    private final Period period;
    private final int scale;
    private final OutputFolder folder;
    private final VisaApplicant applicants;
    private final Letters countries = Letters.countries();
    private final Posts posts;
    private final VisaFaults faults;
    private final Stays stays;
    private final Map<String, Integer> longest = new HashMap<>();
    private final Shares<String> grounds = new Shares<>();

    VisaFeed(ChangeFeed.Office office, People people, int scale) {
        draw = office.draw();
        applicants = new VisaApplicant(people, office.noise(), countries);
        period = office.period();
        folder = office.folder();
        this.people = people;
        this.scale = scale;
        posts = new Posts(draw);
        for (NamedCsvRecord row : Table.codes("visa-categories").rows()) {
            longest.put(row.getField("code"), Integer.parseInt(row.getField("max_stay_days")));
        }
        stays = new Stays(draw, longest);
        faults = new VisaFaults(draw, longest);
        for (NamedCsvRecord row : Table.control("refusal_grounds").rows()) {
            if (row.getField("scheme").equals("entry-visa")) {
                grounds.add(row.getField("code"), Integer.parseInt(row.getField("sim_permille")));
            }
        }
    }

    @Override
    public String path() {
        return "consular/visas";
    }

    @Override
    public String channel() {
        return "SOAP";
    }

    @Override
    public String file() {
        return "changes.csv";
    }

    @Override
    public List<String> columns() {
        return COLUMNS;
    }

    @Override
    public List<String> fields() {
        return List.of(
                "category",
                "post",
                "status",
                "entries",
                "stayDays",
                "applied",
                "decided",
                "validFrom",
                "validTo",
                "visaNumber",
                "refusalGround",
                "sex",
                "birthDate",
                "citizenships",
                "birthCountry");
    }

    @Override
    public List<Case> cases() {
        return new VisaPlan(draw, people, period).cases(scale);
    }

    @Override
    public String number(Case one, int index) {
        String number = Integer.toString(index + 1);
        return "VA" + one.applied().getYear() + "/" + "000000".substring(number.length()) + number;
    }

    @Override
    public boolean suits(Case one, Fault fault) {
        return faults.suits(one, fault);
    }

    @Override
    public Case.Row application(Case one, String number) {
        Posts.Post post = posts.of(one);
        Case.Row row = new Case.Row().put("applicationNo", number);
        return applicants
                .describe(row, one, number, post)
                .put("post", post.code())
                .put("channel", post.channel())
                .put("category", one.type())
                .put("cadastralNumber", one.type().equals(OF_OWNERS) ? cadastral(one) : null)
                .put("applicationDate", DayFirst.of(one.applied()))
                .put("decision", "PENDING")
                .put("remarks", remark(one));
    }

    private String cadastral(Case one) {
        int number = draw.below(one.entity(), Purpose.CADASTRAL, 0, 1_000_000_000);
        String digits = String.format(Locale.ROOT, "%09d", number);
        return digits.substring(0, 2) + "." + digits.substring(2, 4) + "." + digits.substring(4, 6) + "."
                + digits.substring(6);
    }

    private String remark(Case one) {
        boolean remarked = draw.permille(one.entity(), Purpose.REMARK, 0, REMARKED);
        return remarked
                ? "Documents seen in the original, file " + draw.below(one.entity(), Purpose.REMARK, 1, 9000)
                : null;
    }

    @Override
    public Case.Row decision(Case one, String number) {
        Case.Row row = application(one, number);
        int minute = time(one, 2) / 60;
        StringBuilder at = new StringBuilder(DayFirst.of(one.decided())).append(' ');
        DayFirst.two(DayFirst.two(at, minute / 60).append(':'), minute % 60);
        row.put("decision", one.positive() ? ISSUED : "REFUSED").put("decisionTime", at);
        if (!one.positive()) {
            return row.put("refusalGround", grounds.pick(draw, one.entity(), Purpose.REFUSED, 0));
        }
        stays.grant(one, row);
        String letter = posts.of(one).isPortal() ? "E" : "V";
        return row.put(
                "visaNumber", letter + (10_000_000 + draw.below(one.entity(), Purpose.VISA_NUMBER, 0, 89_999_999)));
    }

    @Override
    public List<Case.Step> after(Case one, String number) {
        return List.of();
    }

    @Override
    public void alter(Case one, Case.Row row) {
        VisaApplicant.alter(row, draw.permille(one.entity(), Purpose.CORRECTED_FIELD, 0, 500));
    }

    @Override
    public void spoil(Case one, Case.Row row, Fault fault) {
        faults.spoil(one, row, fault);
    }

    @Override
    public void version(Case.Row row, int version, boolean cancelled) {
        row.put("revision", version).put("annulled", cancelled);
    }

    @Override
    public List<String> content(Case.Row row) {
        String entries = row.get("entries");
        return Arrays.asList(
                row.get("category"),
                row.get("post"),
                row.get("decision").equals("PENDING") ? "APPLIED" : row.get("decision"),
                entries == null ? null : entries.equals("S") ? "SINGLE" : "MULTIPLE",
                row.get("stayDays"),
                DayFirst.iso(row.get("applicationDate")),
                DayFirst.iso(row.get("decisionTime")),
                DayFirst.iso(row.get("validFrom")),
                DayFirst.iso(row.get("validTo")),
                row.get("visaNumber"),
                row.get("refusalGround"),
                row.get("sex").substring(0, 1),
                DayFirst.iso(row.get("birthDate")),
                countries.platform(row.get("nationality")),
                countries.platform(row.get("birthCountry")));
    }

    /** Office hours of the post, 9 to 17. */
    @Override
    public int time(Case one, int step) {
        return 9 * 3600 + draw.below(one.entity(), Purpose.SECOND, step, 8 * 3600);
    }

    @Override
    public void write(List<Sent> sent, Rows rows) {
        ByteText text = new ByteText(4096).append(String.join(",", COLUMNS)).append('\n');
        sent.forEach(
                change -> Rows.row(text, COLUMNS.stream().map(change.row()::get).toArray()));
        folder.write("out/" + path() + "/" + file(), text.toByteArray());
        ByteText made = new ByteText(4096).append("made\n");
        sent.forEach(change -> Rows.row(made, Instants.text(change.sentAt())));
        folder.write("out/" + path() + "/made.csv", made.toByteArray());
    }
}
