package migration.exchange.simulation.person;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import migration.exchange.simulation.draw.Counted;
import migration.exchange.simulation.draw.Purpose;
import migration.exchange.simulation.draw.Shares;
import migration.exchange.simulation.plan.Table;

/** Names by the lists: Georgian ones by cohort and with a long tail of surnames, others by the list of the citizenship. */
final class NameBook {

    private record Form(String latin, String georgian) {}

    private static final int OUTSIDE_COHORT = 15;
    private static final int FROM_LIST = 300;
    private static final int LINK_A = 80;

    private final Map<String, Shares<Form>> forms = new HashMap<>();
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
            Form form = new Form(row.getField("form_latin"), row.getField("form_ka"));
            String kind = list + row.getField("kind");
            int weight = Integer.parseInt(row.getField("weight"));
            String cohort = list.equals("GEO") ? row.getField("cohort") : "any";
            for (String sex : row.getField("sex").equals("_") ? "MF".split("") : new String[] {row.getField("sex")}) {
                add(kind + sex, cohort, form, weight);
            }
            listed.add(form.georgian());
        }
    }

    private void add(String key, String cohort, Form form, int weight) {
        for (String of : new String[] {"old", "mid", "young"}) {
            boolean inside = cohort.equals("any") || cohort.equals(of);
            forms.computeIfAbsent(key + of, any -> new Shares<>())
                    .add(form, inside ? weight : Math.max(1, weight * OUTSIDE_COHORT / 100));
        }
    }

    Name name(Counted draw, long person, String citizenship, String sex, int bornIn) {
        String list = lists.getOrDefault(citizenship, lists.get("OTHER"));
        String cohort = cohort(bornIn);
        Form given = forms.get(list + "given" + sex + cohort).pick(draw, person, Purpose.GIVEN_NAME, 0);
        Form surname = list.equals("GEO") && !draw.permille(person, Purpose.SURNAME_FORM, 0, FROM_LIST)
                ? tail(draw, person)
                : forms.get(list + "surname" + sex + cohort).pick(draw, person, Purpose.SURNAME, 0);
        boolean turkish = list.equals("TUR");
        return new Name(surname.latin(), given.latin(), georgian(surname, turkish), georgian(given, turkish));
    }

    private static String cohort(int bornIn) {
        if (bornIn < 1960) {
            return "old";
        }
        return bornIn < 1990 ? "mid" : "young";
    }

    private static String georgian(Form form, boolean turkish) {
        return form.georgian().isEmpty() ? GeorgianEar.hear(form.latin(), turkish) : form.georgian();
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
        Form stem = forms.get("GEO_tailstemMmid").pick(draw, person, Purpose.SURNAME, from);
        Form infix = infixes.pick(draw, person, Purpose.SURNAME, from + 1);
        Form suffix = forms.get("GEO_tailsuffixMmid").pick(draw, person, Purpose.SURNAME, from + 2);
        boolean linked = suffix.latin().equals("DZE") || suffix.latin().equals("SHVILI");
        boolean a = draw.below(person, Purpose.SURNAME, from + 3, 100) < LINK_A;
        Form link = linked ? new Form(a ? "A" : "I", a ? "ა" : "ი") : new Form("", "");
        return new Form(
                stem.latin() + infix.latin() + link.latin() + suffix.latin(),
                stem.georgian() + infix.georgian() + link.georgian() + suffix.georgian());
    }
}
