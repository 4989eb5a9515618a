package migration.exchange.quality.web;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import migration.exchange.portal.Language;
import migration.exchange.portal.web.Problem;
import migration.exchange.portal.web.ProblemException;
import migration.exchange.quality.Layer;
import migration.exchange.quality.RuleCatalogue;
import migration.exchange.quality.RuleText;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** A page for every code that an answer or a report names. */
@Controller
class RulePages {

    private final RuleCatalogue rules;

    RulePages(RuleCatalogue rules) {
        this.rules = rules;
    }

    @GetMapping("/rules")
    String all(Model model, Locale locale) {
        String language = Language.of(locale).tag();
        Map<Layer, List<Entry>> layers = rules.all().stream()
                .sorted(Comparator.comparing(RuleText::code))
                .collect(Collectors.groupingBy(
                        RuleText::layer,
                        TreeMap::new,
                        Collectors.mapping(rule -> Entry.of(rule, language), Collectors.toList())));
        model.addAttribute("layers", layers);
        return "rules";
    }

    @GetMapping("/rules/{code}")
    String one(@PathVariable String code, Model model, Locale locale) {
        String language = Language.of(locale).tag();
        RuleText rule = rules.find(code).orElseThrow(() -> new ProblemException(Problem.notFound()));
        model.addAttribute("rule", rule);
        model.addAttribute("words", rule.words().get(language));
        return "rule";
    }

    /** A line of the list. */
    record Entry(String code, String title, String severity) {

        static Entry of(RuleText rule, String language) {
            RuleText.Words words = rule.words().get(language);
            return new Entry(
                    rule.code(),
                    words == null ? rule.code() : words.title(),
                    rule.severity().name());
        }
    }
}
