package migration.exchange.contract.door;

import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import migration.exchange.contract.EnvelopeReader;
import migration.exchange.contract.MigrationContext;
import migration.exchange.contract.Opening;
import migration.exchange.contract.PushedForm;
import migration.exchange.envelope.ContractId;
import migration.exchange.envelope.Envelope;
import migration.exchange.envelope.FeedId;
import migration.exchange.quality.Issue;
import migration.exchange.quality.Layer;
import migration.exchange.quality.Place;
import migration.exchange.quality.Severity;
import org.jspecify.annotations.Nullable;

/**
 * What can be said of a submission from its bytes: that they can be unpacked within limits, and from their beginning
 * that it is XML of an allowed encoding without DOCTYPE, which contract it names, that this is one of the feed it was
 * sent to, and taken at that time. Thread-safe.
 */
public final class DoorCheck {

    private final MigrationContext contracts;
    private final EnvelopeReader envelopes;
    private final DoorLimits limits;
    private final List<PushedForm> forms;

    /** @param forms the own forms in which agencies may send */
    public DoorCheck(MigrationContext contracts, DoorLimits limits, List<PushedForm> forms) {
        this.contracts = contracts;
        this.envelopes = contracts.envelopes();
        this.limits = limits;
        this.forms = List.copyOf(forms);
    }

    /** The bytes that a body as sent contains, within the limits; they are closed together. */
    public UnpackedBody unpack(InputStream body) {
        return new UnpackedBody(body, limits);
    }

    /**
     * Looks at the beginning.
     *
     * @param feed the feed it is sent to, null for the one it names
     * @param beginning the first bytes, unpacked; {@link EnvelopeReader#PEEK_BYTES} of them or the whole submission
     * @param receivedAt instant of receipt: by it a version of a contract is taken or not
     */
    public Opening check(@Nullable FeedId feed, byte[] beginning, Instant receivedAt) {
        List<PushedForm> possible = possible(feed);
        Set<Charset> allowed = new HashSet<>(encodings(feed, historic -> true));
        possible.forEach(form -> allowed.addAll(form.encodings()));
        Opening opening = envelopes.peek(beginning, allowed, possible);
        if (opening instanceof Opening.Of opened) {
            Issue reason = objection(feed, opened, receivedAt);
            return reason == null ? opened : new Opening.Refused(reason);
        }
        return opening;
    }

    /** What is to be told of a submission that was taken: that the version it came in ends soon. A form of its own has none. */
    public Optional<Issue> notice(Opening.Of opened, Instant receivedAt) {
        ContractId contract = opened.envelope().contract();
        return opened.form() == null ? VersionDates.notice(contracts.contract(contract), receivedAt) : Optional.empty();
    }

    private List<PushedForm> possible(@Nullable FeedId feed) {
        return forms.stream()
                .filter(form -> feed == null || form.contract().feed().equals(feed))
                .toList();
    }

    private @Nullable Issue objection(@Nullable FeedId feed, Opening.Of opened, Instant receivedAt) {
        Envelope envelope = opened.envelope();
        Charset encoding = opened.encoding();
        FeedId named = envelope.contract().feed();
        if (feed != null && !named.agency().equals(feed.agency())) {
            return refusal("DOOR_AGENCY", at(opened.place(), "/@agency"), named.agency(), feed.agency());
        }
        if (feed != null && !named.feed().equals(feed.feed())) {
            return refusal("DOOR_FEED", at(opened.place(), "/@feed"), named.feed(), feed.feed());
        }
        PushedForm form = opened.form();
        if (form != null) {
            return form.allows(encoding)
                    ? null
                    : refusal("DOOR_ENCODING", new Place(1, 1, "/"), encoding.name(), form.encodingsInWords());
        }
        Optional<Issue> untimely = VersionDates.objection(
                contracts.contract(envelope.contract()), receivedAt, at(opened.place(), "/@contract"));
        if (untimely.isPresent()) {
            return untimely.get();
        }
        boolean allowed = encoding.equals(StandardCharsets.UTF_8)
                || encodings(named, historic -> envelope.completeThrough().isBefore(historic.before()))
                        .contains(encoding);
        return allowed ? null : refusal("DOOR_ENCODING", new Place(1, 1, "/"), encoding.name(), "UTF-8");
    }

    private Set<Charset> encodings(@Nullable FeedId feed, Predicate<DoorLimits.HistoricEncoding> when) {
        return limits.historicEncodings().stream()
                .filter(historic -> (feed == null || historic.feed().equals(feed)) && when.test(historic))
                .map(DoorLimits.HistoricEncoding::encoding)
                .collect(Collectors.toSet());
    }

    private static Place at(Place root, String attribute) {
        return new Place(root.line(), root.column(), root.xpath() + attribute);
    }

    /** An issue of the submission as a whole that keeps it out. */
    public static Issue refusal(String code, Place place, @Nullable String value, @Nullable String expected) {
        return new Issue(code, Severity.ERROR, Layer.SUBMISSION, place, value, expected, null);
    }
}
