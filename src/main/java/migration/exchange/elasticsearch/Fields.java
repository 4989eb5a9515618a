package migration.exchange.elasticsearch;

import java.util.ArrayList;
import java.util.List;

/** Builds strict mappings. Nothing is indexed that nobody searches, nothing has values by column that nobody counts or sorts. */
public final class Fields {

    private final List<String> properties = new ArrayList<>();

    /** Codes and ids that are searched and counted. */
    public Fields keys(String... names) {
        return each("{\"type\":\"keyword\"}", names);
    }

    /** Codes and ids that are searched only. */
    public Fields searched(String... names) {
        return each("{\"type\":\"keyword\",\"doc_values\":false}", names);
    }

    /** Codes that are read by column only. */
    public Fields counted(String... names) {
        return each("{\"type\":\"keyword\",\"index\":false}", names);
    }

    /** Texts that are only given back. */
    public Fields kept(String... names) {
        return each("{\"type\":\"keyword\",\"index\":false,\"doc_values\":false}", names);
    }

    /** Days. */
    public Fields days(String... names) {
        return each("{\"type\":\"date\",\"format\":\"strict_date\"}", names);
    }

    /** Instants with their offset. */
    public Fields instants(String... names) {
        return each("{\"type\":\"date\",\"format\":\"strict_date_optional_time_nanos\"}", names);
    }

    /** Whole numbers that are searched and counted. */
    public Fields numbers(String... names) {
        return each("{\"type\":\"long\"}", names);
    }

    /** Whole numbers that are only given back. */
    public Fields keptNumbers(String... names) {
        return each("{\"type\":\"long\",\"index\":false,\"doc_values\":false}", names);
    }

    /** Truth values that are searched. */
    public Fields flags(String... names) {
        return each("{\"type\":\"boolean\"}", names);
    }

    /** Fields inside a field. */
    public Fields group(String name, Fields inner) {
        return each("{\"properties\":" + inner.object() + "}", name);
    }

    /** Whatever JSON stands there, only given back. */
    public Fields opaque(String... names) {
        return each("{\"type\":\"object\",\"enabled\":false}", names);
    }

    private Fields each(String type, String... names) {
        for (String name : names) {
            properties.add("\"" + name + "\":" + type);
        }
        return this;
    }

    private String object() {
        return "{" + String.join(",", properties) + "}";
    }

    /** The mappings. */
    public String mappings() {
        return "{\"dynamic\":\"strict\",\"properties\":" + object() + "}";
    }
}
