package migration.exchange.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xml.sax.SAXException;

/**
 * The tables take nothing that the JDK or JAXB refuses, and bind the same objects; what they leave is judged as in its
 * batch. 500 records of each contract, or {@code -Dreader.mutants}.
 */
class OnePassReaderTest {

    private static final int MUTANTS = Integer.getInteger("reader.mutants", 500);
    private static final int FAULTS = "all".equals(System.getProperty("reader.faults")) ? 1_000 : 2;
    private static final int ENOUGH = 40_000;
    private static final int RECORDS = 20;

    static List<Contract> contracts() {
        return List.copyOf(Contracts.CONTEXT.contracts());
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void agreesWithTheJdkAndJaxb(Contract contract, TestReporter reporter) throws IOException {
        BothReaders readers = new BothReaders(contract, contract.tables());
        for (long seed = 0; readers.records() < MUTANTS; seed++) {
            readers.read(new Mutants(contract, seed).submission(RECORDS));
        }
        reporter.publishEntry(
                contract.id().toString(),
                "%d records, %d certain, %d submissions unreadable"
                        .formatted(readers.records(), readers.certain(), readers.unreadable()));
        assertThat(readers.differences()).isEmpty();
        assertThat(readers.certain()).isBetween(MUTANTS / 10L, MUTANTS * 9L / 10);
    }

    /** A reader that forgets to look at one thing is found out: some of each contract, all with {@code -Dreader.faults=all}. */
    @ParameterizedTest
    @MethodSource("contracts")
    void aForgottenCheckIsFound(Contract contract) throws IOException, SAXException {
        LooserSchemas looser = new LooserSchemas(contract);
        List<String> names = new ArrayList<>(looser.names());
        Collections.shuffle(names, new Random(42));
        List<String> missed = new ArrayList<>();
        for (String name : names.subList(0, Math.min(names.size(), FAULTS))) {
            BothReaders readers = new BothReaders(contract, looser.tables(name));
            for (long seed = 0; readers.differences().isEmpty() && readers.records() < ENOUGH; seed++) {
                readers.read(new Mutants(contract, seed).submission(RECORDS));
            }
            if (readers.differences().isEmpty()) {
                missed.add(name);
            }
        }
        assertThat(names).hasSizeGreaterThan(15);
        assertThat(missed).isEmpty();
    }

    /** The frame was looked at before by others; whoever breaks it is a broken machine, which the judge says. */
    @ParameterizedTest
    @MethodSource("contracts")
    void aFrameThatIsNotCertainIsLeftToTheJudge(Contract contract) {
        String good = new ValidRecords(contract, 1).submission(2);
        List<BatchText> left = new ArrayList<>();
        OnePassReader reader = new OnePassReader(Contracts.CONTEXT, batch -> {
            left.add(batch);
            return List.of();
        });
        for (String broken : List.of(
                good.replace("sequence=\"1\"", "sequence=\"-1\""),
                good.replace(" stream=\"S\"", ""),
                good.replace("<records>", "<records strange=\"1\">"),
                good.replace("<records>", "x<records>"),
                good.replace("records>", "rekords>"))) {
            byte[] bytes = broken.getBytes(StandardCharsets.UTF_8);
            reader.read(new BatchText(contract.id(), bytes, 0, StandardCharsets.UTF_8, 0, 0, 1, 1));
        }
        assertThat(left).hasSize(5);
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void everyElementOfEveryContractHasATable(Contract contract) {
        assertThat(contract.tables().opaque()).isEmpty();
        assertThat(contract.tables().record()).isPresent();
    }
}
