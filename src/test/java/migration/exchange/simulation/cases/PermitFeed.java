package migration.exchange.simulation.cases;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import migration.exchange.simulation.draw.Counted;
import migration.exchange.simulation.draw.Purpose;
import migration.exchange.simulation.draw.Shares;
import migration.exchange.simulation.feed.Fault;
import migration.exchange.simulation.person.People;
import migration.exchange.simulation.plan.Period;
import migration.exchange.simulation.plan.Table;
import migration.exchange.simulation.truth.Rows;

/** Residence permits as rows of the Service Agency's view, in Georgian. */
final class PermitFeed extends ChangeFeed {

    private static final List<String> COLUMNS = Application.columns(
            "permit_type",
            "stage",
            "decision",
            "decision_date",
            "refusal_article",
            "valid_from",
            "valid_to",
            "ended_on");
    private static final String GRANTED = "დადებითი";
    private static final String REFUSED = "უარი";
    private static final String ENDED = "შეწყვეტილი";
    private static final String INITIAL = "პირველადი";
    private static final String EXTENSION = "გაგრძელება";
    private static final String ARTICLE = "18.1.";
    private static final String RENEWED_YEARLY = "abcj";
    private static final int EXTENDED = 450;
    private static final int ENDED_EARLY = 40;
    /** The law no longer had this ground after 2025. */
    private static final LocalDate DELETED = LocalDate.of(2026, 1, 1);

    private final Counted draw;
    private final People people;
    private final Period period;
    private final int scale;
    private final Application application;
    private final PermitFaults faults;
    private final Map<String, NamedCsvRecord> types = new HashMap<>();
    private final Letters letters = Letters.permits();
    private final Shares<String> grounds = new Shares<>();

    PermitFeed(Office office, People people, int scale) {
        super("permits", office, 5, COLUMNS);
        draw = office.draw();
        this.people = people;
        period = office.period();
        this.scale = scale;
        application = new Application(
                office,
                people,
                new Application.View(Set.of(), "იუსტიციის სახლი", "სააგენტოს ოფისი", "ონლაინ", "წარმომადგენელი"));
        Table.codes("permit-types").rows().forEach(row -> types.put(row.getField("code"), row));
        faults = new PermitFaults(draw, people, letters);
        for (NamedCsvRecord row : Table.control("refusal_grounds").rows()) {
            if (row.getField("scheme").equals("permit")) {
                grounds.add(row.getField("code"), Integer.parseInt(row.getField("sim_permille")));
            }
        }
    }

    @Override
    public List<String> fields() {
        return List.of(
                "type",
                "reason",
                "status",
                "stage",
                "applied",
                "decided",
                "validFrom",
                "validTo",
                "refusalGround",
                "ended",
                "sex",
                "birthDate",
                "citizenships",
                "birthCountry");
    }

    @Override
    public List<Case> cases() {
        return new PermitPlan(draw, people, period).cases(scale);
    }

    @Override
    public String number(Case one, int index) {
        return Application.number("RP", one, index);
    }

    @Override
    public boolean suits(Case one, Fault fault) {
        return faults.suits(one, fault, months(one.type()));
    }

    private int months(String type) {
        String months = types.get(type).getField("max_term_months");
        return months.isEmpty() ? 0 : Integer.parseInt(months);
    }

    @Override
    public Case.Row application(Case one, String number) {
        return row(one, number, null);
    }

    /** @param personalNumber null until a permit is granted */
    private Case.Row row(Case one, String number, String personalNumber) {
        boolean extended =
                RENEWED_YEARLY.contains(one.type()) && draw.permille(one.entity(), Purpose.STAGE, 0, EXTENDED);
        return application
                .row(
                        one,
                        number,
                        new Application.Applicant(
                                one.person(),
                                one.type().equals("e"),
                                people.birthCountry(one.person()),
                                personalNumber))
                .put("permit_type", letters.local(one.type()))
                .put("stage", extended ? EXTENSION : INITIAL);
    }

    @Override
    public Case.Row decision(Case one, String number) {
        Case.Row row = row(one, number, one.positive() ? people.personalNumber(one.person()) : null);
        row.put("decision", one.positive() ? GRANTED : REFUSED).put("decision_date", one.decided());
        if (!one.positive()) {
            return row.put("refusal_article", ARTICLE + letters.local(ground(one)));
        }
        return row.put("valid_from", one.decided()).put("valid_to", validTo(one));
    }

    private String ground(Case one) {
        for (int round = 0; ; round++) {
            String ground = grounds.pick(draw, one.entity(), Purpose.REFUSED, round);
            if (!ground.equals("j") || one.decided().isBefore(DELETED)) {
                return ground;
            }
        }
    }

    /** The last day: types with a span of terms from half a year up take whole months of it; permanent ones have none. */
    private LocalDate validTo(Case one) {
        int longest = months(one.type());
        if (longest == 0) {
            return one.type().equals("i") ? one.decided().plusMonths(12).minusDays(1) : null;
        }
        int shortest = Integer.parseInt(types.get(one.type()).getField("min_term_months"));
        int months = shortest
                + draw.below(one.entity(), Purpose.TERM, 0, Math.min(longest, 12) - Math.min(shortest, 12) + 1);
        return one.decided().plusMonths(Math.min(months, longest)).minusDays(1);
    }

    @Override
    public List<Case.Step> after(Case one, String number) {
        Case.Row row = decision(one, number);
        if (!one.positive() || !draw.permille(one.entity(), Purpose.ENDED, 0, ENDED_EARLY)) {
            return List.of();
        }
        LocalDate ended = one.decided().plusDays(30 + draw.below(one.entity(), Purpose.ENDED, 1, 120));
        return List.of(new Case.Step(row.put("decision", ENDED).put("ended_on", ended), ended));
    }

    @Override
    public void alter(Case one, Case.Row row) {
        application.alter(one, row);
    }

    @Override
    public void spoil(Case one, Case.Row row, Fault fault) {
        faults.spoil(one, row, fault, months(one.type()));
    }

    @Override
    public List<String> content(Case.Row row) {
        String type = letters.platform(row.get("permit_type"));
        String article = row.get("refusal_article");
        return Arrays.asList(
                type,
                types.get(type).getField("stat_reason"),
                status(row.get("decision")),
                row.get("stage").equals(INITIAL) ? "INITIAL" : "EXTENSION",
                row.get("application_date"),
                row.get("decision_date"),
                row.get("valid_from"),
                row.get("valid_to"),
                article == null ? null : letters.platform(article.substring(ARTICLE.length())),
                row.get("ended_on"),
                application.sex(row),
                row.get("birth_date"),
                row.get("citizenship").equals(Application.STATELESS) ? "STLS" : row.get("citizenship"),
                row.get("birth_country"));
    }

    private static String status(String decision) {
        if (decision == null) {
            return "APPLIED";
        }
        return switch (decision) {
            case GRANTED -> "GRANTED";
            case REFUSED -> "REFUSED";
            default -> "ENDED";
        };
    }

    @Override
    public int time(Case one, int step) {
        return application.time(one, step);
    }

    @Override
    public void write(List<Sent> sent, Rows ignored) {
        write(sent);
    }
}
