package migration.exchange.channel.pull;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** A watermark as people can read it in the broker: {@code high=17;gaps=12@2026-01-05T08:00:00Z;sequence=3}. */
public final class WatermarkText {

    private final Map<String, String> fields = new LinkedHashMap<>();

    /** Reads a text; {@link Pull#BEGINNING} has no fields. @throws IllegalArgumentException if it is no watermark */
    public static WatermarkText parse(String text) {
        WatermarkText watermark = new WatermarkText();
        if (!text.equals(Pull.BEGINNING)) {
            for (String field : text.split(";", -1)) {
                watermark.parseField(field);
            }
        }
        return watermark;
    }

    private void parseField(String field) {
        int equals = field.indexOf('=');
        if (equals < 1) {
            throw new IllegalArgumentException("not a field of a watermark: " + field);
        }
        fields.put(field.substring(0, equals), field.substring(equals + 1));
    }

    /** Adds a field; the value holds no semicolon. */
    public void put(String name, String value) {
        fields.put(name, value);
    }

    /** Adds a field whose value may hold anything. */
    public void putOpaque(String name, String value) {
        put(name, URLEncoder.encode(value, StandardCharsets.UTF_8));
    }

    /** The value of a field, or another one when there is none. */
    public String get(String name, String otherwise) {
        return fields.getOrDefault(name, otherwise);
    }

    /** The value of a field added by {@link #putOpaque}. */
    public String getOpaque(String name, String otherwise) {
        String value = fields.get(name);
        return value == null ? otherwise : URLDecoder.decode(value, StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + field.getValue())
                .collect(Collectors.joining(";"));
    }
}
