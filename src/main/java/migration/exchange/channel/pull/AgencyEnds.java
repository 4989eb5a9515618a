package migration.exchange.channel.pull;

import java.util.Map;
import java.util.TreeMap;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** The settings {@code exchange.<agency>.*}: every agency brings its own, so that no list of agencies is needed. */
@Component
public final class AgencyEnds {

    private static final String ROOT = "exchange";

    private final Binder binder;

    public AgencyEnds(Environment environment) {
        binder = Binder.get(environment);
    }

    /**
     * The settings of all agencies that have something below a name.
     *
     * @param part the name, as {@code rows} in {@code exchange.service-agency.rows}
     * @param type a record of all that is read below {@code exchange.<agency>}
     * @return by the name of the agency
     */
    public <T> Map<String, T> having(String part, Class<T> type) {
        Map<String, T> found = new TreeMap<>();
        binder.bind(ROOT, Bindable.mapOf(String.class, Object.class))
                .orElseGet(Map::of)
                .forEach((agency, settings) -> {
                    if (settings instanceof Map<?, ?> map && map.containsKey(part)) {
                        found.put(agency, binder.bind(ROOT + "." + agency, type).get());
                    }
                });
        return found;
    }
}
