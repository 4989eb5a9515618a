package migration.exchange.quality;

import java.util.Collection;
import java.util.Optional;

/** Port of the rule catalogue: the words of every rule, by its code. */
public interface RuleTexts {

    Optional<RuleText> find(String code);

    /** All rules, in the order of their codes. */
    Collection<RuleText> all();
}
