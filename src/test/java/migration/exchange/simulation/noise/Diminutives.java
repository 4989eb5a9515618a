package migration.exchange.simulation.noise;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.HashMap;
import java.util.Map;
import migration.exchange.simulation.plan.Table;

/** Short forms of given names, by which people call themselves where nobody asks for a document. */
final class Diminutives {

    private final Map<String, NamedCsvRecord> forms = new HashMap<>();

    private Diminutives() {}

    static Diminutives read() {
        Diminutives diminutives = new Diminutives();
        Table.read("simulation/names/diminutives.csv")
                .rows()
                .forEach(row -> diminutives.forms.put(row.getField("full_latin"), row));
        return diminutives;
    }

    /** The short form in both scripts, where the name has one. */
    Identity shorten(Identity identity) {
        NamedCsvRecord form = forms.get(identity.get(Field.GIVEN_NAME));
        if (form == null) {
            return identity;
        }
        Identity latin = Effects.replace(identity, Field.GIVEN_NAME, form.getField("short_latin"));
        return Effects.replace(latin, Field.GIVEN_NAME_KA, form.getField("short_ka"));
    }
}
