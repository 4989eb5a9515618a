package migration.exchange.normalization;

import java.io.InputStream;
import java.util.List;
import migration.exchange.envelope.Envelope;
import migration.exchange.envelope.FeedId;

/**
 * Turns records in an agency's own form (rows, SOAP answers) into contract XML. What it cannot read it passes on as it
 * stands, so that the gate names it.
 */
public interface Normalizer {

    /** The feed that arrives in a form of its own. */
    FeedId feed();

    /** Local names from the root to the element whose children are the records. */
    List<String> container();

    /**
     * Rewrites a piece of a submission.
     *
     * @param ownForm a well-formed document in the agency's own form
     * @param envelope the envelope to write
     * @return a document of the contract with the same records in the same order, UTF-8
     */
    byte[] normalize(InputStream ownForm, Envelope envelope);
}
