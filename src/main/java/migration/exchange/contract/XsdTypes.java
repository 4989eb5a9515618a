package migration.exchange.contract;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** Reads simple types: restrictions of built-in types by facets, over any number of steps. */
final class XsdTypes {

    private final XsdReader schema;

    XsdTypes(XsdReader schema) {
        this.schema = schema;
    }

    SchemaDescription.Type named(Element context, String name) {
        Element type = schema.resolve(context, name);
        return type == null ? builtIn(name.substring(name.indexOf(':') + 1)) : of(type);
    }

    SchemaDescription.Type of(Element simpleType) {
        Element restriction = XsdReader.children(simpleType).stream()
                .filter(e -> e.getLocalName().equals("restriction"))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("not a restriction: " + simpleType.getAttribute("name")));
        SchemaDescription.Type base = named(restriction, restriction.getAttribute("base"));
        Map<String, String> facets = new HashMap<>();
        List<String> patterns = new ArrayList<>(base.patterns());
        for (Element facet : XsdReader.children(restriction)) {
            if (facet.getLocalName().equals("pattern")) {
                patterns.add(facet.getAttribute("value"));
            }
            facets.put(facet.getLocalName(), facet.getAttribute("value"));
        }
        String name = simpleType.getAttribute("name");
        return new SchemaDescription.Type(
                name.isEmpty() ? base.name() : name,
                base.base(),
                List.copyOf(patterns),
                whole(facets, "minLength", base.minLength()),
                whole(facets, "maxLength", base.maxLength()),
                number(facets, "minInclusive", base.least()),
                number(facets, "maxInclusive", base.most()),
                whole(facets, "totalDigits", base.totalDigits()),
                whole(facets, "fractionDigits", base.fractionDigits()),
                XsdReader.words(simpleType));
    }

    private static SchemaDescription.Type builtIn(String name) {
        String prefixed = "xs:" + name;
        return new SchemaDescription.Type(prefixed, prefixed, List.of(), null, null, null, null, null, null, Map.of());
    }

    private static @Nullable Integer whole(Map<String, String> facets, String name, @Nullable Integer inherited) {
        String text = facets.get(name);
        return text == null ? inherited : Integer.valueOf(text);
    }

    private static @Nullable BigDecimal number(
            Map<String, String> facets, String name, @Nullable BigDecimal inherited) {
        String text = facets.get(name);
        return text == null ? inherited : new BigDecimal(text);
    }
}
