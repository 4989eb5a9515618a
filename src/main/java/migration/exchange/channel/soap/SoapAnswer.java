package migration.exchange.channel.soap;

import java.io.ByteArrayInputStream;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import migration.exchange.contract.XmlStreams;
import org.jspecify.annotations.Nullable;

/**
 * What the adapter must know of an answer; all else is left to the normaliser.
 *
 * @param nextToken the token of the next call
 * @param more whether the next call will have something new
 */
record SoapAnswer(String nextToken, boolean more) {

    /** Envelope, Body, the response, and in it nextToken and more. */
    private static final int DEPTH = 4;

    /**
     * Reads an answer to its end, so that one that was cut off is not taken.
     *
     * @throws XMLStreamException if it is not a whole answer: cut off, a fault, not XML, with a DOCTYPE
     */
    static SoapAnswer read(byte[] bytes) throws XMLStreamException {
        XMLStreamReader xml = XmlStreams.reader(new ByteArrayInputStream(bytes));
        Reading reading = new Reading();
        while (xml.hasNext()) {
            reading.take(xml.next(), xml);
        }
        return reading.answer();
    }

    private static final class Reading {

        private int depth;
        private @Nullable String nextToken;
        private @Nullable String more;

        void take(int event, XMLStreamReader xml) throws XMLStreamException {
            if (event == XMLStreamConstants.START_ELEMENT) {
                depth++;
                start(xml);
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            }
        }

        private void start(XMLStreamReader xml) throws XMLStreamException {
            String name = xml.getLocalName();
            if (depth == DEPTH - 1 && name.equals("Fault")) {
                throw new XMLStreamException("a fault");
            } else if (depth == DEPTH && name.equals("nextToken")) {
                nextToken = xml.getElementText();
                depth--;
            } else if (depth == DEPTH && name.equals("more")) {
                more = xml.getElementText().trim();
                depth--;
            }
        }

        SoapAnswer answer() throws XMLStreamException {
            if (nextToken == null || more == null) {
                throw new XMLStreamException("an answer without nextToken or more");
            }
            return new SoapAnswer(nextToken, more.equals("true") || more.equals("1"));
        }
    }
}
