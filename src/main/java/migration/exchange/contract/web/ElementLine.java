package migration.exchange.contract.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import migration.exchange.contract.SchemaDescription;
import migration.exchange.contract.SchemaDescription.Attribute;
import migration.exchange.contract.SchemaDescription.Element;

/**
 * A line of the table of elements.
 *
 * @param path path below the record, or below the submission for the envelope; the anchor of the line
 * @param name element or, with an at sign, attribute
 * @param depth how deep it stands
 * @param about what it means, in the page's language
 * @param other the same in the other language
 * @param type its type in words; empty when it holds elements
 * @param occurs how often
 */
record ElementLine(String path, String name, int depth, String about, String other, String type, String occurs) {

    static List<ElementLine> of(SchemaDescription description, String language) {
        List<ElementLine> lines = new ArrayList<>();
        Element envelope = description.envelope();
        envelope.attributes().forEach(attribute -> lines.add(of(envelope.name(), 0, attribute, language)));
        add(lines, "", 0, description.record(), language);
        return lines;
    }

    private static void add(List<ElementLine> lines, String above, int depth, Element element, String language) {
        String path = above.isEmpty() ? element.name() : above + "/" + element.name();
        String type = element.type() == null ? "" : element.type().inWords();
        lines.add(new ElementLine(
                path,
                element.name(),
                depth,
                words(element.words(), language),
                words(element.words(), other(language)),
                type,
                occurs(element)));
        element.attributes().forEach(attribute -> lines.add(of(path, depth + 1, attribute, language)));
        element.children().forEach(child -> add(lines, path, depth + 1, child, language));
    }

    private static ElementLine of(String above, int depth, Attribute attribute, String language) {
        return new ElementLine(
                above + "/@" + attribute.name(),
                "@" + attribute.name(),
                depth,
                words(attribute.words(), language),
                words(attribute.words(), other(language)),
                attribute.type().inWords(),
                attribute.required() ? "1" : "0..1");
    }

    private static String occurs(Element element) {
        String most = element.max() == SchemaDescription.UNBOUNDED ? "*" : String.valueOf(element.max());
        return most.equals(String.valueOf(element.min())) ? most : element.min() + ".." + most;
    }

    private static String words(Map<String, String> words, String language) {
        return words.getOrDefault(language, "");
    }

    private static String other(String language) {
        return language.equals("ka") ? "en" : "ka";
    }
}
