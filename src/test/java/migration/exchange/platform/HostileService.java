package migration.exchange.platform;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The visa service in the hands of an attacker: it answers each call with what waits in order, and with an empty page
 * when nothing does. The same token is asked for again after an answer that was not taken.
 */
final class HostileService implements Function<String, InputStream> {

    private static final Path FORM = Path.of("src/test/resources/agencies/consular/visas/own-form.xml");
    private static final String DECLARATION = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";

    private final Deque<Function<String, InputStream>> waiting = new ArrayDeque<>();
    private int pages;

    @Override
    public synchronized InputStream apply(String token) {
        Function<String, InputStream> next = waiting.poll();
        return next == null ? stream(page(token, "")) : next.apply(token);
    }

    synchronized boolean isThrough() {
        return waiting.isEmpty();
    }

    synchronized void answer(Supplier<InputStream> body) {
        waiting.add(token -> body.get());
    }

    /** A page with one good visa. */
    synchronized void answerWell(String applicationNo) {
        String token = nextToken();
        waiting.add(any -> stream(page(token, visa(applicationNo))));
    }

    /** Attacks that hide in an answer which is otherwise as it should be. */
    List<Hostile> within(Canary canary) {
        String include = "<xi:include xmlns:xi='http://www.w3.org/2001/XInclude' href='" + canary.url() + "'/>";
        List<Hostile> attacks = new ArrayList<>();
        attacks.add(subset("XXE of a file in an answer", "<!ENTITY x SYSTEM '" + canary.file() + "'>"));
        attacks.add(subset("XXE over HTTP in an answer", "<!ENTITY x SYSTEM '" + canary.url() + "'>"));
        attacks.add(subset("blowup in an answer", "<!ENTITY x '" + "x".repeat(50_000) + "'>"));
        attacks.add(field("XInclude in an answer", "nationality", include));
        attacks.add(field("U+FFFF in an answer", "nationality", "\uFFFF"));
        attacks.add(field("undeclared entity in an answer", "nationality", "&x;"));
        attacks.add(field("markup in an answer", "applicationNo", "&lt;visa/>"));
        attacks.add(field("nested answer", "nationality", "<a>".repeat(1000) + "</a>".repeat(1000)));
        attacks.add(longText("text of 50 MB in an answer", 5_000_000));
        attacks.add(longText("text of 100 MB in an answer", 10_000_000));
        return attacks;
    }

    private Hostile subset(String name, String subset) {
        String page = page(nextToken(), visa("hostile-1").replace("<nationality>IN", "<nationality>&x;"));
        return hostile(name, page.replace(DECLARATION, DECLARATION + "<!DOCTYPE x [" + subset + "]>"));
    }

    private Hostile field(String name, String field, String text) {
        return hostile(name, page(nextToken(), visa("hostile-1").replaceFirst("(<" + field + ">)[^<]*", "$1" + text)));
    }

    private Hostile longText(String name, int tens) {
        String[] parts = page(nextToken(), visa("hostile-1")).split("Documents seen", 2);
        return new Hostile(
                name,
                () -> new SequenceInputStream(Collections.enumeration(
                        List.of(stream(parts[0]), new Repeated("0123456789", tens), stream(parts[1])))));
    }

    private static Hostile hostile(String name, String text) {
        return Hostile.of(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private String nextToken() {
        return "attacked-" + ++pages;
    }

    private static String visa(String applicationNo) {
        String form = form();
        String first = form.substring(form.indexOf("<visaChange>"), form.indexOf("</visaChange>"));
        return first.replaceFirst("<applicationNo>[^<]*", "<applicationNo>" + applicationNo)
                        .replaceFirst("<revision>[^<]*", "<revision>1")
                + "</visaChange>";
    }

    private static String page(String token, String visas) {
        String form = form();
        return form.substring(0, form.indexOf("<visaChange>")).replaceFirst("<nextToken>[^<]*", "<nextToken>" + token)
                + visas
                + form.substring(form.lastIndexOf("</visaChange>") + "</visaChange>".length());
    }

    private static String form() {
        try {
            return Files.readString(FORM);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The same text over and over, never in memory as a whole. */
    private static final class Repeated extends InputStream {

        private final byte[] text;
        private long left;

        Repeated(String text, int times) {
            this.text = text.repeat(1000).getBytes(StandardCharsets.US_ASCII);
            this.left = (long) text.length() * times;
        }

        @Override
        public int read() {
            return left-- > 0 ? text[0] : -1;
        }

        @Override
        public int read(byte[] target, int offset, int length) {
            if (left <= 0) {
                return -1;
            }
            int count = (int) Math.min(Math.min(length, text.length), left);
            System.arraycopy(text, 0, target, offset, count);
            left -= count;
            return count;
        }
    }
}
