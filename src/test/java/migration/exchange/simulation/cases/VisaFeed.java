package migration.exchange.simulation.cases;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.time.LocalDate;
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
import migration.exchange.simulation.noise.Channel;
import migration.exchange.simulation.noise.Field;
import migration.exchange.simulation.noise.Identity;
import migration.exchange.simulation.noise.Noise;
import migration.exchange.simulation.noise.Seen;
import migration.exchange.simulation.noise.Sight;
import migration.exchange.simulation.person.Document;
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
    private static final String NOT_KNOWN = "0000-00-00";
    private static final Map<String, String> SEXES = Map.of("M", "MALE", "F", "FEMALE", "X", "X");

    private final Counted draw;
    private final People people;
    private final Period period;
    private final int scale;
    private final OutputFolder folder;
    private final Noise noise;
    private final Letters countries = Letters.countries();
    private final Posts posts;
    private final VisaFaults faults;
    private final Stays stays;
    private final Map<String, Integer> longest = new HashMap<>();
    private final Shares<String> grounds = new Shares<>();

    VisaFeed(ChangeFeed.Office office, People people, int scale) {
        draw = office.draw();
        noise = office.noise();
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
        Document document = people.document(one.person(), one.applied());
        Posts.Post post = posts.of(one);
        Seen seen = seen(one, number, document, post);
        Case.Row row = new Case.Row();
        row.noise = seen.changes();
        return row.put("applicationNo", number)
                .put("fullName", fullName(seen, post))
                .put("sex", SEXES.get(seen.get(Field.SEX)))
                .put("birthDate", day(seen.get(Field.BIRTH_DATE)))
                .put("nationality", countries.local(seen.get(Field.CITIZENSHIP)))
                .put("birthCountry", countries.local(seen.get(Field.BIRTH_COUNTRY)))
                .put("passportType", document.category().equals("I") ? "P" : document.category())
                .put("passportNo", seen.get(Field.DOCUMENT_NUMBER))
                .put("passportCountry", countries.local(one.person().citizenship()))
                .put("passportExpiry", day(document.expires()))
                .put("post", post.code())
                .put("channel", post.channel())
                .put("category", one.type())
                .put("cadastralNumber", one.type().equals(OF_OWNERS) ? cadastral(one) : null)
                .put("applicationDate", day(one.applied()))
                .put("decision", "PENDING")
                .put("remarks", remark(one));
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

    /** Day or month are written 00 when they are not known. */
    private static String day(String iso) {
        String whole = iso + NOT_KNOWN.substring(iso.length());
        return whole.substring(8) + "/" + whole.substring(5, 7) + "/" + whole.substring(0, 4);
    }

    static String day(LocalDate day) {
        StringBuilder text = new StringBuilder(10);
        two(text, day.getDayOfMonth()).append('/');
        return two(text, day.getMonthValue()).append('/').append(day.getYear()).toString();
    }

    private static StringBuilder two(StringBuilder text, int number) {
        return text.append((char) ('0' + number / 10)).append((char) ('0' + number % 10));
    }

    private static String iso(String day) {
        return day == null
                ? null
                : (day.substring(6, 10) + "-" + day.substring(3, 5) + "-" + day.substring(0, 2)).replace("-00", "");
    }

    @Override
    public Case.Row decision(Case one, String number) {
        Case.Row row = application(one, number);
        int minute = time(one, 2) / 60;
        StringBuilder at = new StringBuilder(day(one.decided())).append(' ');
        two(two(at, minute / 60).append(':'), minute % 60);
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
        boolean whole = !row.get("birthDate").startsWith("00");
        if (!whole || draw.permille(one.entity(), Purpose.CORRECTED_FIELD, 0, 500)) {
            row.put("sex", row.get("sex").equals("MALE") ? "FEMALE" : "MALE");
        } else {
            row.put("birthDate", day(LocalDate.parse(iso(row.get("birthDate"))).minusDays(1)));
        }
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
                iso(row.get("applicationDate")),
                iso(row.get("decisionTime")),
                iso(row.get("validFrom")),
                iso(row.get("validTo")),
                row.get("visaNumber"),
                row.get("refusalGround"),
                row.get("sex").substring(0, 1),
                iso(row.get("birthDate")),
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
