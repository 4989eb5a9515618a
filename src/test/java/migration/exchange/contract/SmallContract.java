package migration.exchange.contract;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.xml.parsers.ParserConfigurationException;
import migration.exchange.envelope.ContractId;
import migration.exchange.envelope.FeedId;
import org.xml.sax.SAXException;

/** What contracts of a few elements say, written in the form of the real ones. */
public final class SmallContract {

    private static final String SCHEMA = """
            <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns="%1$s" targetNamespace="%1$s">
              <xs:element name="submission"><xs:complexType><xs:sequence>
                <xs:element name="records"><xs:complexType><xs:sequence>
                  <xs:element name="fact" maxOccurs="unbounded"><xs:complexType>
                    %2$s
                  </xs:complexType></xs:element>
                </xs:sequence></xs:complexType></xs:element>
              </xs:sequence></xs:complexType></xs:element>
            </xs:schema>
            """;

    private SmallContract() {}

    /** The id of a version. */
    public static ContractId id(int major) {
        return new ContractId(FeedId.parse("some-agency/facts"), major);
    }

    /** The contract whose record has this content, in the words of XSD. */
    public static SchemaDescription of(int major, String record) {
        byte[] schema = SCHEMA.formatted(id(major).namespace(), record).getBytes(StandardCharsets.UTF_8);
        try {
            return new XsdReader(List.of(SecureXml.documentBuilder().parse(new ByteArrayInputStream(schema))))
                    .describe(id(major));
        } catch (IOException | SAXException | ParserConfigurationException e) {
            throw new IllegalArgumentException("not a schema: " + record, e);
        }
    }

    /** The contract whose record is a sequence of these. */
    public static SchemaDescription sequence(int major, String... elements) {
        return of(major, "<xs:sequence>" + String.join("", elements) + "</xs:sequence>");
    }

    /** An element with text of a built-in type. */
    public static String element(String name, String type, String more) {
        return "<xs:element name=\"%s\" type=\"%s\" %s/>".formatted(name, type, more);
    }

    /** An element with text in the bounds of facets. */
    public static String facets(String name, String base, String facets) {
        return "<xs:element name=\"%s\"><xs:simpleType><xs:restriction base=\"%s\">%s</xs:restriction></xs:simpleType></xs:element>"
                .formatted(name, base, facets);
    }
}
