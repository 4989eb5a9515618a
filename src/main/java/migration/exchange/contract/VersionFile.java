package migration.exchange.contract;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import migration.exchange.declaration.Declaration;
import migration.exchange.envelope.ContractId;

/** The files of data beside a schema: from when to when its version is taken, and what it changes. */
final class VersionFile {

    private static final List<String> LANGUAGES = List.of("ka", "en");

    private VersionFile() {}

    /** What the file of this name beside the schema of a version says, if there is one. */
    static <T> Optional<T> find(ContractId version, String file, Function<Declaration, T> form) {
        String path = "schemas/" + version + "/" + file;
        try (InputStream in = VersionFile.class.getClassLoader().getResourceAsStream(path)) {
            return in == null
                    ? Optional.empty()
                    : Optional.of(
                            Declaration.read(path, () -> new InputStreamReader(in, StandardCharsets.UTF_8), form));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Lifecycle lifecycle(Declaration content) {
        content.only("taken-from", "end");
        return new Lifecycle(
                content.has("taken-from") ? content.day("taken-from") : null,
                content.has("end") ? end(content.entry("end")) : null);
    }

    private static Lifecycle.End end(Declaration end) {
        end.only("announced", "last-day", "successor");
        return new Lifecycle.End(end.day("announced"), end.day("last-day"), end.number("successor"));
    }

    static VersionChanges changes(ContractId version, Declaration content) {
        content.only("since", "renamed", "split", "sample", "ka", "en");
        Map<String, String> renamed = new LinkedHashMap<>();
        Map<String, List<String>> split = new LinkedHashMap<>();
        part(content, "renamed", (from, before) -> renamed.put(before, from.text(before)));
        part(content, "split", (from, before) -> split.put(before, parts(from, before)));
        Map<String, VersionChanges.Words> words = new LinkedHashMap<>();
        LANGUAGES.forEach(language -> words.put(language, words(content.entry(language))));
        return new VersionChanges(
                new ContractId(version.feed(), content.number("since")),
                renamed,
                split,
                content.optional("sample"),
                words);
    }

    private static void part(Declaration content, String key, BiConsumer<Declaration, String> element) {
        if (content.has(key)) {
            Declaration part = content.entry(key);
            part.keys().forEach(before -> element.accept(part, before));
        }
    }

    private static List<String> parts(Declaration split, String element) {
        List<String> parts = split.texts(element);
        if (parts.size() < 2) {
            throw new IllegalArgumentException(element + " is to be split into at least two");
        }
        return parts;
    }

    private static VersionChanges.Words words(Declaration entry) {
        entry.only("what", "why", "how");
        return new VersionChanges.Words(entry.text("what"), entry.text("why"), entry.text("how"));
    }
}
