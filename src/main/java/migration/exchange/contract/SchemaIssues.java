package migration.exchange.contract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import migration.exchange.quality.Issue;
import migration.exchange.quality.Layer;
import migration.exchange.quality.Place;
import migration.exchange.quality.Severity;
import org.jspecify.annotations.Nullable;

/**
 * Turns what the validator said of one record into issues: one for each fault of the sender, with its place. The
 * validator reports each wrong text twice and only the first wrong child of an element; both are mended here.
 */
final class SchemaIssues {

    static final String TYPE = "XSD_TYPE";
    static final String ELEMENT_MISSING = "XSD_ELEMENT_MISSING";
    static final String ELEMENT_UNKNOWN = "XSD_ELEMENT_UNKNOWN";
    static final String ATTRIBUTE_MISSING = "XSD_ATTRIBUTE_MISSING";
    static final String ATTRIBUTE_UNKNOWN = "XSD_ATTRIBUTE_UNKNOWN";
    static final String CHARACTER = "XSD_CHARACTER";
    static final String TOO_MANY = "XSD_TOO_MANY";
    static final String OTHER = "XSD_OTHER";

    private static final Pattern ATTRIBUTE_VALUE =
            Pattern.compile(".*of attribute '([^']+)' on element '[^']+' is not valid with respect.*", Pattern.DOTALL);
    private static final Pattern ATTRIBUTE = Pattern.compile("[^']*[Aa]ttribute '([^']+)'.*", Pattern.DOTALL);

    private final SchemaDescription.Element declared;
    private final Outline outline;
    private final List<Issue> issues = new ArrayList<>();
    private final Set<Outline.Node> compared = new HashSet<>();
    private @Nullable String facet;

    private SchemaIssues(SchemaDescription.Element declared, Outline outline) {
        this.declared = declared;
        this.outline = outline;
    }

    /**
     * The issues of an element.
     *
     * @param declared what the contract says of it
     * @param outline what it is
     * @param faults what the validator said; at least one issue follows if there is any
     */
    static List<Issue> of(SchemaDescription.Element declared, Outline outline, List<Fault> faults) {
        SchemaIssues found = new SchemaIssues(declared, outline);
        faults.forEach(found::add);
        if (found.issues.isEmpty() && !faults.isEmpty()) {
            found.other(outline.root(), faults.get(0));
        }
        found.issues.sort(Comparator.comparingInt((Issue issue) -> issue.place().line())
                .thenComparingInt(issue -> issue.place().column()));
        return List.copyOf(found.issues);
    }

    private void add(Fault fault) {
        Outline.Node node = outline.node(fault.ordinal());
        if (fault.aboutFacet()) {
            facet = fault.message();
        } else if (fault.code().equals(Fault.STRANGE_RECORD)) {
            issue(ELEMENT_UNKNOWN, outline.place(node), node.name(), declared.name(), fault);
        } else if (fault.aboutContent()) {
            content(fault.atEnd() || node.parent() == null ? node : node.parent(), fault);
        } else {
            declaration(node).ifPresent(element -> single(node, element, fault));
        }
    }

    private void single(Outline.Node node, SchemaDescription.Element element, Fault fault) {
        if (fault.aboutText()) {
            text(node, element, fault);
            return;
        }
        switch (fault.code()) {
            case "cvc-attribute.3" -> attributeValue(node, element, fault);
            case "cvc-complex-type.3.2.2", "cvc-type.3.1.1" -> {
                if (packed(node)) {
                    issue(CHARACTER, outline.place(node), node.children().isEmpty() ? node.text() : null, null, fault);
                    return;
                }
                String name = name(ATTRIBUTE, fault);
                issue(ATTRIBUTE_UNKNOWN, outline.place(node, "/@" + name), name, null, fault);
            }
            case "cvc-complex-type.4" -> {
                String name = name(ATTRIBUTE, fault);
                issue(ATTRIBUTE_MISSING, outline.place(node, "/@" + name), null, name, fault);
            }
            default -> other(node, fault);
        }
    }

    private void text(Outline.Node node, SchemaDescription.Element element, Fault fault) {
        SchemaDescription.Type type = element.type();
        if (packed(node)) {
            return;
        }
        if (type == null) {
            other(node, fault);
        } else if (node.children().isEmpty()) {
            issue(TYPE, outline.place(node), node.text(), type.inWords(), fault);
        }
    }

    /** The mark of a normaliser on a text that XML cannot hold; as base64 it is no text of the contract. */
    private static boolean packed(Outline.Node node) {
        return "base64".equals(node.attribute("encoding"));
    }

    private void attributeValue(Outline.Node node, SchemaDescription.Element element, Fault fault) {
        String name = name(ATTRIBUTE_VALUE, fault);
        String expected = element.attribute(name).map(a -> a.type().inWords()).orElse(null);
        issue(TYPE, outline.place(node, "/@" + name), node.attribute(name), expected, fault);
    }

    /** Compares the children of an element with those declared, once. */
    private void content(Outline.Node parent, Fault fault) {
        Optional<SchemaDescription.Element> element = declaration(parent);
        if (element.isEmpty() || !compared.add(parent)) {
            return;
        }
        int before = issues.size();
        parent.children().stream()
                .filter(child -> declared(element.get(), child).isEmpty())
                .forEach(child -> issue(ELEMENT_UNKNOWN, outline.place(child), child.name(), null, fault));
        element.get().children().forEach(child -> occurrence(parent, child, fault));
        if (issues.size() == before) {
            outOfOrder(parent, element.get(), fault);
        }
    }

    private void occurrence(Outline.Node parent, SchemaDescription.Element child, Fault fault) {
        List<Outline.Node> found =
                parent.children().stream().filter(node -> same(child, node)).toList();
        if (found.size() < child.min()) {
            issue(ELEMENT_MISSING, outline.place(parent, "/" + child.name()), null, child.name(), fault);
        } else if (child.max() != SchemaDescription.UNBOUNDED && found.size() > child.max()) {
            Outline.Node surplus = found.get(child.max());
            issue(TOO_MANY, outline.place(surplus), child.name(), String.valueOf(child.max()), fault);
        }
    }

    private void outOfOrder(Outline.Node parent, SchemaDescription.Element element, Fault fault) {
        int last = -1;
        for (Outline.Node child : parent.children()) {
            int index = element.children().indexOf(declared(element, child).orElseThrow());
            if (index < last) {
                issue(OTHER, outline.place(child), child.name(), null, fault);
                return;
            }
            last = index;
        }
        other(outline.node(fault.ordinal()), fault);
    }

    private void other(Outline.Node node, Fault fault) {
        String value = node.children().isEmpty() ? node.text() : node.name();
        issue(OTHER, outline.place(node), value, null, fault);
    }

    private void issue(String code, Place place, @Nullable String value, @Nullable String expected, Fault fault) {
        String detail = facet == null ? fault.message() : facet;
        facet = null;
        issues.add(new Issue(code, Severity.ERROR, Layer.SCHEMA, place, value, expected, detail));
    }

    /** What the contract says of an element; empty inside of what it does not know. */
    private Optional<SchemaDescription.Element> declaration(Outline.Node node) {
        Outline.Node parent = node.parent();
        return parent == null ? Optional.of(declared) : declaration(parent).flatMap(e -> declared(e, node));
    }

    private static Optional<SchemaDescription.Element> declared(SchemaDescription.Element parent, Outline.Node child) {
        return parent.children().stream().filter(e -> same(e, child)).findFirst();
    }

    private static boolean same(SchemaDescription.Element element, Outline.Node node) {
        return element.name().equals(node.name()) && element.namespace().equals(node.namespace());
    }

    private static String name(Pattern pattern, Fault fault) {
        Matcher matcher = pattern.matcher(fault.message());
        String qualified = matcher.matches() ? matcher.group(1) : "*";
        return qualified.substring(qualified.indexOf(':') + 1);
    }
}
