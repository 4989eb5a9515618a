package migration.exchange.channel;

import java.util.List;
import migration.exchange.contract.BatchText;
import migration.exchange.contract.OwnPlaces;
import migration.exchange.envelope.Batch;
import migration.exchange.envelope.RecordPlace;
import migration.exchange.envelope.Submission;
import org.jspecify.annotations.Nullable;

/**
 * A batch whose claim check has been honoured.
 *
 * @param submission the submission it belongs to
 * @param batch the claim check
 * @param text its records as a document, in the agency's own form or the contract's
 * @param verbatim where its records stand verbatim, when {@code text} is not verbatim any more
 * @param places tells issues by the form that the agency wrote; null when they are told by {@code text}
 */
public record OpenBatch(
        Submission submission,
        Batch batch,
        BatchText text,
        @Nullable List<RecordPlace> verbatim,
        @Nullable OwnPlaces places) {}
