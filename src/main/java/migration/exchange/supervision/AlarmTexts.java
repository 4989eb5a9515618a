package migration.exchange.supervision;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import migration.exchange.declaration.Declaration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;

/** The words of all kinds of alarms, {@code config/alarms.yaml} on the class path, and the sentences made from them. */
public final class AlarmTexts {

    private static final String FILE = "config/alarms.yaml";

    private final Map<AlarmKind, AlarmText> texts;

    private AlarmTexts(Map<AlarmKind, AlarmText> texts) {
        this.texts = texts;
    }

    /** @throws IllegalStateException if the file lacks a kind, or a word of one */
    public static AlarmTexts load() {
        Resource file = new ClassPathResource(FILE);
        Map<AlarmKind, AlarmText> texts = new EnumMap<>(AlarmKind.class);
        try {
            Declaration.readAll(
                            FILE,
                            () -> new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8),
                            AlarmTexts::text)
                    .forEach(text -> texts.put(text.kind(), text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (texts.size() != AlarmKind.values().length) {
            throw new IllegalStateException(FILE + " has words for these only: " + texts.keySet());
        }
        return new AlarmTexts(texts);
    }

    private static AlarmText text(Declaration e) {
        e.only("kind", "ka", "en");
        return new AlarmText(
                e.constant("kind", AlarmKind.class),
                words(e, "title"),
                words(e, "says"),
                words(e, "sentence"),
                words(e, "act"));
    }

    private static Words words(Declaration e, String part) {
        return new Words(e.entry("ka").text(part), e.entry("en").text(part));
    }

    /** All, the most pressing kind first. */
    public Collection<AlarmText> all() {
        return List.copyOf(texts.values());
    }

    public AlarmText of(AlarmKind kind) {
        AlarmText text = texts.get(kind);
        if (text == null) {
            throw new IllegalStateException("no words for " + kind);
        }
        return text;
    }

    /** What has happened, in a sentence of each language. */
    public Words sentence(Finding finding) {
        Words template = of(finding.kind()).sentence();
        return new Words(
                Sentence.fill(template.ka(), finding.said(), Locale.forLanguageTag("ka")),
                Sentence.fill(template.en(), finding.said(), Locale.ENGLISH));
    }
}
