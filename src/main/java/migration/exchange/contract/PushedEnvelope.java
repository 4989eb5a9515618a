package migration.exchange.contract;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import migration.exchange.envelope.FeedId;
import migration.exchange.quality.Issue;
import migration.exchange.quality.Place;
import org.jspecify.annotations.Nullable;

/**
 * Reads the envelope from the root of an agency's own form. What it says is held to the same contract as any envelope: it is
 * written as one, judged, and what is wrong is told by the attribute it came from.
 */
final class PushedEnvelope {

    private static final Set<String> TIMES = Set.of("created", "completeThrough");

    private final EnvelopeReader envelopes;

    PushedEnvelope(EnvelopeReader envelopes) {
        this.envelopes = envelopes;
    }

    /** @param root stands at the start tag of the root */
    Opening open(GuardedReader root, PushedForm form, Charset encoding) throws XMLStreamException {
        Place start = Damage.place(root.start());
        Place place = new Place(start.line(), start.column(), "/" + root.getLocalName());
        Opening opening = envelopes.peek(heartbeat(root, form), Set.of());
        if (opening instanceof Opening.Of of) {
            return new Opening.Of(of.envelope(), encoding, place, form);
        }
        return new Opening.Refused(own(((Opening.Refused) opening).issue(), root, form, place));
    }

    /** The envelope alone, as the contract writes it. */
    private static byte[] heartbeat(GuardedReader root, PushedForm form) throws XMLStreamException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        XMLStreamWriter xml = XmlStreams.writer(out);
        FeedId feed = form.contract().feed();
        String namespace = form.contract().namespace();
        xml.setDefaultNamespace(namespace);
        xml.writeStartElement(namespace, "submission");
        xml.writeDefaultNamespace(namespace);
        xml.writeAttribute("agency", feed.agency());
        xml.writeAttribute("feed", feed.feed());
        xml.writeAttribute("contract", Integer.toString(form.contract().major()));
        for (Map.Entry<String, String> said : form.envelope().entrySet()) {
            String value = root.getAttributeValue(null, said.getValue());
            if (value != null) {
                xml.writeAttribute(said.getKey(), TIMES.contains(said.getKey()) ? form.time(value) : value);
            }
        }
        xml.writeEndDocument();
        xml.close();
        return out.toByteArray();
    }

    private static Issue own(Issue issue, GuardedReader root, PushedForm form, Place place) {
        String xpath = issue.place().xpath();
        String attribute = form.envelope().get(xpath.substring(xpath.indexOf('@') + 1));
        if (attribute == null) {
            return new Issue(
                    issue.code(), issue.severity(), issue.layer(), place, issue.value(), issue.expected(), null);
        }
        @Nullable String value = root.getAttributeValue(null, attribute);
        Place at = new Place(place.line(), place.column(), place.xpath() + "/@" + attribute);
        String expected = value == null ? attribute : issue.expected();
        return new Issue(issue.code(), issue.severity(), issue.layer(), at, value, expected, null);
    }
}
