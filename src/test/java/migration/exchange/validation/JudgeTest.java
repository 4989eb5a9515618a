package migration.exchange.validation;

import static migration.exchange.contract.CrossingsXml.CONTRACT;
import static migration.exchange.contract.CrossingsXml.bytes;
import static migration.exchange.contract.CrossingsXml.crossing;
import static migration.exchange.contract.CrossingsXml.submission;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import migration.exchange.agencies.borderpolice.crossings.v1.Crossing;
import migration.exchange.contract.BatchText;
import migration.exchange.contract.Contracts;
import migration.exchange.envelope.ContractId;
import migration.exchange.quality.Issue;
import migration.exchange.quality.Layer;
import migration.exchange.quality.Place;
import migration.exchange.quality.Severity;
import migration.exchange.quality.Verdict;
import org.junit.jupiter.api.Test;

class JudgeTest {

    private static final Instant RECEIVED = Instant.parse("2026-09-01T06:00:00Z");

    @Test
    void findingsOfRulesGetTheirPlaceAndVerdict() throws IOException {
        Judge judge = judge((crossing, facts) -> crossing.getSourceId().equals("A-2")
                ? List.of(
                        finding("RULE_B", Severity.WARNING, "travelDocument/expirationDate"),
                        finding("RULE_A", Severity.WARNING, "direction"))
                : List.of());
        List<JudgedRecord> judged = judge.judge(batch(crossing("A-1"), crossing("A-2")), RECEIVED);
        assertThat(judged)
                .extracting(JudgedRecord::verdict)
                .containsExactly(Verdict.ACCEPTED, Verdict.ACCEPTED_WITH_ISSUES);
        assertThat(judged.get(1).issues()).extracting(Issue::code).containsExactly("RULE_A", "RULE_B");
        assertThat(judged.get(1).issues().get(1).place())
                .isEqualTo(new Place(41, 5, "/submission/records/crossing[2]/travelDocument/expirationDate"));
    }

    @Test
    void rulesSeeFeedAndInstantOfReceiptAndOnlyRecordsThatPassedTheGate() throws IOException {
        List<String> seen = new ArrayList<>();
        Judge judge = judge((crossing, facts) -> {
            seen.add(crossing.getSourceId() + " " + facts.feed() + " " + facts.receivedAt());
            return List.of(finding("RULE_A", Severity.ERROR, ""));
        });
        String bad = crossing("A-1").replace("<direction>1</direction>", "");
        List<JudgedRecord> judged = judge.judge(batch(bad, crossing("A-2")), RECEIVED);
        assertThat(seen).containsExactly("A-2 border-police/crossings 2026-09-01T06:00:00Z");
        assertThat(judged).extracting(JudgedRecord::verdict).containsOnly(Verdict.QUARANTINED);
        assertThat(judged.get(0).issues()).extracting(Issue::code).containsExactly("XSD_ELEMENT_MISSING");
    }

    @Test
    void aVersionFarInTheFutureIsRefused() throws IOException {
        Judge judge = judge((crossing, facts) -> List.of());
        String highest = crossing("A-1").replace("version=\"1\"", "version=\"1001\"");
        String wild = crossing("A-2").replace("version=\"1\"", "version=\"1002\"");
        List<JudgedRecord> judged = judge.judge(batch(highest, wild), RECEIVED);
        assertThat(judged.get(0).issues()).isEmpty();
        assertThat(judged.get(1).issues()).singleElement().satisfies(issue -> {
            assertThat(issue.code()).isEqualTo("VERSION_FAR_FUTURE");
            assertThat(issue.value()).isEqualTo("1002");
            assertThat(issue.place()).isEqualTo(new Place(25, 1, "/submission/records/crossing[2]/@version"));
        });
    }

    @Test
    void aRuleThatThrowsIsABrokenMachine() throws IOException {
        Judge judge = judge((crossing, facts) -> {
            throw new IllegalStateException("broken rule");
        });
        BatchText batch = batch(crossing("A-1"));
        assertThatThrownBy(() -> judge.judge(batch, RECEIVED)).hasMessage("broken rule");
    }

    @Test
    void twoBooksForAContractAreOneTooMany() {
        RuleBook<Crossing> book = book((crossing, facts) -> List.of());
        assertThatThrownBy(() -> new Judges(Contracts.CONTEXT, List.of(book, book)))
                .hasMessageContaining(CONTRACT.toString());
    }

    private static Finding finding(String code, Severity severity, String path) {
        return new Finding(code, severity, Layer.RULE, path, "x", null);
    }

    private static Judge judge(BiFunction<Crossing, Facts, List<Finding>> rules) {
        return new Judges(Contracts.CONTEXT, List.of(book(rules))).newJudge();
    }

    private static RuleBook<Crossing> book(BiFunction<Crossing, Facts, List<Finding>> rules) {
        return new RuleBook<>() {
            @Override
            public ContractId contract() {
                return CONTRACT;
            }

            @Override
            public List<Finding> judge(Crossing crossing, Facts facts) {
                return rules.apply(crossing, facts);
            }
        };
    }

    private static BatchText batch(String... records) throws IOException {
        byte[] document = bytes(submission(records));
        return Contracts.CONTEXT
                .batches(CONTRACT, new ByteArrayInputStream(document), StandardCharsets.UTF_8, 500)
                .next()
                .orElseThrow();
    }
}
