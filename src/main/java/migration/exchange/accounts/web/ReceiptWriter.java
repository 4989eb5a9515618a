package migration.exchange.accounts.web;

import java.util.List;
import java.util.Optional;
import migration.exchange.accounts.Receipt;
import migration.exchange.contract.MigrationContext;
import migration.exchange.contract.door.VersionDates;
import migration.exchange.envelope.Submission;
import migration.exchange.portal.web.ApiRoot;
import migration.exchange.quality.Issue;
import migration.exchange.quality.web.IssueWriter;
import org.springframework.stereotype.Component;

/** Writes receipts for programs. */
@Component
public class ReceiptWriter {

    private final MigrationContext contracts;
    private final IssueWriter issues;
    private final ApiRoot root;

    ReceiptWriter(MigrationContext contracts, IssueWriter issues, ApiRoot root) {
        this.contracts = contracts;
        this.issues = issues;
        this.root = root;
    }

    public ReceiptJson write(Receipt receipt) {
        return ReceiptJson.of(receipt, notices(receipt.submission()), issues, root);
    }

    private List<Issue> notices(Submission submission) {
        // who sends in a form of its own has no version of a contract to leave
        return Optional.ofNullable(submission.ownForm() ? null : submission.envelope())
                .flatMap(envelope -> contracts.find(envelope.contract()))
                .flatMap(contract -> VersionDates.notice(contract, submission.receivedAt()))
                .stream()
                .toList();
    }
}
