package migration.exchange.accounts.web;

import migration.exchange.accounts.Receipt;
import migration.exchange.quality.web.IssueWriter;
import org.springframework.stereotype.Component;

/** Writes receipts for programs. */
@Component
public class ReceiptWriter {

    private final IssueWriter issues;

    ReceiptWriter(IssueWriter issues) {
        this.issues = issues;
    }

    public ReceiptJson write(Receipt receipt) {
        return ReceiptJson.of(receipt, issues);
    }
}
