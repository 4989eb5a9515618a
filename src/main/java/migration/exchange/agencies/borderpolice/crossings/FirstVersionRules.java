package migration.exchange.agencies.borderpolice.crossings;

import migration.exchange.agencies.borderpolice.crossings.v2.Crossing;
import migration.exchange.contract.VersionChanges;
import migration.exchange.normalization.CodeLists;
import migration.exchange.validation.LiftedRules;
import org.springframework.stereotype.Component;

/** The rules of crossings for version 1. */
@Component
final class FirstVersionRules
        extends LiftedRules<migration.exchange.agencies.borderpolice.crossings.v1.Crossing, Crossing> {

    FirstVersionRules(CodeLists lists) {
        super(new FirstVersion(), new CrossingRules(lists), VersionChanges.of(Crossings.CONTRACT));
    }
}
