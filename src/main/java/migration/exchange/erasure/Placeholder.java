package migration.exchange.erasure;

import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What stands in a submission instead of an erased record: an element of the same name and length with nothing but blanks
 * in it, so that all other records keep their places.
 */
final class Placeholder {

    private static final Pattern START =
            Pattern.compile("\\A<([^\\s/>]++)((?:[^>\"'/]++|/(?!>)|\"[^\"]*+\"|'[^']*+')*+)(/?)>");
    private static final Pattern NAMESPACE = Pattern.compile("\\sxmlns(?::[^\\s=]+)?\\s*=\\s*(?:\"[^\"]*\"|'[^']*')");

    private Placeholder() {}

    /**
     * The placeholder of a record.
     *
     * @param record its bytes
     * @return as many
     * @throws IllegalArgumentException when they are not those of an element
     */
    static byte[] of(byte[] record, Charset encoding) {
        String text = new String(record, encoding);
        Matcher start = START.matcher(text);
        if (!start.find()) {
            throw new IllegalArgumentException("not an element");
        }
        StringBuilder name = new StringBuilder("<").append(start.group(1));
        Matcher namespace = NAMESPACE.matcher(start.group(2));
        while (namespace.find()) {
            name.append(namespace.group());
        }
        boolean empty = start.group(3).equals("/");
        byte[] head = name.append(empty ? "" : ">").toString().getBytes(encoding);
        byte[] tail = (empty ? "/>" : "</" + start.group(1) + ">").getBytes(encoding);
        return padded(head, tail, record.length, encoding);
    }

    /** Blanks of a whole submission that holds no element. */
    static byte[] blanks(int length, Charset encoding) {
        return padded(new byte[0], new byte[0], length, encoding);
    }

    private static byte[] padded(byte[] head, byte[] tail, int length, Charset encoding) {
        byte[] blank = " ".getBytes(encoding);
        byte[] all = Arrays.copyOf(head, length);
        int end = length - tail.length;
        for (int at = head.length; at < end; at++) {
            all[at] = blank[(at - head.length) % blank.length];
        }
        System.arraycopy(tail, 0, all, end, tail.length);
        return all;
    }
}
