package migration.exchange.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.xml.sax.SAXException;

class ShadowedReaderTest {

    private final Contract contract = Contracts.CONTEXT.contract(CrossingsXml.CONTRACT);
    private final OnePassSwitch onePass = new OnePassSwitch();
    private final List<ReadersDiffer> told = new ArrayList<>();
    private final List<BatchText> judged = new ArrayList<>();

    ShadowedReaderTest() {
        onePass.tell(told::add);
    }

    @Test
    void oneBatchInFiftyIsReadTwice() throws Exception {
        ShadowedReader reader = reader(contract.tables());
        for (int i = 0; i < 2 * OnePassSwitch.SHADOWED; i++) {
            assertThat(reader.read(batch("A-1")).get(0).issues()).isEmpty();
        }
        assertThat(judged).hasSize(2);
        assertThat(told).isEmpty();
        assertThat(onePass.isOn(contract.id().feed())).isTrue();
    }

    /** The tables are made to forget that a source id has a form. */
    @Test
    void aDifferenceIsToldAndTheJudgeTakesOver() throws Exception {
        ShadowedReader reader = reader(forgetful());
        ReadRecord record = reader.read(batch("no id")).get(0);
        assertThat(record.content()).isNull();
        assertThat(record.issues()).extracting(issue -> issue.code()).containsExactly("XSD_TYPE");
        assertThat(told).singleElement().satisfies(difference -> {
            assertThat(difference.contract()).isEqualTo(contract.id());
            assertThat(difference.words()).isEqualTo("it was taken, and is refused");
            assertThat(difference.place().line()).isEqualTo(6);
        });
        reader.read(batch("A-1"));
        assertThat(judged).hasSize(2);
        assertThat(onePass.isOn(contract.id().feed())).isFalse();
    }

    /** That is why it is looked at more than once. */
    @Test
    void betweenShadowsADifferenceIsNotSeen() throws Exception {
        ShadowedReader reader = reader(forgetful());
        reader.read(batch("A-1"));
        assertThat(reader.read(batch("no id")).get(0).content()).isNotNull();
        assertThat(told).isEmpty();
    }

    @Test
    void aFeedThatIsSwitchedOffIsReadByTheJudge() throws Exception {
        onePass.off(List.of(contract.id().feed()));
        reader(contract.tables()).read(batch("A-1"));
        assertThat(judged).hasSize(1);
    }

    /** A mistake in the tables may also be an exception: the batch is read all the same, and it is told. */
    @Test
    void tablesThatFailAreToldAndTheJudgeTakesOver() throws Exception {
        BatchReader failing = batch -> {
            throw new ClassCastException("a table of another record");
        };
        ShadowedReader reader = new ShadowedReader(failing, new TwoPassReader(Contracts.CONTEXT), onePass);
        assertThat(reader.read(batch("A-1")).get(0).content()).isNotNull();
        assertThat(told)
                .extracting(ReadersDiffer::words)
                .containsExactly("it fails with java.lang.ClassCastException: a table of another record");
        assertThat(onePass.isOn(contract.id().feed())).isFalse();
    }

    /** A machine that is broken for both is no difference. */
    @Test
    void whatBothCannotReadIsABrokenMachine() {
        BatchReader broken = batch -> {
            throw new IllegalStateException("no memory");
        };
        ShadowedReader reader = new ShadowedReader(broken, broken, onePass);
        assertThatThrownBy(() -> reader.read(batch("A-1"))).hasMessage("no memory");
        assertThat(told).isEmpty();
        assertThat(onePass.isOn(contract.id().feed())).isTrue();
    }

    @Test
    void whoReadTheRecordsIsCounted() throws Exception {
        ShadowedReader reader = reader(contract.tables());
        reader.read(batch("A-1"));
        reader.read(batch("no id"));
        assertThat(onePass.certain(contract.id().feed())).isEqualTo(1);
        assertThat(onePass.doubtful(contract.id().feed())).isEqualTo(1);
    }

    @Test
    void whoeverIsToldCannotStopAReader() throws Exception {
        onePass.tell(difference -> {
            throw new IllegalStateException("the store is away");
        });
        assertThat(reader(forgetful()).read(batch("no id"))).hasSize(1);
    }

    private RecordTables forgetful() throws SAXException, IOException {
        LooserSchemas schemas = new LooserSchemas(contract);
        String pattern = schemas.names().stream()
                .filter(name -> name.contains("SourceId/pattern"))
                .findFirst()
                .orElseThrow();
        return schemas.tables(pattern);
    }

    private ShadowedReader reader(RecordTables tables) {
        BatchReader twoPasses = new TwoPassReader(Contracts.CONTEXT);
        BatchReader counting = batch -> {
            judged.add(batch);
            return twoPasses.read(batch);
        };
        return new ShadowedReader(
                new OnePassReader(Contracts.CONTEXT, onePass, any -> tables, twoPasses, 1), counting, onePass);
    }

    private static BatchText batch(String sourceId) throws IOException {
        byte[] bytes = CrossingsXml.bytes(CrossingsXml.submission(CrossingsXml.crossing(sourceId)));
        return Contracts.CONTEXT
                .batches(CrossingsXml.CONTRACT, new ByteArrayInputStream(bytes), StandardCharsets.UTF_8, 500)
                .next()
                .orElseThrow();
    }
}
