package migration.exchange.agencies.serviceagency.views;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import migration.exchange.envelope.ContractId;
import migration.exchange.envelope.Envelope;
import migration.exchange.envelope.FeedId;
import migration.exchange.normalization.Normalizer;

/** Rows of a view, and what a normalizer makes of them. */
public final class ViewText {

    private ViewText() {}

    /** The submission of these rows in contract XML, with quotation marks and empty elements written in one way. */
    public static String normalized(Normalizer normalizer, String rows) {
        String document = "<rows xmlns=\"urn:migration-exchange:rows:1\" view=\"export.changes\">" + rows + "</rows>";
        byte[] own = document.getBytes(StandardCharsets.UTF_8);
        byte[] contract = normalizer.normalize(new ByteArrayInputStream(own), envelope(normalizer.feed()));
        return new String(contract, StandardCharsets.UTF_8)
                .replace("'", "\"")
                .replaceAll("<([A-Za-z]+)/>", "<$1></$1>");
    }

    /** How such a submission begins, up to its first record. */
    public static String head(FeedId feed) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><submission xmlns=\"urn:migration-exchange:"
                + feed.agency() + ":" + feed.feed() + ":1\" xmlns:c=\"urn:migration-exchange:common:1\" agency=\""
                + feed.agency() + "\" feed=\"" + feed.feed() + "\" contract=\"1\" stream=\"PSDA\" sequence=\"17\""
                + " created=\"2024-06-01T00:00:00Z\" completeThrough=\"2024-05-31T23:59:59.500Z\"><records>\n";
    }

    private static Envelope envelope(FeedId feed) {
        return new Envelope(
                new ContractId(feed, 1),
                "PSDA",
                17,
                Instant.parse("2024-06-01T00:00:00Z"),
                Instant.parse("2024-05-31T23:59:59.5Z"));
    }
}
