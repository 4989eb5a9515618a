package migration.exchange.sandbox;

import java.util.ArrayList;
import java.util.List;
import migration.exchange.accounts.Accounts;
import migration.exchange.accounts.Accounts.ReceiptQuery;
import migration.exchange.accounts.Receipt;
import migration.exchange.accounts.ReceiptState;
import migration.exchange.conformance.Sighting;
import migration.exchange.conformance.Sightings;
import migration.exchange.envelope.Envelope;
import migration.exchange.envelope.FeedId;
import migration.exchange.envelope.SubmissionId;

/** What was seen in a sandbox: its receipts and what its witness remembers. What ended as a scenario asked shows nothing. */
public final class Seen implements Sightings {

    private static final int PAGE = 200;

    private final Accounts accounts;
    private final Takings takings;
    private final Witness witness;

    public Seen(Accounts accounts, Takings takings, Witness witness) {
        this.accounts = accounts;
        this.takings = takings;
        this.witness = witness;
    }

    @Override
    public List<Sighting> of(FeedId feed) {
        List<Sighting> seen = new ArrayList<>(witness.atTheDoor(feed));
        String after = null;
        do {
            Accounts.ReceiptPage page =
                    accounts.receipts(new ReceiptQuery(feed.agency(), feed, ReceiptState.COMPLETED, after, PAGE));
            page.receipts().stream()
                    .filter(receipt ->
                            takings.scenario(receipt.submission().id()).isEmpty())
                    .forEach(receipt -> seen.add(judged(receipt)));
            after = page.next();
        } while (after != null);
        return seen;
    }

    private Sighting judged(Receipt receipt) {
        SubmissionId id = receipt.submission().id();
        Envelope envelope = receipt.submission().envelope();
        Witness.Traits traits = witness.of(id);
        return new Sighting.Judged(
                receipt.submission().feed(),
                receipt.submission().receivedAt(),
                id,
                envelope == null ? null : envelope.contract(),
                Math.toIntExact(receipt.received()),
                Math.toIntExact(receipt.accepted()),
                Math.toIntExact(receipt.quarantined()),
                Math.toIntExact(receipt.superseded()),
                traits.cancelled(),
                traits.georgian());
    }
}
