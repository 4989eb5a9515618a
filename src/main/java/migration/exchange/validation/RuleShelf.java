package migration.exchange.validation;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import migration.exchange.contract.MigrationContext;
import migration.exchange.quality.RuleCatalogue;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Finds the words of the rules: {@code config/rules.yaml}, {@code config/answers.yaml} and
 * {@code config/<agency>/rules.yaml} on the class path. */
public final class RuleShelf {

    private static final List<String> SHELVES =
            List.of("classpath*:config/rules.yaml", "classpath*:config/answers.yaml", "classpath*:config/*/rules.yaml");

    private RuleShelf() {}

    /** The same words, with what contracts say of their types. */
    public static RuleCatalogue with(MigrationContext contracts, RuleCatalogue rules) {
        return rules.withForms(TypeForms.of(contracts));
    }

    /** @throws IllegalStateException if a file is not in the form of a rule file or a code stands twice */
    public static RuleCatalogue load() {
        PathMatchingResourcePatternResolver shelf = new PathMatchingResourcePatternResolver();
        Map<String, Reader> files = new TreeMap<>();
        try {
            for (String pattern : SHELVES) {
                for (Resource file : shelf.getResources(pattern)) {
                    files.put(
                            file.getURL().toString(),
                            new StringReader(file.getContentAsString(StandardCharsets.UTF_8)));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return RuleCatalogue.read(files);
    }
}
