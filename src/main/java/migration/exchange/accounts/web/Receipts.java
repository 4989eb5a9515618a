package migration.exchange.accounts.web;

import java.util.List;
import java.util.Optional;
import migration.exchange.accounts.Accounts;
import migration.exchange.accounts.Accounts.ReceiptPage;
import migration.exchange.accounts.Accounts.ReceiptQuery;
import migration.exchange.accounts.Receipt;
import migration.exchange.accounts.ReceiptState;
import migration.exchange.archive.Archive;
import migration.exchange.envelope.FeedId;
import migration.exchange.envelope.SubmissionId;
import migration.exchange.indexing.StoreAwayException;
import migration.exchange.portal.web.Problem;
import migration.exchange.portal.web.ProblemException;
import migration.exchange.security.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Receipts as far as a caller may see them: an agency its own, and nothing of others is even said to exist. */
@Component
public class Receipts {

    private final Accounts accounts;
    private final Archive archive;

    Receipts(Accounts accounts, Archive archive) {
        this.accounts = accounts;
        this.archive = archive;
    }

    /** The receipt; what is archived and not yet known to the store is RECEIVED. */
    Receipt find(String id, Caller caller) {
        return id(id).flatMap(this::find)
                .filter(receipt -> caller.maySee(receipt.submission().feed()))
                .orElseThrow(() -> new ProblemException(Problem.notFound()));
    }

    private Optional<Receipt> find(SubmissionId id) {
        return known(id).or(() -> archive.find(id).map(Receipt::received));
    }

    /** While the index is away the archive still knows that a submission was received. */
    private Optional<Receipt> known(SubmissionId id) {
        try {
            return accounts.receipt(id);
        } catch (StoreAwayException away) {
            return Optional.empty();
        }
    }

    ReceiptPage list(
            @Nullable String feed, @Nullable ReceiptState state, @Nullable String after, int size, Caller caller) {
        FeedId wanted = feed == null || feed.isBlank() ? null : feed(feed);
        if (wanted != null && !caller.maySee(wanted)) {
            return new ReceiptPage(List.of(), null);
        }
        return accounts.receipts(new ReceiptQuery(caller.agency(), wanted, state, after, size));
    }

    private static FeedId feed(String text) {
        try {
            return FeedId.parse(text);
        } catch (IllegalArgumentException e) {
            throw new ProblemException(Problem.parameter("feed"));
        }
    }

    private static Optional<SubmissionId> id(String text) {
        try {
            return Optional.of(new SubmissionId(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
