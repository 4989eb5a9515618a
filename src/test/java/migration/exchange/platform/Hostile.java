package migration.exchange.platform;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.zip.GZIPOutputStream;
import migration.exchange.contract.Attacks;

/**
 * A body that must not pass any door.
 *
 * @param name what it is
 * @param body its bytes
 */
record Hostile(String name, Supplier<InputStream> body) {

    private static final int BOMB = 100_000_000;

    /** Every attack document as such. */
    static List<Hostile> documents(Canary canary) {
        return Attacks.all(canary.url(), canary.file()).stream()
                .map(attack -> new Hostile(attack.name(), attack.body()))
                .toList();
    }

    /** What is not even XML, or not once it is unpacked. */
    static List<Hostile> packings() {
        byte[] good = Sample.of("border-police/crossings", "packed-1").gzipped();
        byte[] random = new byte[20_000];
        new Random(42).nextBytes(random);
        byte[] wrongSum = good.clone();
        wrongSum[good.length - 6] ^= 1;
        return List.of(
                of("empty", new byte[0]),
                of("random bytes", random),
                of("gzip cut off", Arrays.copyOf(good, good.length / 2)),
                of("gzip header alone", Arrays.copyOf(good, 2)),
                of("gzip with a wrong checksum", wrongSum),
                of("gzip in gzip", Sample.gzip(good)),
                of("gzip of nothing", Sample.gzip(new byte[0])),
                of("gzip bomb of zeros", bomb(new byte[0], (byte) 0)),
                of("gzip bomb of blanks in a submission", bomb(head(), (byte) ' ')));
    }

    static List<Hostile> all(Canary canary) {
        List<Hostile> all = new ArrayList<>(documents(canary));
        all.addAll(packings());
        return all;
    }

    /** The same with a comment behind it, so that these bytes have never come by another door. */
    Hostile at(String door) {
        byte[] mark = ("<!-- " + door + " -->").getBytes(StandardCharsets.UTF_8);
        return new Hostile(name, () -> new SequenceInputStream(body.get(), new ByteArrayInputStream(mark)));
    }

    /** The same, gzipped: in memory, since even the large ones pack to little. */
    byte[] gzipped() {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed);
                InputStream in = body.get()) {
            in.transferTo(gzip);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    private static byte[] head() {
        String text = Sample.of("border-police/crossings", "bomb-1").text();
        return text.substring(0, text.indexOf("</records>")).getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] bomb(byte[] start, byte filling) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        byte[] block = new byte[1_000_000];
        Arrays.fill(block, filling);
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(start);
            for (int written = 0; written < BOMB; written += block.length) {
                gzip.write(block);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    static Hostile of(String name, byte[] bytes) {
        return new Hostile(name, () -> new ByteArrayInputStream(bytes));
    }

    @Override
    public String toString() {
        return name;
    }
}
