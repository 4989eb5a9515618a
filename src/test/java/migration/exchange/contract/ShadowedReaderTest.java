package migration.exchange.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import migration.exchange.agencies.borderpolice.crossings.v1.Crossing;
import migration.exchange.quality.Issue;
import migration.exchange.quality.Layer;
import migration.exchange.quality.Place;
import migration.exchange.quality.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
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

    /** Each in which a table could be wrong without taking what is refused. */
    @ParameterizedTest
    @ValueSource(strings = {"what is bound", "its id or version", "its place", "its issues", "there is none"})
    void whateverDiffersIsTold(String words) throws Exception {
        BatchReader judge = new TwoPassReader(Contracts.CONTEXT);
        BatchReader wrong = batch -> judge.read(batch).stream()
                .flatMap(record -> wrong(record, words).stream())
                .toList();
        new ShadowedReader(wrong, judge, onePass).read(batch("A-1"));
        assertThat(told).extracting(ReadersDiffer::words).containsExactly(words);
    }

    private static Optional<ReadRecord> wrong(ReadRecord record, String words) {
        Crossing content = (Crossing) record.content();
        if (words.equals("what is bound")) {
            content.getPerson().getPersonCitizenships().add("GEO");
        }
        int offset = words.equals("its place") ? 1 : 0;
        int version = words.equals("its id or version") ? 7 : record.version();
        List<Issue> issues = words.equals("its issues")
                ? List.of(new Issue("X", Severity.ERROR, Layer.SCHEMA, new Place(1, 1, ""), null, null, null))
                : record.issues();
        ReadRecord wrong = new ReadRecord(
                record.position(),
                record.offset() + offset,
                record.length(),
                record.sourceId(),
                version,
                content,
                issues,
                record.locator());
        return words.equals("there is none") ? Optional.empty() : Optional.of(wrong);
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
