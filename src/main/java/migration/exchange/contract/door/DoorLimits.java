package migration.exchange.contract.door;

import java.nio.charset.Charset;
import java.time.Instant;
import java.util.List;
import migration.exchange.envelope.FeedId;

/**
 * What a door lets in.
 *
 * @param maxBytes most bytes of a submission, unpacked
 * @param maxRatio most unpacked bytes for one packed byte
 * @param historicEncodings encodings other than UTF-8 that a feed may use for old records
 */
public record DoorLimits(long maxBytes, int maxRatio, List<HistoricEncoding> historicEncodings) {

    public DoorLimits {
        historicEncodings = List.copyOf(historicEncodings);
    }

    /**
     * Allows an encoding for submissions that are complete through an instant before a date.
     *
     * @param feed the feed
     * @param encoding the encoding
     * @param before the first instant for which it is no longer allowed
     */
    public record HistoricEncoding(FeedId feed, Charset encoding, Instant before) {}
}
