package migration.exchange.contract;

import static migration.exchange.contract.CrossingsXml.HEAD;
import static migration.exchange.contract.CrossingsXml.TAIL;
import static migration.exchange.contract.CrossingsXml.crossing;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Supplier;

/** Documents that attack whoever parses them; none is larger in memory than a few thousand bytes. */
public final class Attacks {

    private static final String DECLARATION = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
    private static final String BODY = HEAD.substring(DECLARATION.length());

    private Attacks() {}

    /**
     * An attack.
     *
     * @param name what it is
     * @param early true when it is plain from the first bytes
     * @param body the document
     */
    public record Attack(String name, boolean early, Supplier<InputStream> body) {

        @Override
        public String toString() {
            return name;
        }
    }

    /** All of them; those that fetch something ask the given address, or a file. */
    public static List<Attack> all(String url) {
        return all(url, "file:///etc/hostname");
    }

    /** All of them; those that fetch something ask the given addresses. */
    public static List<Attack> all(String url, String file) {
        return List.of(
                doctype("XXE of a file", "<!ENTITY x SYSTEM '" + file + "'>"),
                doctype("XXE over HTTP", "<!ENTITY x SYSTEM '" + url + "'>"),
                early("external DTD", DECLARATION + "<!DOCTYPE submission SYSTEM '" + url + "'>" + BODY + TAIL),
                doctype("parameter entity", "<!ENTITY % p SYSTEM '" + url + "'> %p; <!ENTITY x 'x'>"),
                doctype("billion laughs", laughs()),
                doctype("quadratic blowup", "<!ENTITY x '" + "x".repeat(50_000) + "'>"),
                encoded("UTF-16 XXE", StandardCharsets.UTF_16),
                encoded("EBCDIC XXE", Charset.forName("IBM037")),
                early("UTF-7", "<?xml version=\"1.0\" encoding=\"UTF-7\"?>" + BODY + TAIL),
                late("depth 1,000,000", HEAD + "<crossing>", repeat("<a>", 1_000_000)),
                late("100,000 attributes", HEAD + "<crossing", repeat(" a='1'", 100_000, true)),
                late("50,000 namespaces", HEAD + "<crossing", repeat(" xmlns:a='urn:a'", 50_000, true)),
                late("attribute of 20 MB", HEAD + "<crossing sourceId='", repeat("0123456789", 2_000_000)),
                late("text of 100 MB", HEAD + "<crossing><direction>", repeat("0123456789", 10_000_000)),
                late("white space of 100 MB between records", HEAD + crossing("A-1"), repeat("          ", 10_000_000)),
                late("comment of 50 MB", HEAD + "<!--", repeat("0123456789", 5_000_000)),
                late("CDATA of 50 MB", HEAD + "<crossing><direction><![CDATA[", repeat("0123456789", 5_000_000)),
                late("element name of 5 MB", HEAD + "<", repeat("abcdefghij", 500_000)),
                overlong(),
                late("U+FFFF", HEAD + crossing("A-1").replace(">1<", ">\uFFFF<") + TAIL, InputStream::nullInputStream),
                late("NUL", HEAD + crossing("A-1").replace(">1<", ">\u0000<") + TAIL, InputStream::nullInputStream),
                early(
                        "schemaLocation",
                        HEAD.replace(
                                        "agency=",
                                        "xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance'"
                                                + " xsi:schemaLocation='urn:migration-exchange:border-police:crossings:1 "
                                                + url
                                                + "' agency=")
                                + crossing("A-1")
                                + TAIL),
                late(
                        "XInclude",
                        HEAD + "<xi:include xmlns:xi='http://www.w3.org/2001/XInclude' href='" + url + "'/>" + TAIL,
                        InputStream::nullInputStream),
                early("processing instruction", DECLARATION + "<?xml-stylesheet href='" + url + "'?>" + BODY + TAIL),
                early("undeclared entity", HEAD.replace("BP-101", "&x;") + TAIL),
                early("XML 1.1", HEAD.replace("version=\"1.0\"", "version=\"1.1\"") + crossing("A-1") + TAIL));
    }

    private static Attack doctype(String name, String subset) {
        String document = DECLARATION + "<!DOCTYPE submission [" + subset + "]>" + BODY.replace("BP-101", "BP&x;")
                + crossing("A-1").replace(">1<", ">&x;<") + TAIL;
        return early(name, document);
    }

    private static String laughs() {
        StringBuilder subset = new StringBuilder("<!ENTITY x0 'ha'>");
        for (int i = 1; i < 30; i++) {
            subset.append("<!ENTITY x")
                    .append(i)
                    .append(" '&x")
                    .append(i - 1)
                    .append(";&x")
                    .append(i - 1)
                    .append(";'>");
        }
        return subset + "<!ENTITY x '&x29;'>";
    }

    private static Attack encoded(String name, Charset charset) {
        String document = "<?xml version=\"1.0\" encoding=\"" + charset.name() + "\"?>"
                + "<!DOCTYPE submission [<!ENTITY x SYSTEM 'file:///etc/hostname'>]>" + BODY + "&x;" + TAIL;
        return new Attack(name, true, () -> new ByteArrayInputStream(document.getBytes(charset)));
    }

    private static Attack overlong() {
        byte[] good = CrossingsXml.bytes(HEAD + crossing("A-1").replace("DEMIR", "DEM\u00C0\u00AF") + TAIL);
        String latin =
                new String(good, StandardCharsets.ISO_8859_1).replace("\u00C3\u0080\u00C2\u00AF", "\u00C0\u00AF");
        byte[] bad = latin.getBytes(StandardCharsets.ISO_8859_1);
        return new Attack("overlong UTF-8", false, () -> new ByteArrayInputStream(bad));
    }

    private static Attack early(String name, String document) {
        return new Attack(name, true, () -> stream(document));
    }

    private static Attack late(String name, String start, Supplier<InputStream> rest) {
        return new Attack(name, false, () -> new SequenceInputStream(stream(start), rest.get()));
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static Supplier<InputStream> repeat(String text, int times) {
        return repeat(text, times, false);
    }

    /** The same text over and over, with a counter in place of the letter a where wanted. */
    private static Supplier<InputStream> repeat(String text, int times, boolean counted) {
        return () -> new Repeated(text, times, counted);
    }

    /** Makes its bytes when they are asked for. */
    private static final class Repeated extends InputStream {

        private final String text;
        private final int times;
        private final boolean counted;
        private byte[] current = new byte[0];
        private int index;
        private int made;

        Repeated(String text, int times, boolean counted) {
            this.text = text;
            this.times = times;
            this.counted = counted;
        }

        @Override
        public int read() {
            if (index == current.length && !more()) {
                return -1;
            }
            return current[index++] & 0xFF;
        }

        @Override
        public int read(byte[] target, int offset, int length) {
            if (index == current.length && !more()) {
                return -1;
            }
            int count = Math.min(length, current.length - index);
            System.arraycopy(current, index, target, offset, count);
            index += count;
            return count;
        }

        private boolean more() {
            if (made == times) {
                return false;
            }
            StringBuilder block = new StringBuilder();
            for (int i = 0; i < 1000 && made < times; i++, made++) {
                block.append(counted ? text.replaceFirst("a(?==)", "a" + made) : text);
            }
            current = block.toString().getBytes(StandardCharsets.UTF_8);
            index = 0;
            return true;
        }
    }
}
