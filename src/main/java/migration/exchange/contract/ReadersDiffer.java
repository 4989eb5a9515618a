package migration.exchange.contract;

import migration.exchange.envelope.ContractId;
import migration.exchange.quality.Place;

/**
 * The readers in one pass and in two have made different things of a record. Nothing of what stands in it is named.
 *
 * @param place where the record begins in its submission
 * @param words what differs
 */
public record ReadersDiffer(ContractId contract, Place place, String words) {}
