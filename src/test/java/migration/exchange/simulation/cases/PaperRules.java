package migration.exchange.simulation.cases;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import migration.exchange.simulation.draw.Shares;
import migration.exchange.simulation.person.Person;
import migration.exchange.simulation.plan.Table;

/** How long documents last, and how they end, by the control tables. */
final class PaperRules {

    /** How a document ends, and in how many of 1,000 cases another one is asked for. */
    record Fate(String name, int replaced) {}

    private record Term(int fromAge, int toAge, int years) {}

    private final Map<String, List<Term>> terms = new HashMap<>();
    private final Map<String, Shares<Fate>> fates = new HashMap<>();

    PaperRules() {
        for (NamedCsvRecord row : Table.control("document_terms").rows()) {
            terms.computeIfAbsent(row.getField("kind"), kind -> new ArrayList<>())
                    .add(new Term(number(row, "from_age"), number(row, "to_age"), number(row, "years")));
        }
        for (NamedCsvRecord row : Table.control("document_fates").rows()) {
            Fate fate = new Fate(row.getField("fate"), number(row, "replaced_permille"));
            fates.computeIfAbsent(row.getField("kind"), kind -> new Shares<>()).add(fate, number(row, "permille"));
        }
    }

    private static int number(NamedCsvRecord row, String column) {
        return Integer.parseInt(row.getField(column));
    }

    Shares<Fate> fates(String kind) {
        return fates.get(kind);
    }

    /** The last day of a document issued to a person on a day; null for life, which the table writes as 0 years. */
    LocalDate validTo(String kind, Person holder, LocalDate issued) {
        int age = Period.between(holder.born(), issued).getYears();
        Term term = terms.get(kind).stream()
                .filter(of -> age >= of.fromAge() && age <= of.toAge())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no term of " + kind + " at " + age));
        return term.years() == 0 ? null : issued.plusYears(term.years()).minusDays(1);
    }
}
