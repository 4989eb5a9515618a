package migration.exchange.validation.report;

/** Text inside of XML and HTML. */
final class Markup {

    private Markup() {}

    /** Text as it stands in an element or a quoted attribute; a question mark for what neither can hold. */
    static String escaped(String text) {
        StringBuilder safe = new StringBuilder();
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                case '\n' -> safe.append("&#10;");
                default -> safe.appendCodePoint(c < ' ' || c == 0xFFFE || c == 0xFFFF ? '?' : c);
            }
        });
        return safe.toString();
    }
}
