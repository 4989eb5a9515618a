package migration.exchange.contract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import migration.exchange.envelope.ContractId;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Reads the parts of XML Schema that contracts are written in: named and anonymous types, sequence, choice, extension,
 * restriction of simple types, attributes. Anything else makes it fail, so that no contract is described wrongly.
 */
final class XsdReader {

    private static final String XS = "http://www.w3.org/2001/XMLSchema";
    private static final String XML = "http://www.w3.org/XML/1998/namespace";

    /** {@code records="counted-only"} and {@code kind="..."} at the schema itself: what a contract binds the platform to. */
    private static final String USE = "urn:migration-exchange:use";

    private static final String COUNTED_ONLY = "counted-only";

    private final Map<String, Element> types = new HashMap<>();
    private final XsdTypes simple = new XsdTypes(this);
    private final Document main;

    /** @param documents the contract's schema first, then those it imports */
    XsdReader(List<Document> documents) {
        this.main = documents.get(0);
        documents.forEach(this::register);
    }

    SchemaDescription describe(ContractId contract) {
        Element root = onlyChild(main.getDocumentElement(), "element");
        SchemaDescription.Element envelope = element(root);
        List<String> container = new ArrayList<>(List.of(envelope.name()));
        SchemaDescription.Element inner = onlyChild(envelope);
        while (inner.max() != SchemaDescription.UNBOUNDED) {
            container.add(inner.name());
            inner = onlyChild(inner);
        }
        return new SchemaDescription(
                contract,
                words(main.getDocumentElement()),
                envelope,
                List.copyOf(container),
                inner,
                countedOnly(),
                kind());
    }

    private @Nullable String kind() {
        String kind = main.getDocumentElement().getAttributeNS(USE, "kind");
        return kind.isEmpty() ? null : kind;
    }

    /** A word that nobody knows must not open what it was to close. */
    private boolean countedOnly() {
        String use = main.getDocumentElement().getAttributeNS(USE, "records");
        if (!use.isEmpty() && !use.equals(COUNTED_ONLY)) {
            throw new IllegalStateException("not a use of records: " + use);
        }
        return !use.isEmpty();
    }

    private static SchemaDescription.Element onlyChild(SchemaDescription.Element parent) {
        if (parent.children().size() != 1) {
            throw new IllegalStateException("not the frame of a contract: " + parent.name());
        }
        return parent.children().get(0);
    }

    private void register(Document document) {
        String namespace = document.getDocumentElement().getAttribute("targetNamespace");
        for (Element child : children(document.getDocumentElement())) {
            if (child.hasAttribute("name") && !child.getLocalName().equals("element")) {
                types.put(namespace + "#" + child.getAttribute("name"), child);
            }
        }
    }

    private SchemaDescription.Element element(Element declaration) {
        Body body = new Body();
        Element type = inlineType(declaration);
        if (type != null) {
            readType(type, body);
        } else {
            readNamed(declaration, declaration.getAttribute("type"), body);
        }
        return new SchemaDescription.Element(
                declaration.getOwnerDocument().getDocumentElement().getAttribute("targetNamespace"),
                declaration.getAttribute("name"),
                body.text,
                occurs(declaration, "minOccurs"),
                occurs(declaration, "maxOccurs"),
                words(declaration),
                List.copyOf(body.attributes),
                List.copyOf(body.children),
                body.choice);
    }

    private void readNamed(Element context, String name, Body body) {
        Element named = resolve(context, name);
        if (named == null || named.getLocalName().equals("simpleType")) {
            body.text = simple.named(context, name);
        } else {
            readType(named, body);
        }
    }

    private void readType(Element type, Body body) {
        if (type.getLocalName().equals("simpleType")) {
            body.text = simple.of(type);
            return;
        }
        for (Element part : children(type)) {
            readPart(part, body, false);
        }
    }

    private void readPart(Element part, Body body, boolean optional) {
        switch (part.getLocalName()) {
            case "annotation" -> {}
            case "complexContent", "simpleContent" -> children(part).forEach(p -> readPart(p, body, optional));
            case "extension" -> {
                readNamed(part, part.getAttribute("base"), body);
                children(part).forEach(p -> readPart(p, body, optional));
            }
            case "sequence" ->
                children(part).forEach(p -> readPart(p, body, optional || occurs(part, "minOccurs") == 0));
            case "choice" -> {
                body.choice = true;
                children(part).forEach(p -> readPart(p, body, true));
            }
            case "element" -> body.children.add(optional ? optional(element(part)) : element(part));
            case "attribute" -> body.attributes.add(attribute(part));
            default ->
                throw new IllegalStateException("not a part that contracts are written in: " + part.getTagName());
        }
    }

    private static SchemaDescription.Element optional(SchemaDescription.Element e) {
        return new SchemaDescription.Element(
                e.namespace(), e.name(), e.type(), 0, e.max(), e.words(), e.attributes(), e.children(), e.choice());
    }

    private SchemaDescription.Attribute attribute(Element declaration) {
        Element inline = inlineType(declaration);
        SchemaDescription.Type type =
                inline == null ? simple.named(declaration, declaration.getAttribute("type")) : simple.of(inline);
        boolean required = declaration.getAttribute("use").equals("required");
        return new SchemaDescription.Attribute(declaration.getAttribute("name"), type, required, words(declaration));
    }

    private static @Nullable Element inlineType(Element declaration) {
        for (Element child : children(declaration)) {
            if (child.getLocalName().endsWith("Type")) {
                return child;
            }
        }
        return null;
    }

    /** The declaration of a type by its prefixed name; null when it is built in. */
    @Nullable
    Element resolve(Element context, String name) {
        int colon = name.indexOf(':');
        String prefix = colon < 0 ? null : name.substring(0, colon);
        String namespace = context.lookupNamespaceURI(prefix);
        if (XS.equals(namespace)) {
            return null;
        }
        Element type = types.get(namespace + "#" + name.substring(colon + 1));
        if (type == null) {
            throw new IllegalStateException("no such type: " + name);
        }
        return type;
    }

    private static int occurs(Element particle, String attribute) {
        String text = particle.getAttribute(attribute);
        if (text.isEmpty()) {
            return 1;
        }
        return text.equals("unbounded") ? SchemaDescription.UNBOUNDED : Integer.parseInt(text);
    }

    /** The documentation of a declaration by language. */
    static Map<String, String> words(Element declaration) {
        Map<String, String> words = new LinkedHashMap<>();
        for (Element annotation : children(declaration)) {
            if (annotation.getLocalName().equals("annotation")) {
                for (Element text : children(annotation)) {
                    words.put(
                            text.getAttributeNS(XML, "lang"),
                            text.getTextContent().strip());
                }
            }
        }
        return Map.copyOf(words);
    }

    static List<Element> children(Element parent) {
        List<Element> elements = new ArrayList<>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element && XS.equals(element.getNamespaceURI())) {
                elements.add(element);
            }
        }
        return elements;
    }

    private static Element onlyChild(Element parent, String name) {
        List<Element> found = children(parent).stream()
                .filter(e -> e.getLocalName().equals(name))
                .toList();
        if (found.size() != 1) {
            throw new IllegalStateException("a contract has one root element, not " + found.size());
        }
        return found.get(0);
    }

    /** What is gathered of an element's type. */
    private static final class Body {
        private SchemaDescription.@Nullable Type text;
        private boolean choice;
        private final List<SchemaDescription.Attribute> attributes = new ArrayList<>();
        private final List<SchemaDescription.Element> children = new ArrayList<>();
    }
}
