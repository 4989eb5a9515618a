package migration.exchange.contract;

import static migration.exchange.contract.CrossingsXml.CONTRACT;
import static migration.exchange.contract.CrossingsXml.bytes;
import static migration.exchange.contract.CrossingsXml.crossing;
import static migration.exchange.contract.CrossingsXml.submission;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.MissingResourceException;
import org.junit.jupiter.api.Test;

class GateTest {

    private final Contract contract = Contracts.CONTEXT.contract(CONTRACT);

    /** The JDK's validator has been seen to throw instead of reporting. */
    @Test
    void aValidatorThatThrowsRejectsThatRecordOnly() throws Exception {
        Gate gate = new Gate(
                contract,
                new FailingValidator(
                        SecureXml.validator(contract.schema()),
                        "visaNumber",
                        () -> new MissingResourceException("no message", "bundle", "key")));
        String failing = crossing("A-2").replace("</travelDocument>", "</travelDocument><visaNumber>1</visaNumber>");
        String bad = crossing("A-3").replace("<direction>1</direction>", "");
        List<Gate.Passage> passages = gate.check(batch(submission(crossing("A-1"), failing, bad, crossing("A-4"))));
        assertThat(passages)
                .extracting(
                        passage -> passage.faults().stream().map(Fault::code).toList())
                .containsExactly(List.of(), List.of(Fault.FAILED), List.of("cvc-complex-type.2.4.a"), List.of());
    }

    @Test
    void aFrameThatBreaksItsContractIsABrokenMachine() throws Exception {
        BatchText good = batch(submission(crossing("A-1")));
        String broken = new String(good.document(), StandardCharsets.UTF_8).replace("sequence=\"7\"", "");
        BatchText bad = new BatchText(CONTRACT, bytes(broken), 0, StandardCharsets.UTF_8, 0, 0, 1, 1);
        assertThatThrownBy(() -> new Gate(contract).check(bad)).isInstanceOf(IllegalStateException.class);
    }

    private static BatchText batch(String document) throws IOException {
        return Contracts.CONTEXT
                .batches(CONTRACT, new ByteArrayInputStream(bytes(document)), StandardCharsets.UTF_8, 500)
                .next()
                .orElseThrow();
    }
}
