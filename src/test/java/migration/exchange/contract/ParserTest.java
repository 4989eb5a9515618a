package migration.exchange.contract;

import static migration.exchange.contract.CrossingsXml.CONTRACT;
import static migration.exchange.contract.CrossingsXml.bytes;
import static migration.exchange.contract.CrossingsXml.crossing;
import static migration.exchange.contract.CrossingsXml.submission;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import migration.exchange.agencies.borderpolice.crossings.v1.Crossing;
import migration.exchange.agencies.borderpolice.crossings.v1.Submission;
import migration.exchange.contract.frame.v1.Record;
import migration.exchange.envelope.Envelope;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class ParserTest {

    private final Parser parser = Contracts.CONTEXT.parser();

    /** What is written says the same as what was read, for every good sample of every contract. */
    @TestFactory
    Stream<DynamicTest> samplesGoRound() throws IOException {
        List<Path> samples;
        try (Stream<Path> files = Files.walk(Path.of("schemas"))) {
            samples = files.filter(file -> file.toString().contains("/samples/valid/"))
                    .sorted()
                    .toList();
        }
        assertThat(samples).hasSizeGreaterThan(5);
        return samples.stream().map(sample -> DynamicTest.dynamicTest(sample.toString(), () -> goesRound(sample)));
    }

    private void goesRound(Path sample) throws IOException {
        byte[] bytes = Files.readAllBytes(sample);
        Opening.Of opening = (Opening.Of) Contracts.CONTEXT.envelopes().peek(bytes, Set.of());
        Contract contract = Contracts.CONTEXT.contract(opening.envelope().contract());
        Object submission = parser.parse(contract.submissionClass(), new ByteArrayInputStream(bytes));
        byte[] written = parser.encode(submission);
        assertThat(((Opening.Of) Contracts.CONTEXT.envelopes().peek(written, Set.of())).envelope())
                .isEqualTo(opening.envelope());
        assertThat(records(contract, written)).usingRecursiveComparison().isEqualTo(records(contract, bytes));
    }

    private List<Record> records(Contract contract, byte[] bytes) throws IOException {
        try (Stream<ReadRecord> records =
                parser.records(contract.id(), new ByteArrayInputStream(bytes), StandardCharsets.UTF_8)) {
            return records.peek(record -> assertThat(record.issues()).isEmpty())
                    .map(ReadRecord::content)
                    .map(record -> (Record) record)
                    .toList();
        }
    }

    @Test
    void submissionsOfAnySizeAreWrittenAndReadRecordByRecord() throws IOException {
        Submission sample = parser.parse(Submission.class, stream(submission(crossing("A-1"))));
        Crossing crossing = sample.getRecords().getCrossings().get(0);
        Envelope envelope = new Envelope(
                CONTRACT, "BP-101", 8, Instant.parse("2026-09-01T06:00:00Z"), Instant.parse("2026-09-01T05:00:00Z"));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (SubmissionWriter writer = parser.writer(envelope, out)) {
            for (int i = 0; i < 1200; i++) {
                crossing.setSourceId("A-" + i);
                writer.write(crossing);
            }
        }
        assertThat(Contracts.CONTEXT.envelopes().peek(out.toByteArray(), Set.of()))
                .isInstanceOfSatisfying(Opening.Of.class, of -> {
                    assertThat(of.envelope()).isEqualTo(envelope);
                    assertThat(of.encoding()).isEqualTo(StandardCharsets.UTF_8);
                });
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("<c:surName>DEMIR</c:surName>");
        List<Record> read = records(Contracts.CONTEXT.contract(CONTRACT), out.toByteArray());
        assertThat(read).hasSize(1200);
        assertThat(read.get(1199).getSourceId()).isEqualTo("A-1199");
    }

    @Test
    void whatCannotBeReadIsNamedWithItsPlace() {
        assertThatThrownBy(() -> parser.parse(Submission.class, stream(submission("<crossing>"))))
                .isInstanceOfSatisfying(DamagedException.class, damage -> {
                    assertThat(damage.issue().code()).isEqualTo("NOT_WELL_FORMED");
                    assertThat(damage.issue().place().line()).isEqualTo(6);
                });
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(bytes(text));
    }
}
