package migration.exchange.quarantine.web;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import migration.exchange.envelope.Envelope;
import migration.exchange.envelope.FeedId;
import migration.exchange.quality.web.IssueView;
import migration.exchange.quality.web.IssueView.RecordName;
import migration.exchange.quality.web.IssueWriter;
import migration.exchange.validation.CheckListener;
import migration.exchange.validation.CheckResult;
import migration.exchange.validation.JudgedRecord;
import migration.exchange.validation.SubmissionCheck;
import org.springframework.stereotype.Component;

/** Judges what a steward has typed by the real rules, and keeps nothing. */
@Component
class DryRun {

    private final SubmissionCheck check;
    private final IssueWriter writer;

    DryRun(SubmissionCheck check, IssueWriter writer) {
        this.check = check;
        this.writer = writer;
    }

    /** What would become of it. */
    record Judgement(boolean passes, List<IssueView> issues) {}

    /** @param since instant of receipt of the original: by it the record is judged, and its version taken */
    Judgement judge(byte[] document, FeedId feed, Instant since) throws IOException {
        Findings findings = new Findings();
        CheckResult result = check.check(new ByteArrayInputStream(document), feed, since, findings);
        result.whole().ifPresent(issue -> findings.issues.add(writer.ofSubmission(issue)));
        boolean passes = result.whole().isEmpty()
                && result.tally().accepted() == 1
                && result.tally().received() == 1;
        return new Judgement(passes, findings.issues);
    }

    private final class Findings implements CheckListener {

        private final List<IssueView> issues = new ArrayList<>();

        @Override
        public void opened(Envelope envelope) {
            // what it says of itself is checked by the schema
        }

        @Override
        public void judged(JudgedRecord judged) {
            RecordName name = new RecordName(
                    judged.record().position(),
                    judged.record().sourceId(),
                    judged.record().version());
            issues.addAll(writer.ofRecord(name, judged.issues()));
        }

        @Override
        public void ended(CheckResult result) {
            // the result comes back from the call
        }
    }
}
