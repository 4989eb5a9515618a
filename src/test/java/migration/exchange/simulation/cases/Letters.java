package migration.exchange.simulation.cases;

import java.util.HashMap;
import java.util.Map;
import migration.exchange.simulation.plan.Table;

/** An agency's codes for a list and what they stand for. */
final class Letters {

    private final Map<String, String> local = new HashMap<>();
    private final Map<String, String> platform = new HashMap<>();

    private Letters(String agency, String list) {
        Table.read("config/" + agency + "/codes/" + list + ".csv").rows().forEach(row -> {
            local.put(row.getField("code"), row.getField("local"));
            platform.put(row.getField("local"), row.getField("code"));
        });
    }

    /** Georgian letters of types of permits; those of the grounds of a refusal are the same. */
    static Letters permits() {
        return new Letters("service-agency", "permit-types");
    }

    static Letters serviceAgency(String list) {
        return new Letters("service-agency", list);
    }

    static Letters consular(String list) {
        return new Letters("consular", list);
    }

    /** Alpha-2 with the habits of the ministry: UK, EL. */
    static Letters countries() {
        Letters countries = consular("countries");
        countries.local.put("GBR", "UK");
        countries.local.put("GRC", "EL");
        return countries;
    }

    String local(String code) {
        String found = local.get(code);
        if (found == null) {
            throw new IllegalArgumentException("no local code for " + code);
        }
        return found;
    }

    String platform(String code) {
        return platform.get(code);
    }
}
