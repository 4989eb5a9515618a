package migration.exchange.simulation.cases;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import migration.exchange.simulation.draw.Counted;
import migration.exchange.simulation.draw.Purpose;
import migration.exchange.simulation.feed.Fault;
import migration.exchange.simulation.person.People;
import migration.exchange.simulation.truth.Rows;

/** Acts of civil status as rows of the Service Agency's fourth view: Georgian only, surname first, countries by number. */
final class CivilFeed extends ChangeFeed {

    private static final List<String> COLUMNS = List.of(
            "act_type",
            "act_date",
            "registered_on",
            "person_name",
            "former_name",
            "sex",
            "birth_date",
            "birth_text",
            "citizenship",
            "birth_country",
            "personal_no",
            "mother_born",
            "mother_cit",
            "father_born",
            "father_cit",
            "address");

    private static final List<String> STREETS = List.of("ცაცხვის", "იფნის", "ნაძვის", "მაგნოლიის", "ვაზის");

    private final Counted draw;
    private final CivilPlan plan;
    private final CivilFaults faults;
    private final Parents parents;
    private final CaseTables tables;
    private final CivilPerson persons;
    private final Letters kinds = Letters.serviceAgency("act-types");
    private final Letters regions = Letters.serviceAgency("regions");
    private final Map<Long, Act> acts = new HashMap<>();

    CivilFeed(Office office, People people, int scale) {
        super("civil-registry", office, 28, COLUMNS);
        draw = office.draw();
        plan = new CivilPlan(draw, people, office.period(), scale);
        persons = new CivilPerson(office, people);
        faults = new CivilFaults(draw, people);
        parents = new Parents(draw);
        tables = new CaseTables(office.folder(), fields(), "act");
    }

    @Override
    public List<String> fields() {
        return List.of(
                "act",
                "day",
                "registered",
                "region",
                "motherCitizenship",
                "sex",
                "birthDate",
                "citizenships",
                "birthCountry");
    }

    @Override
    public List<Case> cases() {
        plan.acts().forEach(act -> acts.put(act.entity(), act));
        return plan.acts().stream().map(Act::asCase).toList();
    }

    /** Spouses have the number of their marriage. */
    @Override
    public String number(Case one, int index) {
        boolean marriage = one.type().equals(Act.MARRIAGE);
        boolean second = marriage && CivilPlan.isSecond(one.entity());
        String number = Application.number("CR", one.decided().getYear(), second ? index - 1 : index);
        return marriage ? number + (second ? "-2" : "-1") : number;
    }

    @Override
    public boolean isWrittenOnce() {
        return true;
    }

    @Override
    public boolean suits(Case one, Fault fault) {
        return faults.suits(one, fault);
    }

    @Override
    public Case.Row application(Case one, String number) {
        return decision(one, number);
    }

    @Override
    public Case.Row decision(Case one, String number) {
        Act act = acts.get(one.entity());
        Case.Row row = new Case.Row()
                .put("case_no", number)
                .put("act_type", kinds.local(act.kind()))
                .put("act_date", act.day())
                .put("registered_on", act.registered())
                .put("address", address(act));
        persons.describe(row, act, number);
        return act.kind().equals(Act.BIRTH) ? parents.of(act, persons.citizenship(act), row) : row;
    }

    private String address(Act act) {
        String street = STREETS.get(draw.below(act.entity(), Purpose.CIVIL_STREET, 0, STREETS.size()));
        int house = 1 + draw.below(act.entity(), Purpose.CIVIL_STREET, 1, 90);
        return regions.local(act.region()) + ", " + street + " ქუჩა " + house;
    }

    @Override
    public List<Case.Step> after(Case one, String number) {
        return List.of();
    }

    /** The sex as it was before it was corrected. */
    @Override
    public void alter(Case one, Case.Row row) {
        row.put("sex", row.get("sex").equals("1") ? "2" : "1");
    }

    @Override
    public void spoil(Case one, Case.Row row, Fault fault) {
        faults.spoil(one, row, fault);
    }

    @Override
    public List<String> content(Case.Row row) {
        return Arrays.asList(
                kinds.platform(row.get("act_type")),
                row.get("act_date"),
                row.get("registered_on"),
                regions.platform(row.get("address").split(",")[0]),
                persons.country(row.get("mother_cit")),
                persons.sex(row),
                CivilPerson.born(row),
                persons.country(row.get("citizenship")),
                persons.country(row.get("birth_country")));
    }

    @Override
    public int time(Case one, int step) {
        return Application.officeHour(draw, one, step);
    }

    @Override
    public void write(List<Sent> sent, Rows ignored) {
        write(sent);
        CaseTables.Column year = CaseTables.Column.year("day");
        CaseTables.Column region = CaseTables.Column.of("region");
        CaseTables.Column sex = CaseTables.Column.of("sex");
        tables.write(
                sent,
                "births",
                Set.of(Act.BIRTH),
                year,
                region,
                CaseTables.Column.first("mother", "motherCitizenship"),
                sex);
        tables.write(
                sent,
                "deaths",
                Set.of(Act.DEATH),
                year,
                region,
                CaseTables.Column.first("citizenship", "citizenships"),
                sex);
    }
}
