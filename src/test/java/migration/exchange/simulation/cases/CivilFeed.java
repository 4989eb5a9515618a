package migration.exchange.simulation.cases;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import migration.exchange.simulation.draw.Counted;
import migration.exchange.simulation.draw.Purpose;
import migration.exchange.simulation.feed.Fault;
import migration.exchange.simulation.noise.Channel;
import migration.exchange.simulation.noise.Field;
import migration.exchange.simulation.noise.Identity;
import migration.exchange.simulation.noise.Noise;
import migration.exchange.simulation.noise.Seen;
import migration.exchange.simulation.noise.Sight;
import migration.exchange.simulation.person.Name;
import migration.exchange.simulation.person.People;
import migration.exchange.simulation.plan.Table;
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

    /** Of those born before this year many know the year only. */
    private static final int DAYS_KNOWN_FROM = 1950;

    private static final int DAY_UNKNOWN = 150;
    private static final int WHOLE_DATE = 10;
    private static final int YEAR = 4;
    private static final List<String> STREETS = List.of("ცაცხვის", "იფნის", "ნაძვის", "მაგნოლიის", "ვაზის");

    private final Counted draw;
    private final People people;
    private final CivilPlan plan;
    private final CivilFaults faults;
    private final Parents parents;
    private final CaseTables tables;
    private final Letters kinds = Letters.serviceAgency("act-types");
    private final Letters sexes = Letters.serviceAgency("sexes");
    private final Noise noise;
    private final Letters regions = Letters.serviceAgency("regions");
    private final Map<String, String> numbers = new HashMap<>();
    private final Map<String, String> countries = new HashMap<>();
    private final Map<Long, Act> acts = new HashMap<>();

    CivilFeed(Office office, People people, int scale) {
        super("civil-registry", office, 28, COLUMNS);
        draw = office.draw();
        noise = office.noise();
        this.people = people;
        plan = new CivilPlan(draw, people, office.period(), scale);
        faults = new CivilFaults(draw, people);
        parents = new Parents(draw);
        tables = new CaseTables(office.folder(), fields(), "act");
        Table.codes("countries").rows().forEach(row -> {
            if (!row.getField("numeric").isEmpty()) {
                numbers.put(row.getField("code"), row.getField("numeric"));
                countries.putIfAbsent(row.getField("numeric"), row.getField("code"));
            }
        });
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
        Seen seen = noise.see(identity(act), sight(act, number));
        Case.Row row = new Case.Row()
                .put("case_no", number)
                .put("act_type", kinds.local(act.kind()))
                .put("act_date", act.day())
                .put("registered_on", act.registered())
                .put("person_name", written(seen.get(Field.SURNAME_KA), seen.get(Field.GIVEN_NAME_KA)))
                .put("former_name", act.former() == null ? null : written(act.former()))
                .put("sex", sexes.local(seen.get(Field.SEX)))
                .put("citizenship", numbers.get(act.person().citizenship()))
                .put("birth_country", numbers.get(seen.get(Field.BIRTH_COUNTRY)))
                .put("personal_no", seen.get(Field.PERSONAL_NUMBER))
                .put("address", address(act));
        row.noise = seen.changes();
        born(row, act, seen);
        return act.kind().equals(Act.BIRTH)
                ? parents.of(act, numbers.get(act.person().citizenship()), row)
                : row;
    }

    /** Of citizens; the day of a birth is that of the act, in which nobody errs alone. */
    private Identity identity(Act act) {
        Identity known = Identity.of(act.person())
                .without(Field.SURNAME)
                .without(Field.GIVEN_NAME)
                .without(Field.CITIZENSHIP)
                .with(Field.BIRTH_COUNTRY, "GEO")
                .with(Field.PERSONAL_NUMBER, people.personalNumber(act.person()));
        LocalDate born = act.person().born();
        boolean unknown = born.getYear() < DAYS_KNOWN_FROM
                && draw.permille(act.person().entity(), Purpose.CIVIL_UNKNOWN_DAY, 0, DAY_UNKNOWN);
        if (act.kind().equals(Act.BIRTH)) {
            return known.without(Field.BIRTH_DATE);
        }
        return unknown ? known.with(Field.BIRTH_DATE, Integer.toString(born.getYear())) : known;
    }

    private static Sight sight(Act act, String number) {
        return new Sight(Channel.AGENCY_CLERK, act.person().entity(), number, "", act.day(), null);
    }

    private static String written(Name name) {
        return written(name.surnameKa(), name.givenKa());
    }

    private static String written(String surname, String given) {
        return given == null ? surname : surname + " " + given;
    }

    /** Dates that are not whole are typed: {@code 00.05.1943}, {@code 00.00.1943}. */
    private static void born(Case.Row row, Act act, Seen seen) {
        String stated = seen.get(Field.BIRTH_DATE);
        String born = stated == null ? act.person().born().toString() : stated;
        boolean whole = born.length() == WHOLE_DATE;
        String month = born.length() > YEAR ? born.substring(YEAR + 1) : "00";
        row.put(whole ? "birth_date" : "birth_text", whole ? born : "00." + month + "." + born.substring(0, YEAR));
    }

    private static String born(Case.Row row) {
        if (row.get("birth_date") != null) {
            return row.get("birth_date");
        }
        String[] typed = row.get("birth_text").split("\\.");
        return typed[1].equals("00") ? typed[2] : typed[2] + "-" + typed[1];
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
                row.get("mother_cit") == null ? null : countries.get(row.get("mother_cit")),
                sexes.platform(row.get("sex")),
                born(row),
                countries.get(row.get("citizenship")),
                countries.get(row.get("birth_country")));
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
