package migration.exchange.simulation.cases;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import migration.exchange.simulation.draw.Counted;
import migration.exchange.simulation.draw.Purpose;
import migration.exchange.simulation.draw.Shares;
import migration.exchange.simulation.feed.Fault;
import migration.exchange.simulation.person.People;
import migration.exchange.simulation.plan.Controls;
import migration.exchange.simulation.plan.Table;
import migration.exchange.simulation.truth.Rows;

/** Cases of citizenship as rows of the Service Agency's second view, in Georgian. */
final class CitizenshipFeed extends ChangeFeed {

    private static final List<String> COLUMNS = Application.columns(
            "ground", "former_cit", "new_cit", "decision", "decision_date", "oath_date", "loss_date");
    private static final String LOSS = "LOSS";
    private static final Set<String> BORN_IN_GEORGIA = Set.of("RESTORED", "RENUNCIATION", "OTHER_CITIZENSHIP");
    /** Clerks type the day of the oath. */
    private static final DateTimeFormatter TYPED = DateTimeFormatter.ofPattern("dd.MM.uuuu", Locale.ROOT);

    /** Permille of those who acquire citizenship. */
    private static final int STATELESS_BEFORE = 15;

    private static final int TWO_BEFORE = 60;
    private static final int OATH_TAKEN = 970;

    private final Counted draw;
    private final People people;
    private final CitizenshipPlan plan;
    private final Application application;
    private final CaseTables tables;
    private final Letters grounds = Letters.serviceAgency("citizenship-grounds");
    private final Letters decisions = Letters.serviceAgency("citizenship-decisions");
    private final Map<String, String> acts = new HashMap<>();
    private final Map<String, Shares<String>> others = Controls.keyed("citizenship_other");

    CitizenshipFeed(Office office, People people, int scale) {
        super("citizenship", office, 7, COLUMNS);
        draw = office.draw();
        this.people = people;
        plan = new CitizenshipPlan(draw, people, office.period(), scale);
        application = new Application(
                office, people, new Application.View(Set.of(), "იუსტიციის სახლი", "სააგენტოს ოფისი", "საკონსულო"));
        tables = new CaseTables(office.folder(), fields(), "status");
        Table.codes("citizenship-grounds").rows().forEach(row -> acts.put(row.getField("code"), row.getField("act")));
    }

    @Override
    public List<String> fields() {
        return List.of(
                "act",
                "ground",
                "status",
                "applied",
                "decided",
                "formerCitizenships",
                "newCitizenship",
                "oath",
                "lost",
                "sex",
                "birthDate",
                "citizenships",
                "birthCountry");
    }

    @Override
    public List<Case> cases() {
        return plan.cases();
    }

    @Override
    public String number(Case one, int index) {
        return Application.number("GC", one, index);
    }

    /** There are no bad records of this feed; whatever befalls one in delivery may befall each. */
    @Override
    public boolean suits(Case one, Fault fault) {
        return true;
    }

    @Override
    public Case.Row application(Case one, String number) {
        return row(one, number, isLoss(one));
    }

    /** @param numbered whether the applicant has a personal number by then */
    private Case.Row row(Case one, String number, boolean numbered) {
        String birthCountry = BORN_IN_GEORGIA.contains(one.type()) ? "GEO" : people.birthCountry(one.person());
        String personalNumber = numbered ? people.personalNumber(one.person()) : null;
        Application.Applicant applicant =
                new Application.Applicant(one.person(), isStateless(one), birthCountry, personalNumber);
        return application
                .row(one, number, applicant)
                .put("ground", grounds.local(one.type()))
                .put("former_cit", isLoss(one) ? null : former(one))
                .put("new_cit", isLoss(one) ? other(one, LOSS) : null);
    }

    private boolean isLoss(Case one) {
        return acts.get(one.type()).equals(LOSS);
    }

    private boolean isStateless(Case one) {
        return !isLoss(one) && draw.permille(one.entity(), Purpose.STATELESS, 0, STATELESS_BEFORE);
    }

    /** One citizenship or two, in the agency's own way. */
    private String former(Case one) {
        String first = one.person().citizenship();
        String second = other(one, "ACQUISITION");
        if (isStateless(one)) {
            return Application.STATELESS;
        }
        boolean both = !second.equals(first) && draw.permille(one.entity(), Purpose.SECOND_CITIZENSHIP, 0, TWO_BEFORE);
        return both ? first + ", " + second : first;
    }

    private String other(Case one, String act) {
        return others.get(act).pick(draw, one.entity(), Purpose.OTHER_CITIZENSHIP, 0);
    }

    @Override
    public Case.Row decision(Case one, String number) {
        String decision = !one.positive() ? "REFUSED" : isLoss(one) ? "TERMINATED" : "GRANTED";
        return row(one, number, one.positive())
                .put("decision", decisions.local(decision))
                .put("decision_date", one.decided())
                .put("loss_date", isLoss(one) ? one.decided() : null);
    }

    /** The oath, which some never take. */
    @Override
    public List<Case.Step> after(Case one, String number) {
        boolean taken = one.positive() && !isLoss(one) && draw.permille(one.entity(), Purpose.OATH, 0, OATH_TAKEN);
        LocalDate day = Case.workday(one.decided().plusDays(7 + draw.below(one.entity(), Purpose.OATH, 1, 60)));
        return taken
                ? List.of(new Case.Step(decision(one, number).put("oath_date", TYPED.format(day)), day))
                : List.of();
    }

    @Override
    public void alter(Case one, Case.Row row) {
        application.alter(one, row);
    }

    @Override
    public void spoil(Case one, Case.Row row, Fault fault) {
        throw new IllegalStateException("no mutation for " + fault.code());
    }

    @Override
    public List<String> content(Case.Row row) {
        String ground = grounds.platform(row.get("ground"));
        return Arrays.asList(
                acts.get(ground),
                ground,
                row.get("decision") == null ? "APPLIED" : decisions.platform(row.get("decision")),
                row.get("application_date"),
                row.get("decision_date"),
                countries(row.get("former_cit")),
                row.get("new_cit"),
                day(row.get("oath_date")),
                row.get("loss_date"),
                application.sex(row),
                row.get("birth_date"),
                countries(row.get("citizenship")),
                row.get("birth_country"));
    }

    private static String day(String typed) {
        return typed == null ? null : LocalDate.parse(typed, TYPED).toString();
    }

    private static String countries(String text) {
        return text == null ? null : text.replace(",", "").replace(Application.STATELESS, "STLS");
    }

    @Override
    public int time(Case one, int step) {
        return application.time(one, step);
    }

    @Override
    public void write(List<Sent> sent, Rows ignored) {
        write(sent);
        table(sent, "citizenship-acquired", "GRANTED", "former", "formerCitizenships");
        table(sent, "citizenship-lost", "TERMINATED", "new", "newCitizenship");
    }

    private void table(List<Sent> sent, String name, String status, String dimension, String field) {
        tables.write(
                sent,
                name,
                Set.of(status),
                CaseTables.Column.year("decided"),
                CaseTables.Column.of("ground"),
                CaseTables.Column.first(dimension, field),
                CaseTables.Column.of("sex"));
    }
}
