package migration.exchange.simulation.truth;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/** The list of all files of a folder with their digests, and what the folder was made of. */
public final class Manifest {

    private Manifest() {}

    /**
     * Writes {@code truth/manifest.json}.
     *
     * @param facts what the folder was made of, in this order
     * @return the SHA-256 of the manifest
     */
    public static String write(OutputFolder folder, Map<String, Object> facts) {
        StringBuilder json = new StringBuilder("{\n");
        facts.forEach((name, value) -> json.append("  \"")
                .append(name)
                .append("\": ")
                .append(json(value))
                .append(",\n"));
        json.append("  \"files\": {\n");
        int left = folder.digests().size();
        for (Map.Entry<String, String> file : folder.digests().entrySet()) {
            json.append("    \"").append(file.getKey()).append("\": \"").append(file.getValue());
            json.append(--left > 0 ? "\",\n" : "\"\n");
        }
        json.append("  }\n}\n");
        return folder.write("truth/manifest.json", json.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static String json(Object value) {
        return value instanceof Number ? value.toString() : "\"" + value + "\"";
    }
}
