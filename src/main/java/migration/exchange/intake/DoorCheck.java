package migration.exchange.intake;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import migration.exchange.contract.EnvelopeReader;
import migration.exchange.contract.MigrationContext;
import migration.exchange.contract.Opening;
import migration.exchange.envelope.Envelope;
import migration.exchange.envelope.FeedId;
import migration.exchange.quality.Issue;
import migration.exchange.quality.Layer;
import migration.exchange.quality.Place;
import migration.exchange.quality.Severity;
import org.jspecify.annotations.Nullable;

/**
 * What can be said of a submission from its beginning: that it is XML of an allowed encoding without DOCTYPE, which
 * contract it names, and that this is one of the feed it was sent to.
 */
final class DoorCheck {

    private static final Place ROOT = new Place(1, 1, "/submission");

    private final EnvelopeReader envelopes;
    private final IntakeSettings settings;

    DoorCheck(MigrationContext contracts, IntakeSettings settings) {
        this.envelopes = contracts.envelopes();
        this.settings = settings;
    }

    /**
     * What the door found.
     *
     * @param envelope the envelope, null when it cannot pass
     * @param encoding the encoding declared or implied
     * @param reason why it cannot pass, null when it can
     */
    record Result(
            @Nullable Envelope envelope,
            Charset encoding,
            @Nullable Issue reason) {

        static Result refused(Issue reason) {
            return new Result(null, StandardCharsets.UTF_8, reason);
        }
    }

    Result check(FeedId feed, byte[] beginning) {
        if (beginning.length == 0) {
            return Result.refused(refusal("DOOR_EMPTY", Place.WHOLE, null, null));
        }
        Opening opening = envelopes.peek(beginning, encodings(feed, historic -> true));
        if (opening instanceof Opening.Refused refused) {
            return Result.refused(refused.issue());
        }
        Opening.Of opened = (Opening.Of) opening;
        Issue reason = objection(feed, opened.envelope(), opened.encoding());
        return reason == null ? new Result(opened.envelope(), opened.encoding(), null) : Result.refused(reason);
    }

    private @Nullable Issue objection(FeedId feed, Envelope envelope, Charset encoding) {
        FeedId named = envelope.contract().feed();
        if (!named.agency().equals(feed.agency())) {
            return refusal("DOOR_AGENCY", at("/@agency"), named.agency(), feed.agency());
        }
        if (!named.feed().equals(feed.feed())) {
            return refusal("DOOR_FEED", at("/@feed"), named.feed(), feed.feed());
        }
        boolean allowed = encoding.equals(StandardCharsets.UTF_8)
                || encodings(feed, historic -> envelope.completeThrough().isBefore(historic.before()))
                        .contains(encoding);
        return allowed ? null : refusal("DOOR_ENCODING", new Place(1, 1, "/"), encoding.name(), "UTF-8");
    }

    private Set<Charset> encodings(FeedId feed, Predicate<IntakeSettings.HistoricEncoding> when) {
        return settings.historicEncodings().stream()
                .filter(historic -> historic.feed().equals(feed) && when.test(historic))
                .map(IntakeSettings.HistoricEncoding::encoding)
                .collect(Collectors.toSet());
    }

    private static Place at(String attribute) {
        return new Place(ROOT.line(), ROOT.column(), ROOT.xpath() + attribute);
    }

    static Issue refusal(String code, Place place, @Nullable String value, @Nullable String expected) {
        return new Issue(code, Severity.ERROR, Layer.SUBMISSION, place, value, expected, null);
    }
}
