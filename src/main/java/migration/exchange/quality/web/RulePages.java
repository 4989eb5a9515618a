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
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** A page for every code that an answer or a report names. */
@Controller
class RulePages {

    private final RuleCatalogue rules;
    private final MessageSource messages;

    RulePages(RuleCatalogue rules, MessageSource messages) {
        this.rules = rules;
        this.messages = messages;
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
        RuleText rule = rules.find(code).orElse(null);
        if (rule == null) {
            return ofAnswer(code, model, locale);
        }
        model.addAttribute("rule", rule);
        model.addAttribute("words", rule.words().get(language));
        return "rule";
    }

    /** Codes of answers that are no rules of records: not signed in, a right is missing. */
    private String ofAnswer(String code, Model model, Locale locale) {
        String title = messages.getMessage("problem." + code + ".title", null, "", locale);
        if (title == null || title.isEmpty()) {
            throw new ProblemException(Problem.notFound());
        }
        model.addAttribute("code", code);
        model.addAttribute("title", title);
        model.addAttribute("detail", messages.getMessage("problem." + code + ".detail", new Object[] {"…"}, locale));
        return "answer-code";
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
