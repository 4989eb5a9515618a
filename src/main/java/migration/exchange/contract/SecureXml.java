package migration.exchange.contract;

import com.ctc.wstx.api.WstxInputProperties;
import com.ctc.wstx.stax.WstxInputFactory;
import com.ctc.wstx.stax.WstxOutputFactory;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.util.Locale;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.ValidatorHandler;
import org.codehaus.stax2.XMLInputFactory2;
import org.codehaus.stax2.XMLStreamReader2;
import org.w3c.dom.ls.LSResourceResolver;
import org.xml.sax.SAXException;

/**
 * The only place where XML factories are made. No DTD, no entity, nothing fetched, everything bounded. Settings that a
 * parser has no switch for (processing instructions, lengths of names) are checked by {@link GuardedReader}.
 */
final class SecureXml {

    static final int MAX_DEPTH = 64;
    static final int MAX_ATTRIBUTES = 64;
    static final int MAX_ATTRIBUTE_LENGTH = 16_384;
    static final int MAX_TEXT_LENGTH = 1_000_000;
    static final int MAX_NAME_LENGTH = 128;

    private static final String LOCALE = "http://apache.org/xml/properties/locale";
    private static final WstxInputFactory INPUT = inputFactory(true);
    private static final WstxInputFactory FRAGMENTS = inputFactory(false);
    private static final XMLOutputFactory OUTPUT = outputFactory();

    private SecureXml() {}

    /** A streaming reader over decoded text; every parser of submissions is this one. */
    static GuardedReader reader(SourceText text) throws XMLStreamException {
        GuardedReader reader = new GuardedReader((XMLStreamReader2) INPUT.createXMLStreamReader(text));
        reader.checkDeclaration(text.charset());
        return reader;
    }

    /** A streaming reader over bytes in the encoding that they declare, decoded as strictly as any other text. */
    static GuardedReader reader(InputStream bytes) throws XMLStreamException {
        BufferedInputStream in = new BufferedInputStream(bytes);
        in.mark(EncodingSniffer.BYTES);
        try {
            byte[] beginning = in.readNBytes(EncodingSniffer.BYTES);
            in.reset();
            return reader(new SourceText(in, EncodingSniffer.declared(beginning), Integer.MAX_VALUE));
        } catch (IOException | IllegalArgumentException e) {
            throw new XMLStreamException(e.getMessage(), e);
        }
    }

    /** A streaming reader over an element whose prefixes nothing declares. */
    static GuardedReader fragment(String element) throws XMLStreamException {
        return new GuardedReader((XMLStreamReader2) FRAGMENTS.createXMLStreamReader(new StringReader(element)));
    }

    static XMLOutputFactory output() {
        return OUTPUT;
    }

    /** A compiler of schemas that reads nothing but what the resolver hands it. */
    static SchemaFactory schemaFactory(LSResourceResolver resolver) throws SAXException {
        SchemaFactory factory = SchemaFactory.newDefaultInstance();
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
        factory.setResourceResolver(resolver);
        return factory;
    }

    /** A validator that speaks English on every machine, because its codes and names are read. */
    static ValidatorHandler validator(Schema schema) throws SAXException {
        ValidatorHandler handler = schema.newValidatorHandler();
        handler.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        handler.setProperty(LOCALE, Locale.ENGLISH);
        return handler;
    }

    /** Makers of parsers for our own schemas only. */
    static SAXParserFactory schemaParsers() {
        SAXParserFactory factory = SAXParserFactory.newDefaultNSInstance();
        try {
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        } catch (ParserConfigurationException | SAXException e) {
            throw new IllegalStateException("this JVM cannot parse safely", e);
        }
        return factory;
    }

    /** A tree builder, for our own schemas only. */
    static DocumentBuilder documentBuilder() throws ParserConfigurationException {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
        factory.setNamespaceAware(true);
        factory.setXIncludeAware(false);
        factory.setExpandEntityReferences(false);
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
        DocumentBuilder builder = factory.newDocumentBuilder();
        builder.setErrorHandler(new StrictErrors(message -> {
            throw new IllegalArgumentException(message);
        }));
        return builder;
    }

    private static WstxInputFactory inputFactory(boolean namespaces) {
        WstxInputFactory factory = new WstxInputFactory();
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, namespaces);
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("nothing outside the document is read");
        });
        factory.setProperty(WstxInputProperties.P_MAX_ELEMENT_DEPTH, MAX_DEPTH);
        factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTES_PER_ELEMENT, MAX_ATTRIBUTES);
        factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTE_SIZE, MAX_ATTRIBUTE_LENGTH);
        factory.setProperty(WstxInputProperties.P_MAX_TEXT_LENGTH, MAX_TEXT_LENGTH);
        factory.setProperty(WstxInputProperties.P_MAX_ENTITY_COUNT, 1);
        factory.setProperty(XMLInputFactory2.P_LAZY_PARSING, false);
        factory.setProperty(XMLInputFactory2.P_INTERN_NAMES, true);
        factory.setProperty(XMLInputFactory2.P_INTERN_NS_URIS, true);
        factory.setProperty(XMLInputFactory2.P_PRESERVE_LOCATION, true);
        return factory;
    }

    private static XMLOutputFactory outputFactory() {
        WstxOutputFactory factory = new WstxOutputFactory();
        factory.setProperty(XMLOutputFactory.IS_REPAIRING_NAMESPACES, false);
        return factory;
    }
}
