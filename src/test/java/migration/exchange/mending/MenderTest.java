package migration.exchange.mending;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import migration.exchange.envelope.FeedId;
import migration.exchange.envelope.RecordPlace;
import migration.exchange.envelope.SubmissionId;
import migration.exchange.quality.Issue;
import migration.exchange.quality.Layer;
import migration.exchange.quality.Place;
import migration.exchange.quality.Severity;
import migration.exchange.quarantine.CaseStep;
import migration.exchange.quarantine.CorrectionDesk;
import migration.exchange.quarantine.QuarantinedRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MenderTest {

    private static final FeedId FEED = FeedId.parse("border-police/crossings");
    private static final String DRAFT = """
            <?xml version="1.0" encoding="UTF-8"?>
            <submission xmlns="urn:x" xmlns:c="urn:c">
              <records>
                <crossing sourceId="A"><person><c:personName>a &amp; b</c:personName>
                  <c:personCitizenship>XQX</c:personCitizenship><c:personCitizenship>GEO</c:personCitizenship></person>
                  <purpose/></crossing>
              </records>
            </submission>
            """;

    @Test
    void changesTheValueThatTheIssueNamesAndNothingElse() {
        Attempt attempt = attempt("person/personCitizenship", "XQX", "TUR");
        assertThat(attempt).isInstanceOfSatisfying(Attempt.Fits.class, fits -> {
            assertThat(fits.before()).isEqualTo("XQX");
            assertThat(fits.after()).isEqualTo("TUR");
            assertThat(new String(fits.contractXml(), StandardCharsets.UTF_8)).isEqualTo(DRAFT.replace("XQX", "TUR"));
        });
    }

    @Test
    void findsTheSecondOfAName() {
        assertThat(attempt("person/personCitizenship[2]", "GEO", "ARM"))
                .isInstanceOfSatisfying(
                        Attempt.Fits.class,
                        fits -> assertThat(new String(fits.contractXml(), StandardCharsets.UTF_8))
                                .isEqualTo(DRAFT.replace("GEO", "ARM")));
    }

    @Test
    void readsAndWritesWhatMarkupWouldTake() {
        assertThat(attempt("person/personName", "a & b", "<c> & d"))
                .isInstanceOfSatisfying(
                        Attempt.Fits.class,
                        fits -> assertThat(new String(fits.contractXml(), StandardCharsets.UTF_8))
                                .contains("<c:personName>&lt;c&gt; &amp; d</c:personName>"));
    }

    @Test
    void doesNotFitAnotherValueAnElementThatHoldsOthersOrNoneAtAll() {
        assertThat(attempt("person/personCitizenship", "ABC", "TUR")).isInstanceOf(Attempt.DoesNotFit.class);
        assertThat(attempt("person", "", "TUR")).isInstanceOf(Attempt.DoesNotFit.class);
        assertThat(attempt("person/personSex", "", "F")).isInstanceOf(Attempt.DoesNotFit.class);
        assertThat(attempt("purpose", "", "TOURISM")).isInstanceOf(Attempt.DoesNotFit.class);
    }

    /** The place in what the agency wrote is none in the contract XML. */
    @Test
    void asksAgainWhereAFaultOfAPushedFormIs() {
        Issue inContract = issue("/submission/records/crossing[1]/person/personCitizenship", "XQX");
        assertThat(attempt(issue("/zettel/fall[18]/staat", "XQX"), "XQX", "TUR", Optional.of(List.of(inContract))))
                .isInstanceOf(Attempt.Fits.class);
        assertThat(attempt(issue("/zettel/fall[18]/staat", "XQX"), "XQX", "TUR", Optional.empty()))
                .isInstanceOf(Attempt.DoesNotFit.class);
    }

    private static Attempt attempt(String path, String from, String to) {
        Issue issue = issue("/submission/records/crossing[18]/" + path, from);
        return attempt(issue, from, to, Optional.empty());
    }

    private static Issue issue(String xpath, String value) {
        return new Issue("CODE", Severity.ERROR, Layer.CODE, new Place(3, 1, xpath), value, null, null);
    }

    private static Attempt attempt(Issue issue, String from, String to, Optional<List<Issue>> judged) {
        QuarantinedRecord waiting = new QuarantinedRecord(
                "a".repeat(32) + "-17",
                FEED,
                new RecordPlace(new SubmissionId("a".repeat(32)), 17, 0, 1),
                "A",
                1,
                List.of(issue),
                Instant.EPOCH,
                QuarantinedRecord.State.WAITING,
                null,
                List.of());
        Map<String, String> rule =
                Map.of("feed", FEED.toString(), "code", "CODE", "action", "put", "from", from, "to", to);
        return new Mender(new Drafted(judged)).attempt(waiting, MendingRule.of(rule));
    }

    /** Has one draft, and takes nothing. */
    private record Drafted(Optional<List<Issue>> judged) implements CorrectionDesk {

        @Override
        public Optional<byte[]> draft(String caseId) {
            return Optional.of(DRAFT.getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public Optional<List<Issue>> judge(String caseId, byte[] contractXml) {
            return judged;
        }

        @Override
        public Result correct(String caseId, byte[] contractXml, String steward, String reason, @Nullable String mend) {
            return new Result.Unknown();
        }

        @Override
        public Result decide(String caseId, CaseStep step, String steward, String reason) {
            return new Result.Unknown();
        }

        @Override
        public Result release(String caseId, String steward, String reason) {
            return new Result.Unknown();
        }
    }
}
