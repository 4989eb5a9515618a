package migration.exchange.simulation.noise;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import migration.exchange.simulation.plan.Table;

/**
 * Latin forms of a Georgian spelling by other tables than that of today's documents: passports of before 2002, foreign
 * ones, and forms of neighbours write one name in several ways.
 */
final class Spellings {

    private static final List<String> OTHERS = List.of("bgn_1981", "russian_route", "turkish", "german");

    private final List<Map<Character, String>> tables;

    private Spellings(List<Map<Character, String>> tables) {
        this.tables = tables;
    }

    static Spellings read() {
        List<NamedCsvRecord> rows =
                Table.read("simulation/names/transliteration.csv").rows();
        return new Spellings(OTHERS.stream().map(table -> letters(rows, table)).toList());
    }

    /** An apostrophe is typed as the one of the keyboard. */
    private static Map<Character, String> letters(List<NamedCsvRecord> rows, String table) {
        Map<Character, String> letters = new HashMap<>();
        rows.forEach(row -> letters.put(
                row.getField("letter").charAt(0), row.getField(table).replace('\u2019', '\'')));
        letters.put(' ', "<");
        return letters;
    }

    /** The names by one of the other tables, where their Georgian spelling is stated. */
    Identity other(Identity identity, Chance chance) {
        Map<Character, String> letters = tables.get(chance.below(0, tables.size()));
        Identity surname = spelled(identity, Field.SURNAME, Field.SURNAME_KA, letters);
        return spelled(surname, Field.GIVEN_NAME, Field.GIVEN_NAME_KA, letters);
    }

    private static Identity spelled(Identity identity, Field latin, Field georgian, Map<Character, String> letters) {
        if (!identity.states(georgian)) {
            return identity;
        }
        StringBuilder spelled = new StringBuilder();
        for (char letter : identity.get(georgian).toCharArray()) {
            spelled.append(letters.getOrDefault(letter, ""));
        }
        return Effects.replace(identity, latin, spelled.toString().toUpperCase(Locale.ROOT));
    }
}
