package migration.exchange.contract;

import java.nio.charset.Charset;
import migration.exchange.envelope.Envelope;
import migration.exchange.quality.Issue;
import migration.exchange.quality.Place;

/** What the first bytes of a submission say. */
public sealed interface Opening {

    /**
     * An envelope of a contract that is known.
     *
     * @param place where the start tag begins that says it; the whole, when it was said elsewhere
     */
    record Of(Envelope envelope, Charset encoding, Place place) implements Opening {}

    /** Why it cannot come in; the code begins with {@code DOOR_}. */
    record Refused(Issue issue) implements Opening {}
}
