package migration.exchange.validation.report;

import java.io.OutputStream;
import java.time.Instant;
import migration.exchange.envelope.Envelope;
import migration.exchange.quality.IssueJson;
import migration.exchange.quality.RuleCatalogue;
import migration.exchange.quality.Verdict;
import migration.exchange.validation.CheckListener;
import migration.exchange.validation.CheckResult;
import migration.exchange.validation.JudgedRecord;
import migration.exchange.validation.Tally;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

/**
 * The report as JSON, one object on one line, written while the check goes on. The dry run over HTTP and the command
 * {@code validate} both write this, so that they differ in time and id only.
 */
public final class JsonReport implements CheckListener {

    private static final JsonFactory JSON =
            JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

    private final JsonGenerator json;
    private final IssueJson issues;
    private boolean open;

    /**
     * A report.
     *
     * @param out where to; left open
     * @param id what the reader knows the submission by: a file name, an id of the request
     * @param checkedAt the instant that rules judged against
     */
    public JsonReport(OutputStream out, RuleCatalogue rules, String id, Instant checkedAt) {
        this.json = JSON.createGenerator(ObjectWriteContext.empty(), out);
        this.issues = new IssueJson(rules);
        json.writeStartObject();
        json.writeStringProperty("id", id);
        json.writeStringProperty("checkedAt", checkedAt.toString());
    }

    @Override
    public void opened(Envelope envelope) {
        begin(envelope);
    }

    @Override
    public void judged(JudgedRecord record) {
        var read = record.record();
        IssueJson.Subject subject = new IssueJson.Subject(read.position(), read.sourceId(), read.version());
        record.issues().forEach(issue -> issues.write(json, issue, record.verdict(), subject));
    }

    @Override
    public void ended(CheckResult result) {
        if (!open) {
            begin(null);
        }
        Verdict verdict = result.whole().isEmpty() ? Verdict.ACCEPTED_WITH_ISSUES : Verdict.NOT_JUDGED;
        result.told().ifPresent(issue -> issues.write(json, issue, verdict, null));
        json.writeEndArray();
        json.writeStringProperty("state", result.state());
        counts(result.tally());
        json.writeEndObject();
        json.writeRaw('\n');
        json.close();
    }

    private void begin(@Nullable Envelope envelope) {
        open = true;
        if (envelope == null) {
            json.writeNullProperty("feed");
            json.writeNullProperty("contract");
        } else {
            json.writeStringProperty("feed", envelope.contract().feed().toString());
            json.writeNumberProperty("contract", envelope.contract().major());
        }
        json.writeArrayPropertyStart("issues");
    }

    private void counts(Tally tally) {
        json.writeNumberProperty("received", tally.received());
        json.writeNumberProperty("accepted", tally.accepted());
        json.writeNumberProperty("withIssues", tally.withIssues());
        json.writeNumberProperty("quarantined", tally.quarantined());
        json.writeNumberProperty("unchanged", 0);
        json.writeNumberProperty("superseded", 0);
    }
}
