package migration.exchange.campaign.load;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;

/** Writes the deliveries of a round as the files from which the players send. */
public final class RoundFiles {

    /** Records of the largest submission: some do not fit into the memory of the door. */
    private static final int LARGEST = 2_500;

    private final Path folder;
    private final int round;
    private final Random random;
    private final List<Sent> sent = new ArrayList<>();
    private long permitNumber;

    private RoundFiles(Path folder, int round, long seed, long permitNumber) {
        this.folder = folder;
        this.round = round;
        this.random = new Random(seed * 31 + round);
        this.permitNumber = permitNumber;
    }

    /**
     * Writes the files of a round.
     *
     * @param permitsBefore numbers of changes used up in the rounds before
     * @return the submissions that agencies make of it
     */
    public static List<Sent> write(Path folder, int round, long seed, List<Delivery> deliveries, long permitsBefore)
            throws IOException {
        RoundFiles files = new RoundFiles(folder, round, seed, permitsBefore);
        files.http(Way.HTTP_CROSSINGS, of(deliveries, Way.HTTP_CROSSINGS));
        files.http(Way.HTTP_REFUSALS, of(deliveries, Way.HTTP_REFUSALS));
        files.jms(of(deliveries, Way.JMS));
        files.sftp(of(deliveries, Way.SFTP));
        files.permits(of(deliveries, Way.JDBC));
        return files.sent;
    }

    /** The changes of visas of all rounds: their server shows them round by round. */
    public static void visas(Path file, List<List<Delivery>> rounds) throws IOException {
        StringBuilder lines = new StringBuilder(Rows.VISAS);
        rounds.forEach(round -> of(round, Way.SOAP).forEach(delivery -> lines.append(Rows.visa(delivery))));
        Files.createDirectories(file.getParent());
        Files.writeString(file, lines);
    }

    /** Those of one way. */
    public static List<Delivery> of(List<Delivery> deliveries, Way way) {
        return deliveries.stream().filter(delivery -> delivery.way() == way).toList();
    }

    private void http(Way way, List<Delivery> deliveries) throws IOException {
        String feed = way.feed().substring(way.agency().length() + 1);
        Path home = home(way.feed());
        StringBuilder list = new StringBuilder("order,file,times\n");
        int number = 0;
        for (List<Delivery> part : parts(deliveries)) {
            String name = "http/%d.xml".formatted(++number);
            write(home.resolve(name), submission(way, feed, number, part));
            list.append("%d,%s,%d%n".formatted(number, name, random.nextInt(20) == 0 ? 2 : 1));
        }
        Files.writeString(home.resolve("http.csv"), list);
    }

    private void jms(List<Delivery> deliveries) throws IOException {
        Path home = home(Way.JMS.feed());
        StringBuilder list = new StringBuilder("order,file,times\n");
        int number = 0;
        for (List<Delivery> part : parts(deliveries)) {
            String name = "jms/%d.xml".formatted(++number);
            write(home.resolve(name), submission(Way.JMS, "crossings", number, part));
            list.append("%d,%s,%d%n".formatted(number, name, random.nextInt(20) == 0 ? 2 : 1));
        }
        Files.writeString(home.resolve("jms.csv"), list);
    }

    private void sftp(List<Delivery> deliveries) throws IOException {
        Path home = home(Way.SFTP.feed());
        StringBuilder list = new StringBuilder("order,file,quirk,other\n");
        int number = 0;
        for (List<Delivery> part : parts(deliveries)) {
            String name = "BP_201_%04d%06d.xml.gz".formatted(round, ++number);
            write(home.resolve(name), gzip(submission(Way.SFTP, "crossings", number, part)));
            list.append("%d,%s,NONE,%n".formatted(number, name));
        }
        Files.writeString(home.resolve("sftp.csv"), list);
    }

    private void permits(List<Delivery> deliveries) throws IOException {
        StringBuilder lines = new StringBuilder(Rows.PERMITS);
        long transaction = 0;
        for (List<Delivery> part : parts(deliveries)) {
            transaction++;
            String commit = random.nextInt(10) == 0 ? "LATE" : "NORMAL";
            for (Delivery delivery : part) {
                lines.append(Rows.permit(delivery, ++permitNumber, transaction, commit));
            }
        }
        Path home = home(Way.JDBC.feed());
        Files.writeString(home.resolve("rows.csv"), lines);
    }

    private byte[] submission(Way way, String feed, int number, List<Delivery> part) {
        String stream = way.name() + "-" + round;
        byte[] body = RecordText.submission(feed, stream, number, part).getBytes(StandardCharsets.UTF_8);
        sent.add(new Sent(way.feed(), sha256(body), part));
        return body;
    }

    /** Most submissions are small, some have more records than a batch. */
    private List<List<Delivery>> parts(List<Delivery> deliveries) {
        List<List<Delivery>> parts = new ArrayList<>();
        int from = 0;
        while (from < deliveries.size()) {
            int size = (int) Math.round(Math.exp(random.nextDouble() * Math.log(LARGEST)));
            int to = Math.min(deliveries.size(), from + Math.max(1, size));
            parts.add(deliveries.subList(from, to));
            from = to;
        }
        return parts;
    }

    private Path home(String feed) throws IOException {
        Path home = folder.resolve("out").resolve(feed);
        Files.createDirectories(home.resolve("http"));
        Files.createDirectories(home.resolve("jms"));
        return home;
    }

    private static void write(Path file, byte[] bytes) throws IOException {
        Files.write(file, bytes);
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(bytes);
        }
        return packed.toByteArray();
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
