package migration.exchange.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** How contracts are written: everything bounded, everything explained in both languages, codes as data. */
class SchemaMannersTest {

    private static final Path SHELF = Path.of("schemas");
    private static final String XS = "http://www.w3.org/2001/XMLSchema";
    private static final String XML = "http://www.w3.org/XML/1998/namespace";

    /** What contracts are written in; a faster reader knows these and no others. */
    private static final Set<String> KNOWN =
            Set.of(("schema import annotation documentation element complexType simpleType complexContent simpleContent"
                            + " extension restriction sequence choice attribute minLength maxLength pattern"
                            + " minInclusive maxInclusive totalDigits fractionDigits")
                    .split(" "));

    private static final Set<String> BUILT_IN =
            Set.of("xs:string", "xs:boolean", "xs:int", "xs:long", "xs:decimal", "xs:date", "xs:dateTime");

    private static final int LONGEST_LIST = 500;

    @TestFactory
    Stream<DynamicTest> everyContractHasManners() throws Exception {
        return contracts().stream()
                .map(file -> DynamicTest.dynamicTest(
                        file.toString(), () -> assertEquals(List.of(), complaints(Files.readString(file)))));
    }

    @Test
    void everyFeedIsOnTheShelf() throws Exception {
        assertTrue(contracts().size() >= 12, "the common contract, ten feeds, and one of them in two versions");
    }

    @Test
    void badMannersAreSeen() throws Exception {
        String body = "<xs:simpleType name='T'><xs:restriction base='xs:string'>%s</xs:restriction></xs:simpleType>";
        assertComplaint(body.formatted(""), "not bounded");
        assertComplaint(body.formatted("<xs:maxLength value='3'/><xs:enumeration value='a'/>"), "xs:enumeration");
        assertComplaint("<xs:complexType name='C'><xs:sequence><xs:any/></xs:sequence></xs:complexType>", "xs:any");
        assertComplaint("<xs:simpleType name='L'><xs:list itemType='xs:int'/></xs:simpleType>", "xs:list");
        assertComplaint("<xs:element name='e' type='xs:string'/>", "bare xs:string");
        assertComplaint("<xs:element name='e' type='xs:int'/>", "no words in ka");
        assertComplaint("<xs:element name='e' type='xs:int' maxOccurs='unbounded'/>", "list without bound");
        assertComplaint("<xs:element name='e' type='xs:int' maxOccurs='501'/>", "list too long");
        assertComplaint("<xs:element name='e' type='xs:token'/>", "xs:token");
    }

    private static void assertComplaint(String declarations, String about) throws Exception {
        List<String> complaints = complaints("<xs:schema xmlns:xs='" + XS + "'>" + declarations + "</xs:schema>");
        assertFalse(
                complaints.stream().noneMatch(c -> c.contains(about)),
                () -> "nothing about " + about + " in " + complaints);
    }

    private static List<Path> contracts() throws Exception {
        try (Stream<Path> files = Files.walk(SHELF)) {
            return files.filter(f -> f.toString().endsWith(".xsd")).sorted().toList();
        }
    }

    private static List<String> complaints(String schema) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        var input = new java.io.ByteArrayInputStream(schema.getBytes(StandardCharsets.UTF_8));
        Element root = factory.newDocumentBuilder().parse(input).getDocumentElement();
        List<String> complaints = new ArrayList<>();
        walk(root, part -> complain(part, complaints));
        return complaints;
    }

    private static void complain(Element part, List<String> complaints) {
        String name = part.getLocalName();
        Consumer<String> complaint = what -> complaints.add(describe(part) + ": " + what);
        if (!KNOWN.contains(name)) {
            complaint.accept("xs:" + name + " is not what contracts are written in");
        }
        if (Set.of("element", "attribute", "complexType", "simpleType", "schema")
                .contains(name)) {
            Stream.of("ka", "en")
                    .filter(l -> words(part, l).isEmpty())
                    .forEach(l -> complaint.accept("no words in " + l));
        }
        Stream.of("type", "base")
                .map(part::getAttribute)
                .filter(t -> t.startsWith("xs:"))
                .forEach(type -> {
                    if (!BUILT_IN.contains(type)) {
                        complaint.accept(type + " is not what contracts are written in");
                    }
                });
        if (part.getAttribute("type").equals("xs:string") || bareExtension(part)) {
            complaint.accept("bare xs:string");
        }
        if (name.equals("restriction") && part.getAttribute("base").equals("xs:string") && !has(part, "maxLength")) {
            complaint.accept("a string that is not bounded");
        }
        if (name.equals("element") || name.equals("sequence") || name.equals("choice")) {
            checkList(part, complaint);
        }
    }

    private static void checkList(Element part, Consumer<String> complaint) {
        String most = part.getAttribute("maxOccurs");
        if (most.equals("unbounded")) {
            boolean records = part.getParentNode().getParentNode() instanceof Element type
                    && type.getAttribute("name").equals("Records");
            if (!records) {
                complaint.accept("list without bound");
            }
        } else if (!most.isEmpty() && Integer.parseInt(most) > LONGEST_LIST) {
            complaint.accept("list too long");
        }
    }

    private static boolean bareExtension(Element part) {
        return part.getLocalName().equals("extension")
                && part.getAttribute("base").equals("xs:string");
    }

    private static boolean has(Element restriction, String facet) {
        return restriction.getElementsByTagNameNS(XS, facet).getLength() > 0;
    }

    private static String words(Element declaration, String language) {
        return children(declaration).stream()
                .filter(e -> e.getLocalName().equals("annotation"))
                .flatMap(e -> children(e).stream())
                .filter(e -> e.getAttributeNS(XML, "lang").equals(language))
                .map(e -> e.getTextContent().strip())
                .findFirst()
                .orElse("");
    }

    private static String describe(Element part) {
        String own = part.getAttribute("name");
        return own.isEmpty() && part.getParentNode() instanceof Element parent
                ? describe(parent) + "/" + part.getLocalName()
                : own;
    }

    private static void walk(Element part, Consumer<Element> visitor) {
        visitor.accept(part);
        children(part).forEach(child -> walk(child, visitor));
    }

    private static List<Element> children(Element parent) {
        NodeList nodes = parent.getChildNodes();
        Element[] children = new Element[nodes.getLength()];
        for (int i = 0; i < children.length; i++) {
            children[i] = nodes.item(i) instanceof Element e ? e : null;
        }
        return Arrays.stream(children).filter(e -> e != null).toList();
    }
}
