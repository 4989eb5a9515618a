package migration.exchange.contract.compiled;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlAttribute;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlRootElement;
import jakarta.xml.bind.annotation.XmlType;
import jakarta.xml.bind.annotation.XmlValue;
import java.math.BigDecimal;
import java.util.List;

/** Classes bound to a schema with what contracts of other agencies may be written in. */
final class Facts {

    static final String SCHEMA = """
            <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns="urn:f" targetNamespace="urn:f"
                elementFormDefault="qualified">
              <xs:element name="fact" type="Fact"/>
              <xs:complexType name="Base">
                <xs:sequence><xs:element name="id" type="Id"/></xs:sequence>
                <xs:attribute name="size" use="required"><xs:simpleType><xs:restriction base="xs:long">
                  <xs:minInclusive value="-5"/><xs:maxInclusive value="9999999999"/>
                </xs:restriction></xs:simpleType></xs:attribute>
              </xs:complexType>
              <xs:complexType name="Fact"><xs:complexContent><xs:extension base="Base"><xs:sequence>
                <xs:choice minOccurs="0" maxOccurs="3">
                  <xs:element name="one" type="xs:string"/>
                  <xs:sequence>
                    <xs:element name="two" type="xs:boolean"/>
                    <xs:element name="three" type="Amount" minOccurs="0"/>
                  </xs:sequence>
                </xs:choice>
                <xs:element name="kind" type="Kind" minOccurs="0" maxOccurs="2"/>
                <xs:element name="token" type="xs:token" minOccurs="0"/>
                <xs:element name="many" minOccurs="0" maxOccurs="unbounded"><xs:simpleType>
                  <xs:restriction base="xs:string"><xs:length value="2"/></xs:restriction>
                </xs:simpleType></xs:element>
              </xs:sequence></xs:extension></xs:complexContent></xs:complexType>
              <xs:complexType name="Amount"><xs:simpleContent><xs:extension base="Number">
                <xs:attribute name="unit" type="Kind" default="GEL"/>
              </xs:extension></xs:simpleContent></xs:complexType>
              <xs:simpleType name="Number"><xs:restriction base="xs:decimal">
                <xs:totalDigits value="5"/><xs:fractionDigits value="2"/><xs:minInclusive value="-10"/>
              </xs:restriction></xs:simpleType>
              <xs:simpleType name="Id"><xs:restriction base="Word">
                <xs:pattern value="[a-z]+"/><xs:pattern value="[0-9]+"/>
              </xs:restriction></xs:simpleType>
              <xs:simpleType name="Word"><xs:restriction base="xs:string">
                <xs:pattern value=".{1,5}"/>
              </xs:restriction></xs:simpleType>
              <xs:simpleType name="Kind"><xs:restriction base="xs:string">
                <xs:enumeration value="GEL"/><xs:enumeration value="USD"/>
              </xs:restriction></xs:simpleType>
            </xs:schema>
            """;

    private Facts() {}

    /** Extended by what follows. */
    @XmlAccessorType(XmlAccessType.FIELD)
    static class Base {
        @XmlElement(namespace = "urn:f")
        String id;

        @XmlAttribute(name = "size")
        long size;
    }

    @XmlAccessorType(XmlAccessType.FIELD)
    @XmlRootElement(name = "fact", namespace = "urn:f")
    @XmlType(namespace = "urn:f")
    public static class Fact extends Base {
        @XmlElement(name = "one", namespace = "urn:f")
        List<String> ones;

        @XmlElement(name = "two", namespace = "urn:f")
        List<Boolean> twos;

        @XmlElement(name = "three", namespace = "urn:f")
        List<Amount> threes;

        @XmlElement(name = "kind", namespace = "urn:f")
        List<String> kinds;

        @XmlElement(namespace = "urn:f")
        String token;

        @XmlElement(namespace = "urn:f")
        List<String> many;
    }

    @XmlAccessorType(XmlAccessType.FIELD)
    public static class Amount {
        @XmlValue
        BigDecimal value;

        @XmlAttribute
        String unit;
    }
}
