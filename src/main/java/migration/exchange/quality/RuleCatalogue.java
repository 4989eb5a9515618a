package migration.exchange.quality;

import java.io.Reader;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The words of all rules by code, and the sentences of issues made from them. Immutable and thread-safe. */
public final class RuleCatalogue {

    /** Characters of a value that a sentence shows. */
    private static final int SHOWN = 48;

    /** How a language says that something is nothing, and how a sentence says so whose verb is not "is". */
    private static final Map<String, List<String>> EMPTY = Map.of(
            "ka", List.of("არის {value}", "ცარიელია", "„{name}“ ცარიელია."),
            "en", List.of("is {value}", "is empty", "{name} is empty."));

    private final Map<String, RuleText> rules;
    private final Map<String, Map<String, String>> forms;

    private RuleCatalogue(Map<String, RuleText> rules, Map<String, Map<String, String>> forms) {
        this.rules = rules;
        this.forms = forms;
    }

    /**
     * Reads rule files.
     *
     * @param files the text of each file by its name
     * @throws IllegalStateException if a file is not in the form of a rule file or two of them name the same code
     */
    public static RuleCatalogue read(Map<String, Reader> files) {
        Map<String, RuleText> rules = new LinkedHashMap<>();
        files.forEach((name, text) -> new RuleFile(name).read(text).forEach(rule -> {
            if (rules.putIfAbsent(rule.code(), rule) != null) {
                throw new IllegalStateException("rule " + rule.code() + " stands twice, again in " + name);
            }
        }));
        return new RuleCatalogue(rules, Map.of());
    }

    /**
     * The same, with words for what values are expected to be.
     *
     * @param words by what an issue calls expected, such as {@code xs:string, [A-Z]{3}}, and by language
     */
    public RuleCatalogue withForms(Map<String, Map<String, String>> words) {
        return new RuleCatalogue(rules, Map.copyOf(words));
    }

    /** All rules in the order of the files. */
    public Collection<RuleText> all() {
        return List.copyOf(rules.values());
    }

    public Optional<RuleText> find(String code) {
        return Optional.ofNullable(rules.get(code));
    }

    /** What is wrong, in one sentence; the bare code when the catalogue does not know it. */
    public String sentence(Issue issue, String language) {
        return filled(issue, language, RuleText.Words::sentence);
    }

    /** How to mend it, in one sentence; empty when the catalogue does not know the code. */
    public String mend(Issue issue, String language) {
        return rules.containsKey(issue.code()) ? filled(issue, language, RuleText.Words::mend) : "";
    }

    private String filled(Issue issue, String language, Function<RuleText.Words, String> part) {
        RuleText rule = rules.get(issue.code());
        RuleText.Words words = rule == null ? null : rule.words().get(language);
        if (words == null) {
            return issue.code();
        }
        String template = part.apply(words);
        return fill(blank(issue.value()) ? ofNothing(template, language) : template, issue, language);
    }

    /** The template for a value that is empty: it says so, instead of leaving a hole in the sentence. */
    private static String ofNothing(String template, String language) {
        List<String> empty = EMPTY.get(language);
        if (empty == null || !template.contains("{value}")) {
            return template;
        }
        String said = template.replace(empty.get(0), empty.get(1));
        return said.contains("{value}") ? empty.get(2) : said;
    }

    private static boolean blank(@Nullable String text) {
        return text == null || text.isBlank();
    }

    /** Fills in one pass, so that a value that looks like a place stays a value. */
    private String fill(String template, Issue issue, String language) {
        StringBuilder sentence = new StringBuilder();
        int from = 0;
        for (int open = template.indexOf('{'); open >= 0; open = template.indexOf('{', from)) {
            int close = template.indexOf('}', open);
            if (close < 0) {
                break;
            }
            sentence.append(template, from, open);
            sentence.append(place(template.substring(open + 1, close), issue, language));
            from = close + 1;
        }
        return sentence.append(template.substring(from)).toString();
    }

    private String place(String key, Issue issue, String language) {
        return switch (key) {
            case "value" -> shown(issue.value());
            case "expected" -> expected(issue, language);
            case "name" -> name(issue);
            case "place" -> issue.place().line() + ":" + issue.place().column();
            default -> "{" + key + "}";
        };
    }

    private String expected(Issue issue, String language) {
        Map<String, String> words = issue.expected() == null ? null : forms.get(issue.expected());
        return words == null ? shown(issue.expected()) : words.getOrDefault(language, shown(issue.expected()));
    }

    private static String shown(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return "";
        }
        String line = text.strip().replaceAll("\\s+", " ");
        return line.length() <= SHOWN ? line : line.substring(0, SHOWN - 1) + "…";
    }

    /** The last step of the path without its index: the name of the element or attribute. */
    private static String name(Issue issue) {
        List<String> steps = new ArrayList<>(List.of(issue.place().xpath().split("/")));
        String last = steps.isEmpty() ? "" : steps.get(steps.size() - 1);
        int bracket = last.indexOf('[');
        String bare = bracket < 0 ? last : last.substring(0, bracket);
        return bare.startsWith("@") ? bare.substring(1) : bare;
    }
}
