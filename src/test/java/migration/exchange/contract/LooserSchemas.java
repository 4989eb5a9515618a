package migration.exchange.contract;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** A contract's schema with one thing loosened, as tables: a reader that forgets to look at it. */
final class LooserSchemas {

    private static final String XS = "http://www.w3.org/2001/XMLSchema";
    private static final String COMMON = "schemas/common/v1/common.xsd";

    private final Contract contract;
    private final Map<String, Consumer<Element>> loosenings = new TreeMap<>();

    LooserSchemas(Contract contract) {
        this.contract = contract;
        Set<String> reached = reached();
        for (String path : List.of(contract.path(), COMMON)) {
            NodeList all = parsed(path).getElementsByTagNameNS(XS, "*");
            for (int i = 0; i < all.getLength(); i++) {
                collect(path + " " + i, (Element) all.item(i), reached);
            }
        }
    }

    /** What can be loosened of a record; by file, place in it, and what. */
    List<String> names() {
        return List.copyOf(loosenings.keySet());
    }

    RecordTables tables(String name) throws SAXException, IOException {
        String[] parts = name.split(" ");
        ClassPathSchemas schemas = new ClassPathSchemas();
        InputSource main = source(contract.path(), parts, name);
        return RecordTables.compile(
                main,
                (publicId, systemId) -> systemId.endsWith(COMMON)
                        ? source(COMMON, parts, name)
                        : schemas.resolveEntity(publicId, systemId),
                contract.description(),
                contract.submissionClass());
    }

    private InputSource source(String path, String[] parts, String name) throws IOException {
        Document document = parsed(path);
        if (parts[0].equals(path)) {
            loosenings.get(name).accept((Element)
                    document.getElementsByTagNameNS(XS, "*").item(Integer.parseInt(parts[1])));
        }
        StringWriter out = new StringWriter();
        try {
            TransformerFactory.newDefaultInstance()
                    .newTransformer()
                    .transform(new DOMSource(document), new StreamResult(out));
        } catch (TransformerException e) {
            throw new IOException(e);
        }
        InputSource source = new InputSource(new StringReader(out.toString()));
        source.setSystemId(new ClassPathSchemas().input(path).getSystemId());
        return source;
    }

    private void collect(String place, Element element, Set<String> reached) {
        if (!reached.contains(typeOf(element))) {
            return;
        }
        String local = element.getLocalName();
        String value = element.getAttribute("value");
        boolean patterned = ((Element) element.getParentNode())
                        .getElementsByTagNameNS(XS, "pattern")
                        .getLength()
                > 0;
        switch (local) {
            case "pattern" -> pattern(place, element);
            case "maxLength", "maxInclusive", "totalDigits", "fractionDigits" -> {
                if (!patterned) {
                    loosen(place, element, "one more", e -> e.setAttribute("value", added(value, 1)));
                }
            }
            case "minLength", "minInclusive" -> {
                if (!patterned) {
                    loosen(place, element, "one less", e -> e.setAttribute("value", added(value, -1)));
                }
            }
            case "attribute" -> loosen(place, element, "not required", e -> e.removeAttribute("use"));
            case "sequence" -> sequence(place, element);
            case "element" -> element(place, element);
            default -> {}
        }
    }

    /** Those of dates say what the reader of dates asks for anyway. */
    private void pattern(String place, Element pattern) {
        if (!((Element) pattern.getParentNode()).getAttribute("base").startsWith("xs:date")) {
            loosen(place, pattern, "no pattern", e -> e.getParentNode().removeChild(e));
        }
    }

    private void sequence(String place, Element sequence) {
        if (XsdReader.children(sequence).size() > 1) {
            loosen(place, sequence, "any order", e -> {
                Element choice = e.getOwnerDocument().createElementNS(XS, e.getPrefix() + ":choice");
                choice.setAttribute("minOccurs", "0");
                choice.setAttribute("maxOccurs", "unbounded");
                while (e.getFirstChild() != null) {
                    choice.appendChild(e.getFirstChild());
                }
                e.appendChild(choice);
            });
        }
    }

    private void element(String place, Element element) {
        String most = element.getAttribute("maxOccurs");
        if (!element.getAttribute("minOccurs").equals("0")) {
            loosen(place, element, "not required", e -> e.setAttribute("minOccurs", "0"));
        }
        if (!most.equals("unbounded")) {
            loosen(
                    place,
                    element,
                    "once more",
                    e -> e.setAttribute("maxOccurs", added(most.isEmpty() ? "1" : most, 1)));
        }
    }

    private void loosen(String place, Element element, String how, Consumer<Element> change) {
        if (!(element.getLocalName().equals("attribute") && !element.hasAttribute("use"))) {
            loosenings.put(
                    place + " " + typeOf(element) + "/" + element.getLocalName() + " " + element.getAttribute("name")
                            + element.getAttribute("value") + ": " + how,
                    change);
        }
    }

    private static String added(String number, int more) {
        return String.valueOf(Long.parseLong(number) + more);
    }

    /** Name of the type that an element of a schema stands in. */
    private static String typeOf(Element element) {
        for (Element at = element; at.getParentNode() instanceof Element outer; at = outer) {
            if (at.getLocalName().endsWith("Type") && at.hasAttribute("name")) {
                return at.getAttribute("name");
            }
        }
        return "";
    }

    /** Names of the types that a record is made of. */
    private Set<String> reached() {
        Set<String> reached = new HashSet<>(Set.of(contract.recordClass().getSimpleName()));
        for (int before = 0; before < reached.size(); ) {
            before = reached.size();
            for (String path : List.of(contract.path(), COMMON)) {
                NodeList all = parsed(path).getElementsByTagNameNS(XS, "*");
                for (int i = 0; i < all.getLength(); i++) {
                    follow((Element) all.item(i), reached);
                }
            }
        }
        return reached;
    }

    private static void follow(Element element, Set<String> reached) {
        if (reached.contains(typeOf(element))) {
            for (String attribute : List.of("type", "base")) {
                String name = element.getAttribute(attribute);
                reached.addAll(name.isEmpty() ? List.of() : List.of(name.substring(name.indexOf(':') + 1)));
            }
        }
    }

    private static Document parsed(String path) {
        try {
            return SecureXml.documentBuilder().parse(new ClassPathSchemas().open(path));
        } catch (SAXException | IOException | ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }
}
