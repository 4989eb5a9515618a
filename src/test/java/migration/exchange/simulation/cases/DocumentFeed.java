package migration.exchange.simulation.cases;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import migration.exchange.simulation.draw.Counted;
import migration.exchange.simulation.draw.Purpose;
import migration.exchange.simulation.feed.Fault;
import migration.exchange.simulation.noise.Field;
import migration.exchange.simulation.person.People;
import migration.exchange.simulation.truth.Rows;

/** Identity documents as rows of the Service Agency's third view: no last day means for life, old numbers are typed. */
final class DocumentFeed extends ChangeFeed {

    private static final List<String> COLUMNS = Application.columnsWithoutDocument(
            "kind", "replaces", "number", "issued_on", "valid_to", "handed_on", "invalid_on", "invalid_reason");
    /** The agency knows its citizens, and the view shows no document but the one that is made. */
    private static final Set<Field> REGISTERED = Set.of(Field.CITIZENSHIP, Field.DOCUMENT_NUMBER);
    /** Permille of old numbers that clerks type with the blanks of the print. */
    private static final int TYPED = 300;

    private final Counted draw;
    private final People people;
    private final DocumentPlan plan;
    private final Application application;
    private final DocumentFaults faults;
    private final CaseTables tables;
    private final Letters kinds = Letters.serviceAgency("document-kinds");
    private final Letters reasons = Letters.serviceAgency("invalidation-reasons");
    private final Map<Long, Paper> papers = new HashMap<>();

    DocumentFeed(Office office, People people, int scale) {
        super("documents", office, 27, COLUMNS);
        draw = office.draw();
        this.people = people;
        plan = new DocumentPlan(draw, people, office.period(), scale);
        application = new Application(
                office,
                people,
                new Application.View(REGISTERED, "იუსტიციის სახლი", "სააგენტოს ოფისი", "საკონსულო", "ონლაინ"));
        faults = new DocumentFaults(draw, people);
        tables = new CaseTables(office.folder(), fields(), "status");
    }

    @Override
    public List<String> fields() {
        return List.of(
                "kind",
                "status",
                "applied",
                "issued",
                "validTo",
                "handedOver",
                "invalidSince",
                "invalidationReason",
                "sex",
                "birthDate",
                "citizenships",
                "birthCountry");
    }

    @Override
    public List<Case> cases() {
        plan.all().forEach(paper -> papers.put(paper.entity(), paper));
        return plan.all().stream().map(Paper::asCase).toList();
    }

    @Override
    public String number(Case one, int index) {
        return Application.number("ID", one, index);
    }

    @Override
    public boolean suits(Case one, Fault fault) {
        return faults.suits(one, fault);
    }

    @Override
    public Case.Row application(Case one, String number) {
        Paper paper = papers.get(one.entity());
        return application
                .row(
                        one,
                        number,
                        new Application.Applicant(
                                one.person(),
                                paper.stateless(),
                                one.person().citizenship(),
                                people.personalNumber(one.person())))
                .put("kind", kinds.local(paper.kind()))
                .put("replaces", typed(paper));
    }

    /** Such as {@code 17 CD 54321}. */
    private String typed(Paper paper) {
        String number = paper.replaces();
        boolean blanks = number != null && draw.permille(paper.entity(), Purpose.PAPER_TYPED, 0, TYPED);
        return blanks ? number.substring(0, 2) + " " + number.substring(2, 4) + " " + number.substring(4) : number;
    }

    /** The document as it is made. */
    @Override
    public Case.Row decision(Case one, String number) {
        Paper paper = papers.get(one.entity());
        return application(one, number)
                .put("number", paper.number())
                .put("issued_on", paper.issued())
                .put("valid_to", paper.validTo());
    }

    /** The handover, and the end before the term. */
    @Override
    public List<Case.Step> after(Case one, String number) {
        Paper paper = papers.get(one.entity());
        List<Case.Step> steps = new ArrayList<>();
        if (paper.handed() != null) {
            steps.add(new Case.Step(handed(one, number, paper), paper.handed()));
        }
        if (paper.ended() != null) {
            Case.Row row = handed(one, number, paper)
                    .put("invalid_on", paper.ended())
                    .put("invalid_reason", reasons.local(paper.reason()));
            steps.add(new Case.Step(row, paper.ended()));
        }
        return steps;
    }

    private Case.Row handed(Case one, String number, Paper paper) {
        return decision(one, number).put("handed_on", paper.handed());
    }

    @Override
    public void alter(Case one, Case.Row row) {
        application.alter(one, row);
    }

    @Override
    public void spoil(Case one, Case.Row row, Fault fault) {
        faults.spoil(one, row, fault);
    }

    @Override
    public List<String> content(Case.Row row) {
        String reason = row.get("invalid_reason");
        return Arrays.asList(
                kinds.platform(row.get("kind")),
                status(row),
                row.get("application_date"),
                row.get("issued_on"),
                row.get("valid_to"),
                row.get("handed_on"),
                row.get("invalid_on"),
                reason == null ? null : reasons.platform(reason),
                application.sex(row),
                row.get("birth_date"),
                row.get("citizenship").equals(Application.STATELESS) ? "STLS" : row.get("citizenship"),
                row.get("birth_country"));
    }

    private static String status(Case.Row row) {
        if (row.get("invalid_on") != null) {
            return "INVALID";
        }
        if (row.get("handed_on") != null) {
            return "HANDED_OVER";
        }
        return row.get("issued_on") == null ? "APPLIED" : "ISSUED";
    }

    @Override
    public int time(Case one, int step) {
        return application.time(one, step);
    }

    @Override
    public void write(List<Sent> sent, Rows ignored) {
        write(sent);
        tables.write(
                sent,
                "documents-issued",
                Set.of("ISSUED", "HANDED_OVER", "INVALID"),
                CaseTables.Column.year("issued"),
                CaseTables.Column.of("kind"),
                CaseTables.Column.first("citizenship", "citizenships"),
                CaseTables.Column.of("sex"));
        tables.write(
                sent,
                "documents-invalidated",
                Set.of("INVALID"),
                CaseTables.Column.year("invalidSince"),
                CaseTables.Column.of("kind"),
                CaseTables.Column.first("reason", "invalidationReason"),
                CaseTables.Column.of("sex"));
    }
}
