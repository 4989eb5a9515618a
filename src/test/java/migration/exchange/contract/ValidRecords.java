package migration.exchange.contract;

import com.github.curiousoddman.rgxgen.RgxGen;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import migration.exchange.contract.SchemaDescription.Attribute;
import migration.exchange.contract.SchemaDescription.Element;
import migration.exchange.contract.SchemaDescription.Type;

/** Draws records that keep to a contract, from what its schema says: every element, every length, every sign that XML can hold. */
final class ValidRecords {

    /** What stands behind them. */
    static final String TAIL = "</records></submission>";

    private static final String COMMON = "urn:migration-exchange:common:1";
    private static final DateTimeFormatter TIMESTAMP =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss[.SSSSSSSSS]XXX", Locale.ROOT);
    private static final String[] SIGNS = {
        "a",
        "Z",
        "0",
        " ",
        "  ",
        "\t",
        "\n",
        "\r",
        "\r\n",
        "<",
        ">",
        "&",
        "\"",
        "'",
        "]]>",
        "-",
        "ა",
        "ჰ",
        "Ა",
        "é",
        "\u0085",
        "\u00AD",
        "\u2028",
        "\u200B",
        "\uFFFD",
        "\uD835\uDD07",
        "e\u0301",
        "ß",
        "ı"
    };

    private final Contract contract;
    private final Random random;
    private final Map<String, RgxGen> patterns = new HashMap<>();

    ValidRecords(Contract contract, long seed) {
        this.contract = contract;
        this.random = new Random(seed);
    }

    /** A submission of so many records. */
    String submission(int records) {
        StringBuilder xml = new StringBuilder(head());
        for (int i = 0; i < records; i++) {
            xml.append(record());
        }
        return xml.append(TAIL).toString();
    }

    /** One record. */
    String record() {
        StringBuilder xml = new StringBuilder();
        element(contract.description().record(), xml);
        return xml.toString();
    }

    /** What stands before the records of a submission. */
    String head() {
        StringBuilder xml = new StringBuilder("<submission xmlns=\"%s\" xmlns:c=\"%s\""
                .formatted(contract.id().namespace(), COMMON));
        xml.append(" agency=\"%s\" feed=\"%s\" contract=\"%d\" stream=\"S\" sequence=\"1\""
                .formatted(
                        contract.id().feed().agency(),
                        contract.id().feed().feed(),
                        contract.id().major()));
        xml.append(" created=\"2026-10-05T09:00:00+04:00\" completeThrough=\"2026-10-05T08:00:00+04:00\"><records>");
        return xml.toString();
    }

    private void element(Element element, StringBuilder xml) {
        String name = element.namespace().equals(COMMON) ? "c:" + element.name() : element.name();
        xml.append('<').append(name);
        for (Attribute attribute : element.attributes()) {
            if (attribute.required() || random.nextBoolean()) {
                xml.append(' ').append(attribute.name()).append("=\"");
                xml.append(escaped(value(attribute.type()))).append('"');
            }
        }
        xml.append('>');
        if (element.type() != null) {
            xml.append(escaped(value(element.type())));
        }
        for (Element child : element.children()) {
            int most = child.max() == SchemaDescription.UNBOUNDED ? 3 : child.max();
            for (int i = between(child.min(), most); i > 0; i--) {
                element(child, xml);
            }
        }
        xml.append("</").append(name).append('>');
    }

    private String value(Type type) {
        return switch (type.base()) {
            case "xs:date" -> LocalDate.ofEpochDay(between(-50_000, 50_000)).toString();
            case "xs:dateTime" -> timestamp();
            case "xs:boolean" -> String.valueOf(random.nextBoolean());
            case "xs:int", "xs:long" -> whole(type).toString();
            case "xs:decimal" -> decimal(type);
            case "xs:string" -> type.patterns().isEmpty() ? text(type) : matching(type);
            default -> throw new IllegalStateException("no values of " + type.base() + " are drawn yet");
        };
    }

    private String timestamp() {
        int nanos = random.nextBoolean() ? 0 : random.nextInt(1_000_000_000);
        return OffsetDateTime.of(
                        between(1950, 2050),
                        between(1, 12),
                        between(1, 28),
                        between(0, 23),
                        between(0, 59),
                        between(0, 59),
                        nanos,
                        ZoneOffset.ofTotalSeconds(between(-48, 48) * 900))
                .format(TIMESTAMP);
    }

    private BigInteger whole(Type type) {
        BigInteger least = type.least() == null ? BigInteger.ZERO : type.least().toBigInteger();
        BigInteger most =
                type.most() == null ? BigInteger.TEN.pow(9) : type.most().toBigInteger();
        int size = random.nextInt(most.subtract(least).bitLength() + 1);
        return least.add(new BigInteger(size, random)).min(most);
    }

    private String decimal(Type type) {
        int fraction = type.fractionDigits() == null ? 0 : type.fractionDigits();
        int digits = type.totalDigits() == null ? 9 : type.totalDigits();
        BigDecimal drawn = new BigDecimal(new BigInteger(between(1, 3 * digits), random), between(0, fraction));
        BigDecimal least = type.least() == null ? BigDecimal.ZERO : type.least();
        BigDecimal most =
                type.most() == null ? BigDecimal.TEN.pow(digits - fraction).subtract(BigDecimal.ONE) : type.most();
        return drawn.max(least)
                .min(most)
                .setScale(Math.min(fraction, drawn.scale()), RoundingMode.DOWN)
                .toPlainString();
    }

    private String text(Type type) {
        int least = type.minLength() == null ? 0 : type.minLength();
        int most = type.maxLength() == null ? 100 : type.maxLength();
        int length = random.nextInt(8) == 0 ? most : between(least, Math.min(most, 20));
        StringBuilder text = new StringBuilder();
        while (text.length() < length) {
            String sign = SIGNS[random.nextInt(SIGNS.length)];
            text.append(text.length() + sign.length() <= length ? sign : "x");
        }
        return text.toString();
    }

    private String matching(Type type) {
        String pattern = type.patterns().get(type.patterns().size() - 1);
        return patterns.computeIfAbsent(pattern, RgxGen::parse).generate(random);
    }

    private int between(int least, int most) {
        return least + random.nextInt(most - least + 1);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("\r", "&#13;")
                .replace("\n", "&#10;")
                .replace("\t", "&#9;");
    }
}
