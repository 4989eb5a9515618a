package migration.exchange.contract.web;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import migration.exchange.quality.RuleCatalogue;
import migration.exchange.quality.RuleText;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;

/** The rules that an agency's records can break: those all share, and its own. */
@Component
class AgencyRules {

    private final ResourcePatternResolver resources;

    AgencyRules(ResourcePatternResolver resources) {
        this.resources = resources;
    }

    /** A line of the table of rules; {@code own} when it is the agency's. */
    record RuleLine(String code, String title, String severity, boolean own) {}

    List<RuleLine> of(String agency, String language) throws IOException {
        List<RuleLine> lines = new ArrayList<>();
        read("config/" + agency + "/rules.yaml").forEach(rule -> lines.add(line(rule, language, true)));
        read("config/rules.yaml").forEach(rule -> lines.add(line(rule, language, false)));
        return lines;
    }

    private Iterable<RuleText> read(String path) throws IOException {
        Map<String, Reader> files = new LinkedHashMap<>();
        for (Resource file : resources.getResources("classpath*:" + path)) {
            files.put(path, new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8));
        }
        try {
            return RuleCatalogue.read(files).all();
        } finally {
            for (Reader file : files.values()) {
                file.close();
            }
        }
    }

    private static RuleLine line(RuleText rule, String language, boolean own) {
        RuleText.Words words = rule.words().get(language);
        return new RuleLine(
                rule.code(),
                words == null ? rule.code() : words.title(),
                rule.severity().name(),
                own);
    }
}
