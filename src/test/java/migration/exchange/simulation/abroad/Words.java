package migration.exchange.simulation.abroad;

import java.util.HashMap;
import java.util.Map;
import migration.exchange.simulation.draw.Shares;
import migration.exchange.simulation.plan.Table;

/** The ministry's words for the codes of the platform. Of several names of a country posts use whichever they like. */
final class Words {

    private final Map<String, Shares<String>> words = new HashMap<>();

    /** @param list a list of the consular service, of which the words in Georgian letters are taken that are still in use */
    Words(String list) {
        Table.read("config/consular/codes/" + list + ".csv").rows().stream()
                .filter(row -> row.getField("local").charAt(0) >= 'ა'
                        && row.getField("valid_to").isEmpty())
                .forEach(row -> words.computeIfAbsent(row.getField("code"), code -> new Shares<>())
                        .add(row.getField("local"), 1));
    }

    Shares<String> of(String code) {
        return words.get(code);
    }
}
