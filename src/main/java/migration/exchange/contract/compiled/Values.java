package migration.exchange.contract.compiled;

import com.sun.xml.xsom.XSSimpleType;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What simple types are read as. Only the plainest way of writing a value is certain: no white space, no sign but a minus. */
final class Values {

    private static final int MOST_DIGITS = 18;

    private Values() {}

    /**
     * The reader of a type for a field.
     *
     * @throws NotCompiledException when there is none
     */
    static Value of(XSSimpleType type, Class<?> field) {
        Facets facets = Facets.of(type);
        String pair = facets.builtIn() + " as " + field.getTypeName();
        return switch (pair) {
            case "string as java.lang.String" -> (text, length) -> string(facets, text, length);
            case "boolean as java.lang.Boolean", "boolean as boolean" -> plain(facets, Values::truth);
            case "int as java.lang.Integer", "int as int" -> plainNumber(facets, Values::integer);
            case "long as java.lang.Long", "long as long" -> plainNumber(facets, Values::whole);
            case "decimal as java.math.BigDecimal" ->
                plainNumber(facets, (text, length) -> decimal(facets, text, length));
            case "date as java.time.LocalDate" -> plain(facets, Moments::date);
            case "dateTime as java.time.OffsetDateTime" -> plain(facets, Moments::timestamp);
            default -> throw new NotCompiledException(pair);
        };
    }

    private static Value plain(Facets facets, Value value) {
        if (facets.bounded() || facets.measured()) {
            throw new NotCompiledException("bounds of " + facets.builtIn());
        }
        return (text, length) -> facets.fits(text, length) ? value.read(text, length) : null;
    }

    private static Value plainNumber(Facets facets, Value value) {
        if (facets.enumerated() || facets.measured()) {
            throw new NotCompiledException("values of " + facets.builtIn());
        }
        return (text, length) -> {
            Object read = facets.fits(text, length) ? value.read(text, length) : null;
            return read == null || !inBounds(facets, read) ? null : read;
        };
    }

    private static boolean inBounds(Facets facets, Object number) {
        if (!facets.bounded()) {
            return true;
        }
        return facets.fits(
                number instanceof BigDecimal decimal ? decimal : BigDecimal.valueOf(((Number) number).longValue()));
    }

    private static @Nullable Object string(Facets facets, char[] text, int length) {
        if (!facets.fits(text, length)) {
            return null;
        }
        String value = new String(text, 0, length);
        return !facets.enumerated() || facets.fits(value) ? value : null;
    }

    private static @Nullable Object truth(char[] text, int length) {
        String value = length > 5 ? "" : new String(text, 0, length);
        return switch (value) {
            case "true", "1" -> Boolean.TRUE;
            case "false", "0" -> Boolean.FALSE;
            default -> null;
        };
    }

    private static @Nullable Object integer(char[] text, int length) {
        return whole(text, length) instanceof Long number && number == number.intValue() ? number.intValue() : null;
    }

    private static @Nullable Object whole(char[] text, int length) {
        int from = length > 0 && text[0] == '-' ? 1 : 0;
        if (!digits(text, from, length)) {
            return null;
        }
        long value = 0;
        for (int i = from; i < length; i++) {
            value = value * 10 + text[i] - '0';
        }
        return from == 1 ? -value : value;
    }

    /** One to eighteen ASCII digits, which no long overflows. */
    private static boolean digits(char[] text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (text[i] < '0' || text[i] > '9') {
                return false;
            }
        }
        return to > from && to - from <= MOST_DIGITS;
    }

    private static @Nullable Object decimal(Facets facets, char[] text, int length) {
        int from = length > 0 && text[0] == '-' ? 1 : 0;
        int point = from;
        while (point < length && text[point] != '.') {
            point++;
        }
        boolean whole = point == length;
        boolean written = digits(text, from, point) && (whole || digits(text, point + 1, length));
        int fraction = whole ? 0 : length - point - 1;
        return written && facets.fits(point - from + fraction, fraction) ? new BigDecimal(text, 0, length) : null;
    }
}
