package migration.exchange.statistics;

import java.io.OutputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/** Writes a table as JSON-stat 2.0 (json-stat.org/full), class dataset, row-major, last axis fastest. */
@Component
public class JsonStat {

    /** Above this many cells zeros are left out, and the values are an object instead of an array. */
    private static final long DENSE = 100_000;

    private final JsonMapper json = JsonMapper.builder().build();

    /** Writes UTF-8; leaves the stream open. */
    public void write(Table table, String language, OutputStream out) {
        try (JsonGenerator g = json.createGenerator(out)) {
            g.configure(StreamWriteFeature.AUTO_CLOSE_TARGET, false);
            TableDefinition definition = table.query().table();
            g.writeStartObject();
            g.writeStringProperty("version", "2.0");
            g.writeStringProperty("class", "dataset");
            g.writeStringProperty("label", definition.title().in(language));
            g.writeStringProperty("source", definition.source());
            g.writeStringProperty("updated", table.computed().toString());
            g.writeArrayPropertyStart("note");
            g.writeString(definition.note().in(language));
            g.writeEndArray();
            axes(g, table, language);
            values(g, table);
            extension(g, table, language);
            g.writeEndObject();
        }
    }

    private static void axes(JsonGenerator g, Table table, String language) {
        g.writeArrayPropertyStart("id");
        table.axes().forEach(axis -> g.writeString(axis.dimension().id()));
        g.writeEndArray();
        g.writeArrayPropertyStart("size");
        table.axes().forEach(axis -> g.writeNumber(axis.categories().size()));
        g.writeEndArray();
        g.writeObjectPropertyStart("role");
        g.writeArrayPropertyStart("time");
        table.axes().stream()
                .filter(axis -> axis.dimension().time())
                .forEach(axis -> g.writeString(axis.dimension().id()));
        g.writeEndArray();
        g.writeEndObject();
        g.writeObjectPropertyStart("dimension");
        table.axes().forEach(axis -> axis(g, axis, language));
        g.writeEndObject();
    }

    private static void axis(JsonGenerator g, Table.Axis axis, String language) {
        g.writeObjectPropertyStart(axis.dimension().id());
        g.writeStringProperty("label", axis.dimension().label().in(language));
        g.writeObjectPropertyStart("category");
        g.writeArrayPropertyStart("index");
        axis.categories().forEach(category -> g.writeString(category.code()));
        g.writeEndArray();
        g.writeObjectPropertyStart("label");
        axis.categories()
                .forEach(category ->
                        g.writeStringProperty(category.code(), category.label().in(language)));
        g.writeEndObject();
        g.writeEndObject();
        g.writeEndObject();
    }

    private static void values(JsonGenerator g, Table table) {
        long size = table.axes().stream()
                .mapToLong(axis -> axis.categories().size())
                .reduce(1, Math::multiplyExact);
        Map<Long, Long> byPlace = places(table);
        if (size <= DENSE) {
            g.writeArrayPropertyStart("value");
            for (long place = 0; place < size; place++) {
                g.writeNumber(byPlace.getOrDefault(place, 0L));
            }
            g.writeEndArray();
        } else {
            g.writeObjectPropertyStart("value");
            byPlace.entrySet().stream()
                    .sorted(Map.Entry.comparingByKey())
                    .forEach(cell -> g.writeNumberProperty(cell.getKey().toString(), cell.getValue()));
            g.writeEndObject();
        }
    }

    private static Map<Long, Long> places(Table table) {
        List<Map<String, Integer>> index =
                table.axes().stream().map(JsonStat::index).toList();
        Map<Long, Long> values = new HashMap<>();
        for (Table.Cell cell : table.cells()) {
            long place = 0;
            for (int axis = 0; axis < index.size(); axis++) {
                Map<String, Integer> positions = index.get(axis);
                Integer position = positions.get(cell.codes().get(axis));
                if (position == null) {
                    throw new IllegalArgumentException("a cell lies outside its axes: " + cell.codes());
                }
                place = place * positions.size() + position;
            }
            values.put(place, cell.value());
        }
        return values;
    }

    private static Map<String, Integer> index(Table.Axis axis) {
        Map<String, Integer> positions = new HashMap<>();
        for (Table.Category category : axis.categories()) {
            positions.put(category.code(), positions.size());
        }
        return positions;
    }

    private static void extension(JsonGenerator g, Table table, String language) {
        g.writeObjectPropertyStart("extension");
        g.writeStringProperty("table", table.query().table().id());
        g.writeStringProperty("unit", table.query().table().unit().in(language));
        table.query().parameters().forEach((name, day) -> g.writeStringProperty(name, day.toString()));
        g.writeStringProperty("unlisted", "zero");
        g.writeEndObject();
    }
}
