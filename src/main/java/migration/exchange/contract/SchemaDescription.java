package migration.exchange.contract;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import migration.exchange.envelope.ContractId;
import org.jspecify.annotations.Nullable;

/**
 * What a contract says, in a form to be shown and to be asked: its elements with types, occurrence and meaning.
 *
 * @param contract the contract
 * @param words what the contract is about, by language ({@code ka}, {@code en})
 * @param envelope the root element with the attributes of the envelope
 * @param container local names from the root to the element whose children are the records
 * @param record the record element with all below it
 * @param countedOnly whether its records may be counted and nothing else: no door shows one, and none is linked
 * @param kind the kind of its records, null when the feed bears the name of it
 */
public record SchemaDescription(
        ContractId contract,
        Map<String, String> words,
        Element envelope,
        List<String> container,
        Element record,
        boolean countedOnly,
        @Nullable String kind) {

    /** Any number of times. */
    public static final int UNBOUNDED = -1;

    /**
     * An element.
     *
     * @param namespace namespace
     * @param name local name
     * @param type its own text, or null when it holds elements only
     * @param min least occurrence; 0 for alternatives of a choice
     * @param max most occurrence, or {@link #UNBOUNDED}
     * @param words meaning by language
     * @param attributes its attributes, those of the extended type first
     * @param children its elements in order
     * @param choice true when its children are, at least in part, alternatives
     */
    public record Element(
            String namespace,
            String name,
            @Nullable Type type,
            int min,
            int max,
            Map<String, String> words,
            List<Attribute> attributes,
            List<Element> children,
            boolean choice) {

        /** The child of this name. */
        public Optional<Element> child(String childName) {
            return children.stream().filter(e -> e.name.equals(childName)).findFirst();
        }

        /** The attribute of this name. */
        public Optional<Attribute> attribute(String attributeName) {
            return attributes.stream().filter(a -> a.name.equals(attributeName)).findFirst();
        }

        /** True when an element of this name stands below this one, at any depth. */
        public boolean holds(String name) {
            return children.stream().anyMatch(child -> child.name.equals(name) || child.holds(name));
        }

        /** The element at the end of a path of local names below this one. */
        public Optional<Element> at(List<String> path) {
            Optional<Element> here = Optional.of(this);
            for (String step : path) {
                here = here.flatMap(e -> e.child(step));
            }
            return here;
        }
    }

    /**
     * An attribute.
     *
     * @param name local name
     * @param type its type
     * @param required whether it must be there
     * @param words meaning by language
     */
    public record Attribute(String name, Type type, boolean required, Map<String, String> words) {}

    /**
     * A simple type.
     *
     * @param name its name, or that of its base when it has none
     * @param base the built-in type it comes from, such as {@code xs:date}
     * @param patterns patterns, each must fit
     * @param minLength least length, null when free
     * @param maxLength most length, null when free
     * @param least least value, null when free
     * @param most greatest value, null when free
     * @param totalDigits most digits of a number, null when free
     * @param fractionDigits most digits after the point, null when free
     * @param words meaning by language
     */
    public record Type(
            String name,
            String base,
            List<String> patterns,
            @Nullable Integer minLength,
            @Nullable Integer maxLength,
            @Nullable BigDecimal least,
            @Nullable BigDecimal most,
            @Nullable Integer totalDigits,
            @Nullable Integer fractionDigits,
            Map<String, String> words) {

        /** The type in words that need no translation, such as {@code xs:date, YYYY-MM-DD}. */
        public String inWords() {
            return base + form();
        }

        private String form() {
            return switch (base) {
                case "xs:date" -> ", YYYY-MM-DD";
                case "xs:dateTime" -> ", YYYY-MM-DDThh:mm:ss+hh:mm";
                case "xs:time" -> ", hh:mm:ss";
                case "xs:gYear" -> ", YYYY";
                case "xs:gYearMonth" -> ", YYYY-MM";
                case "xs:boolean" -> ", true|false";
                case "xs:decimal" -> range() + digits();
                default -> patterns.isEmpty() ? range() + length() : ", " + String.join(" & ", patterns);
            };
        }

        private String range() {
            return least == null && most == null ? "" : ", " + text(least) + ".." + text(most);
        }

        private String digits() {
            return fractionDigits == null ? "" : ", 0." + "0".repeat(fractionDigits);
        }

        private String length() {
            return minLength == null && maxLength == null ? "" : ", {" + text(minLength) + "," + text(maxLength) + "}";
        }

        private static String text(@Nullable Object bound) {
            return bound == null ? "" : bound.toString();
        }
    }
}
