package migration.exchange.validation;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import migration.exchange.contract.MigrationContext;
import migration.exchange.envelope.ContractId;

/** Makes judges, one for each worker. Thread-safe. */
public final class Judges {

    private final MigrationContext context;
    private final Map<ContractId, RuleBook<?>> books;

    /** @throws IllegalStateException if two books have rules for the same contract */
    public Judges(MigrationContext context, Collection<? extends RuleBook<?>> books) {
        this.context = context;
        Map<ContractId, RuleBook<?>> filed = new HashMap<>();
        for (RuleBook<?> book : books) {
            if (filed.put(book.contract(), book) != null) {
                throw new IllegalStateException("two rule books for " + book.contract());
            }
        }
        this.books = Map.copyOf(filed);
    }

    public MigrationContext context() {
        return context;
    }

    public Judge newJudge() {
        return new Judge(context.batchReader(), books);
    }
}
