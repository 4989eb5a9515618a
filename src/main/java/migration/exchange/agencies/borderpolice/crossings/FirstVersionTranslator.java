package migration.exchange.agencies.borderpolice.crossings;

import migration.exchange.agencies.borderpolice.crossings.v2.Crossing;
import migration.exchange.normalization.CodeLists;
import migration.exchange.normalization.LiftedTranslator;
import org.springframework.stereotype.Component;

/** Crossings of version 1 to the canonical model. */
@Component
final class FirstVersionTranslator
        extends LiftedTranslator<migration.exchange.agencies.borderpolice.crossings.v1.Crossing, Crossing> {

    FirstVersionTranslator(CodeLists lists) {
        super(new FirstVersion(), new CrossingTranslator(lists));
    }
}
