package migration.exchange.intake;

import java.nio.charset.Charset;
import java.time.Instant;
import java.util.List;
import migration.exchange.envelope.FeedId;

/**
 * What the door lets in.
 *
 * @param maxBytes most bytes of a submission, unpacked
 * @param maxRatio most unpacked bytes for one packed byte
 * @param batchSize records of a batch
 * @param historicEncodings encodings other than UTF-8 that a feed may use for old records
 */
public record IntakeSettings(long maxBytes, int maxRatio, int batchSize, List<HistoricEncoding> historicEncodings) {

    public IntakeSettings {
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
