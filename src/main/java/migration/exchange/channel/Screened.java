package migration.exchange.channel;

import java.util.List;
import migration.exchange.accounts.RecordOutcome;

/**
 * What the ledger of erasures has said of a batch.
 *
 * @param mark how long the ledger was
 * @param outcomes what became of its records that are erased by now, as their receipt counts them
 */
public record Screened(int mark, List<RecordOutcome> outcomes) {}
