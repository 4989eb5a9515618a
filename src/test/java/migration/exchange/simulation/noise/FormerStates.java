package migration.exchange.simulation.noise;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import migration.exchange.simulation.plan.Table;

/** States that are no more, in which people were born. */
final class FormerStates {

    private static final int TO_YEAR = 4;

    private final Map<String, NamedCsvRecord> states = new HashMap<>();

    private FormerStates() {}

    static FormerStates read() {
        FormerStates states = new FormerStates();
        Table.control("former_states").rows().forEach(row -> states.states.put(row.getField("country"), row));
        return states;
    }

    /** The state of that time for the country of birth, when it still was in the year of the birth as it is stated. */
    Identity old(Identity identity) {
        NamedCsvRecord state = states.get(identity.get(Field.BIRTH_COUNTRY));
        if (state == null || !identity.states(Field.BIRTH_DATE)) {
            return identity;
        }
        int born = Integer.parseInt(identity.get(Field.BIRTH_DATE).substring(0, TO_YEAR));
        boolean then = born < LocalDate.parse(state.getField("until")).getYear();
        return then ? identity.with(Field.BIRTH_COUNTRY, state.getField("state")) : identity;
    }
}
