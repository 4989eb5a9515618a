package migration.exchange.platform;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;

/**
 * The published sample of one record, under names of a test's own.
 *
 * @param feed its feed
 * @param text the submission
 */
record Sample(String feed, String text) {

    /** Those whose records may be seen. */
    static final List<String> FEEDS = List.of(
            "border-police/crossings",
            "border-police/refusals",
            "consular/registrations",
            "consular/visas",
            "service-agency/citizenship",
            "service-agency/civil-registry",
            "service-agency/documents",
            "service-agency/permits",
            "statistics-office/population");

    private static final Pattern RECORD = Pattern.compile("(?s)( *<(\\w+) sourceId=.*?</\\2>\\n)");

    /** The sample, with another id of its record. */
    static Sample of(String feed, String sourceId) {
        return of(feed, 1, sourceId);
    }

    /** The sample of a version of the contract, with another id of its record. */
    static Sample of(String feed, int major, String sourceId) {
        Path file = Path.of("schemas/" + feed + "/v" + major + "/samples/valid/one-record.xml");
        try {
            return new Sample(feed, Files.readString(file))
                    .with(" sourceId=\"[^\"]*\"", " sourceId=\"" + sourceId + '"');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String agency() {
        return feed.substring(0, feed.indexOf('/'));
    }

    Sample version(int version) {
        return with(" version=\"\\d+\"( cancelled=\"\\w+\")?>", " version=\"" + version + "\">");
    }

    Sample cancelled(int version) {
        return with(" version=\"\\d+\">", " version=\"" + version + "\" cancelled=\"true\">");
    }

    /** @throws IllegalStateException when there is nothing to replace: the test would test something else */
    Sample with(String pattern, String replacement) {
        Matcher found = Pattern.compile(pattern).matcher(text);
        if (!found.find()) {
            throw new IllegalStateException("the sample of " + feed + " has no " + pattern);
        }
        return new Sample(feed, found.replaceAll(replacement));
    }

    /** As many records, the ids numbered from 0. */
    Sample times(int records) {
        Matcher record = RECORD.matcher(text);
        if (!record.find()) {
            throw new IllegalStateException("the sample of " + feed + " has no record");
        }
        String all = IntStream.range(0, records)
                .mapToObj(i -> record.group(1).replaceFirst(" sourceId=\"([^\"]*)\"", " sourceId=\"$1-" + i + '"'))
                .collect(Collectors.joining());
        return new Sample(feed, text.substring(0, record.start()) + all + text.substring(record.end()));
    }

    byte[] bytes() {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    byte[] gzipped() {
        return gzip(bytes());
    }

    static byte[] gzip(byte[] bytes) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }
}
