package migration.exchange.simulation.person;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import migration.exchange.simulation.draw.Counted;
import migration.exchange.simulation.draw.Purpose;
import migration.exchange.simulation.draw.Shares;
import migration.exchange.simulation.plan.Table;

/** Names by the lists: Georgian ones by cohort and with a long tail of surnames, others by the list of the citizenship. */
final class NameBook {

    private record Form(String latin, String georgian) {

        /** Two of a kind, as the machine readable zone and a clerk write them. */
        Form and(Form other) {
            return new Form(latin + "<" + other.latin, georgian + " " + other.georgian);
        }
    }

    /** What the names of one citizenship and sex are picked from, by cohort. */
    private record Kinds(List<Shares<Form>> given, List<Shares<Form>> surname, boolean georgian) {}

    private static final List<String> COHORTS = List.of("old", "mid", "young");
    private static final int OUTSIDE_COHORT = 15;
    private static final int FROM_LIST = 300;
    private static final int LINK_A = 80;
    /** Of 1,000 foreigners those with a second given name, and of 10,000 those whose names fill more than a line (assumptions). */
    private static final int SECOND_GIVEN = 120;

    private static final int LONG = 35;

    private final Map<String, List<Shares<Form>>> forms = new HashMap<>();
    private final Map<String, Kinds> men = new ConcurrentHashMap<>();
    private final Map<String, Kinds> women = new ConcurrentHashMap<>();
    private final Map<String, String> lists = new HashMap<>();
    private final Set<String> listed = new HashSet<>();
    private final Shares<Form> infixes = new Shares<>();

    NameBook() {
        for (NamedCsvRecord row : Table.control("name_lists").rows()) {
            lists.put(row.getField("citizenship"), row.getField("list"));
        }
        lists.values().stream().distinct().sorted().forEach(this::load);
        load("GEO_tail");
        String[][] parts = {{"", ""}, {"IK", "იკ"}, {"UK", "უკ"}, {"AN", "ან"}, {"EL", "ელ"}, {"O", "ო"}};
        int[] weights = {55, 12, 12, 9, 7, 5};
        for (int i = 0; i < parts.length; i++) {
            infixes.add(new Form(parts[i][0], parts[i][1]), weights[i]);
        }
    }

    private void load(String list) {
        for (NamedCsvRecord row :
                Table.read("simulation/names/" + list + ".csv").rows()) {
            String latin = row.getField("form_latin");
            String georgian = row.getField("form_ka");
            Form form = new Form(latin, georgian.isEmpty() ? GeorgianEar.hear(latin, list.equals("TUR")) : georgian);
            String kind = list + row.getField("kind");
            int weight = Integer.parseInt(row.getField("weight"));
            String cohort = list.equals("GEO") ? row.getField("cohort") : "any";
            for (String sex : row.getField("sex").equals("_") ? "MF".split("") : new String[] {row.getField("sex")}) {
                add(kind + sex, cohort, form, weight);
            }
            if (list.equals("GEO")) {
                listed.add(form.georgian());
            }
        }
    }

    /** Kinds are kept by cohort: born before 1960, before 1990, later. */
    private void add(String kind, String cohort, Form form, int weight) {
        List<Shares<Form>> cohorts =
                forms.computeIfAbsent(kind, any -> List.of(new Shares<>(), new Shares<>(), new Shares<>()));
        for (int of = 0; of < COHORTS.size(); of++) {
            boolean inside = cohort.equals("any") || cohort.equals(COHORTS.get(of));
            cohorts.get(of).add(form, inside ? weight : Math.max(1, weight * OUTSIDE_COHORT / 100));
        }
    }

    Name name(Counted draw, long person, String citizenship, String sex, int bornIn) {
        Kinds kinds = kinds(citizenship, sex);
        int cohort = cohort(bornIn);
        Form given = kinds.given().get(cohort).pick(draw, person, Purpose.GIVEN_NAME, 0);
        if (!kinds.georgian()) {
            return foreign(
                    draw,
                    person,
                    given,
                    kinds.given().get(cohort),
                    kinds.surname().get(cohort));
        }
        Form surname = draw.permille(person, Purpose.SURNAME_FORM, 0, FROM_LIST)
                ? kinds.surname().get(cohort).pick(draw, person, Purpose.SURNAME, 0)
                : tail(draw, person);
        return name(surname, given);
    }

    private static Name name(Form surname, Form given) {
        return new Name(surname.latin(), given.latin(), surname.georgian(), given.georgian());
    }

    /** Some have a second given name; the long names of a few are two surnames and three given names. */
    private static Name foreign(Counted draw, long person, Form first, Shares<Form> givenNames, Shares<Form> surnames) {
        Form surname = surnames.pick(draw, person, Purpose.SURNAME, 0);
        Form second = givenNames.pick(draw, person, Purpose.SECOND_NAME, 1);
        if (draw.below(person, Purpose.LONG_NAME, 0, 10_000) < LONG) {
            Form third = givenNames.pick(draw, person, Purpose.LONG_NAME, 1);
            return name(
                    surname.and(surnames.pick(draw, person, Purpose.LONG_NAME, 2)),
                    first.and(second).and(third));
        }
        return name(surname, draw.permille(person, Purpose.SECOND_NAME, 0, SECOND_GIVEN) ? first.and(second) : first);
    }

    private Kinds kinds(String citizenship, String sex) {
        Map<String, Kinds> of = sex.equals("M") ? men : women;
        return of.computeIfAbsent(citizenship, any -> {
            String list = lists.getOrDefault(citizenship, lists.get("OTHER"));
            return new Kinds(forms.get(list + "given" + sex), forms.get(list + "surname" + sex), list.equals("GEO"));
        });
    }

    private static int cohort(int bornIn) {
        if (bornIn < 1960) {
            return 0;
        }
        return bornIn < 1990 ? 1 : 2;
    }

    /** A surname of the tail: stem, infix, linking vowel, suffix; drawn again when the list has it already. */
    private Form tail(Counted draw, long person) {
        Form surname = compose(draw, person, 0);
        for (int round = 1; listed.contains(surname.georgian()) && round < 8; round++) {
            surname = compose(draw, person, 10L * round);
        }
        return surname;
    }

    private Form compose(Counted draw, long person, long from) {
        Form stem = forms.get("GEO_tailstemM").get(0).pick(draw, person, Purpose.SURNAME, from);
        Form infix = infixes.pick(draw, person, Purpose.SURNAME, from + 1);
        Form suffix = forms.get("GEO_tailsuffixM").get(0).pick(draw, person, Purpose.SURNAME, from + 2);
        boolean linked = suffix.latin().equals("DZE") || suffix.latin().equals("SHVILI");
        boolean a = draw.below(person, Purpose.SURNAME, from + 3, 100) < LINK_A;
        Form link = linked ? new Form(a ? "A" : "I", a ? "ა" : "ი") : new Form("", "");
        return new Form(
                stem.latin() + infix.latin() + link.latin() + suffix.latin(),
                stem.georgian() + infix.georgian() + link.georgian() + suffix.georgian());
    }
}
