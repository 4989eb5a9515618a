package migration.exchange.envelope;

import java.time.Instant;

/**
 * What a submission says of itself.
 *
 * @param contract the contract that its records follow
 * @param stream where inside the agency it comes from: checkpoint, post, office
 * @param sequence number within the stream
 * @param created when the agency made it
 * @param completeThrough up to when the stream has sent all it knows
 */
public record Envelope(ContractId contract, String stream, long sequence, Instant created, Instant completeThrough) {}
