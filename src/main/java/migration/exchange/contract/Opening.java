package migration.exchange.contract;

import java.nio.charset.Charset;
import migration.exchange.envelope.Envelope;
import migration.exchange.quality.Issue;
import migration.exchange.quality.Place;
import org.jspecify.annotations.Nullable;

/** What the first bytes of a submission say. */
public sealed interface Opening {

    /**
     * An envelope of a contract that is known.
     *
     * @param place where the start tag begins that says it; the whole, when it was said elsewhere
     * @param form the agency's own form that it came in; null for contract XML
     */
    record Of(
            Envelope envelope,
            Charset encoding,
            Place place,
            @Nullable PushedForm form) implements Opening {}

    /** Why it cannot come in; the code begins with {@code DOOR_}. */
    record Refused(Issue issue) implements Opening {}
}
