package migration.exchange.normalization;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * All code lists and the agencies' maps onto them, as found on the class path: {@code config/codes/<list>.csv} and
 * {@code config/<agency>/codes/<list>.csv}. Dated data, read once; a new agency brings its own files. Thread-safe.
 */
@Component
public final class CodeLists {

    private static final Pattern PLACE = Pattern.compile("config/(?:([a-z-]+)/)?codes/([a-z-]+)\\.csv$");

    private final Map<String, CodeList> platform = new HashMap<>();
    private final Map<String, Map<String, CodeList>> local = new HashMap<>();

    /** Reads what the class path holds. */
    public CodeLists() {
        var resolver = new PathMatchingResourcePatternResolver();
        try {
            for (String pattern : new String[] {"classpath*:config/codes/*.csv", "classpath*:config/*/codes/*.csv"}) {
                for (Resource resource : resolver.getResources(pattern)) {
                    add(resource);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("code lists cannot be read", e);
        }
        checkMaps();
    }

    /** Reads given lists: the text of each file by its place, such as {@code config/border-police/codes/modes.csv}. */
    public CodeLists(Map<String, String> files) {
        files.forEach((place, text) -> {
            try {
                add(place, new StringReader(text));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        checkMaps();
    }

    /** What a local code of an agency stands for on the day of the event. */
    public Mapping map(String agency, String list, String localCode, LocalDate on) {
        return of(agency, list).map(localCode, on);
    }

    /** The list as this agency uses it. @throws IllegalArgumentException when neither has such a list */
    public CodeMap of(String agency, String list) {
        CodeList own = local.getOrDefault(agency, Map.of()).get(list);
        CodeList shared = platform.get(list);
        if (shared != null) {
            return new CodeMap(shared, own);
        }
        if (own != null) {
            return new CodeMap(own, null);
        }
        throw new IllegalArgumentException("no code list " + list);
    }

    /** A list of the platform. @throws IllegalArgumentException when there is none of this name */
    public CodeList list(String name) {
        CodeList list = platform.get(name);
        if (list == null) {
            throw new IllegalArgumentException("no code list " + name);
        }
        return list;
    }

    /** A further column of a platform code on a day, such as the mode of a checkpoint. */
    public Optional<String> column(String list, String code, LocalDate on, String heading) {
        return list(list).find(code, on).flatMap(line -> line.column(heading));
    }

    private void add(Resource resource) throws IOException {
        try (Reader reader = new InputStreamReader(resource.getInputStream(), StandardCharsets.UTF_8)) {
            add(resource.getURL().getPath(), reader);
        }
    }

    private void add(String place, Reader text) throws IOException {
        Matcher matcher = PLACE.matcher(place);
        if (!matcher.find()) {
            throw new IllegalStateException("not the place of a code list: " + place);
        }
        String name = matcher.group(2);
        @Nullable String agency = matcher.group(1);
        Map<String, CodeList> shelf = agency == null ? platform : local.computeIfAbsent(agency, key -> new HashMap<>());
        shelf.put(name, CodeListFile.read(name, text));
    }

    /** A map onto a code that the platform does not have would fail in the middle of a batch: it fails at the start. */
    private void checkMaps() {
        local.forEach((agency, maps) -> maps.forEach((name, map) -> {
            CodeList target = platform.get(name);
            if (target != null) {
                map.lines().values().stream().flatMap(List::stream).forEach(line -> {
                    if (!target.knows(line.code())) {
                        throw new IllegalStateException(
                                "config/" + agency + "/codes/" + name + ".csv: unknown code " + line.code());
                    }
                });
            }
        }));
    }
}
