package migration.exchange.contract.changes;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import migration.exchange.contract.Contract;
import migration.exchange.contract.SchemaDescription;
import migration.exchange.contract.VersionChanges;
import migration.exchange.envelope.ContractId;

/**
 * What differs between two contracts, element by element. The namespace, which differs between any two, is no change of an
 * element. Codes are no part of a contract.
 *
 * @param before the contract that senders know
 * @param now the other
 * @param changes the changes, those that break senders first
 */
public record ContractDifference(ContractId before, ContractId now, List<Change> changes) {

    public ContractDifference {
        changes = changes.stream()
                .sorted(Comparator.comparing((Change change) -> !change.breaks()))
                .toList();
    }

    /** Compares; renamed and split elements are known when the second contract declares them of the first. */
    public static ContractDifference of(Contract before, Contract now) {
        VersionChanges declared = now.changes()
                .filter(changes -> changes.before().equals(before.id()))
                .orElseGet(() -> VersionChanges.none(before.id()));
        return of(before.description(), now.description(), declared);
    }

    /**
     * Compares.
     *
     * @throws IllegalStateException if a declared element is not in the contract where it should be
     */
    public static ContractDifference of(SchemaDescription before, SchemaDescription now, VersionChanges declared) {
        List<Change> changes = new ArrayList<>();
        ElementComparison comparison = new ElementComparison(before, now, declared, changes);
        comparison.attributes("/" + before.envelope().name(), before.envelope(), now.envelope());
        comparison.records();
        return new ContractDifference(before.contract(), now.contract(), changes);
    }

    /** Whether a submission that passed before can be refused. */
    public boolean breaks() {
        return changes.stream().anyMatch(Change::breaks);
    }
}
