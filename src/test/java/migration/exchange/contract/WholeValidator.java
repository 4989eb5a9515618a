package migration.exchange.contract;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import javax.xml.validation.ValidatorHandler;
import migration.exchange.envelope.ContractId;
import org.xml.sax.Attributes;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.XMLFilterImpl;

/** The JDK's own parser and validator over a whole submission, to compare the gate with. */
public final class WholeValidator {

    private WholeValidator() {}

    /** Whether a record, not the frame around them, breaks the contract. */
    public static boolean findsFaultsInRecords(ContractId contract, byte[] submission) throws IOException {
        ValidatorHandler validator =
                Contracts.CONTEXT.contract(contract).schema().newValidatorHandler();
        Depth depth = new Depth();
        validator.setErrorHandler(depth);
        depth.setContentHandler(validator);
        try {
            SAXParserFactory parsers = SAXParserFactory.newDefaultNSInstance();
            XMLReader reader = parsers.newSAXParser().getXMLReader();
            depth.setParent(reader);
            depth.parse(new InputSource(new ByteArrayInputStream(submission)));
        } catch (SAXException | ParserConfigurationException e) {
            throw new IOException(e);
        }
        return depth.faulty;
    }

    /** Knows whether the parser is in a record, which is in the container, which is in the root. */
    private static final class Depth extends XMLFilterImpl implements ErrorHandler {

        private int depth;
        private boolean faulty;

        @Override
        public void startElement(String uri, String local, String name, Attributes attributes) throws SAXException {
            depth++;
            super.startElement(uri, local, name, attributes);
        }

        @Override
        public void endElement(String uri, String local, String name) throws SAXException {
            super.endElement(uri, local, name);
            depth--;
        }

        @Override
        public void error(SAXParseException error) {
            faulty |= depth > 2;
        }
    }
}
