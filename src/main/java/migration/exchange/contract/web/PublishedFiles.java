package migration.exchange.contract.web;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;

/** The files of the shelf of contracts, by their path below {@code schemas/}. Only what lies there when the platform starts is served. */
@Component
public class PublishedFiles {

    private static final Pattern PUBLISHED = Pattern.compile(".*\\.(xsd|xml|md|csv|yaml)");

    private final Map<String, Resource> files = new TreeMap<>();

    PublishedFiles(ResourcePatternResolver resources) throws IOException {
        for (Resource file : resources.getResources("classpath*:schemas/**/*.*")) {
            String url = URLDecoder.decode(file.getURL().toString(), StandardCharsets.UTF_8);
            String path = url.substring(url.lastIndexOf("/schemas/") + "/schemas/".length());
            if (PUBLISHED.matcher(path).matches()) {
                files.put(path, file);
            }
        }
    }

    /** One of the published files, by its path below {@code schemas/}. */
    public Optional<Resource> find(String path) {
        return Optional.ofNullable(files.get(path));
    }

    /** All files below a folder, by their path below {@code schemas/}. */
    Map<String, Resource> below(String folder) {
        Map<String, Resource> found = new TreeMap<>();
        files.forEach((path, file) -> {
            if (path.startsWith(folder + "/")) {
                found.put(path, file);
            }
        });
        return found;
    }
}
