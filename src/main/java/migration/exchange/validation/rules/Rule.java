package migration.exchange.validation.rules;

import migration.exchange.validation.Facts;

/**
 * One small rule: a function of the record, the instant of receipt and dated lists.
 *
 * @param <R> what it judges
 */
@FunctionalInterface
public interface Rule<R> {

    /** Adds what it finds; nothing when all is well. */
    void check(R record, Facts facts, Findings findings);
}
