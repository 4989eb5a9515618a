package migration.exchange.accounts;

import java.time.LocalDate;
import migration.exchange.envelope.FeedId;

/** The account of a feed for a day of receipt: {@code received = accepted + quarantined + unchanged + superseded} when all is completed. */
public record FeedAccount(
        FeedId feed,
        LocalDate day,
        long submissions,
        long damaged,
        long received,
        long accepted,
        long withIssues,
        long quarantined,
        long unchanged,
        long superseded) {}
