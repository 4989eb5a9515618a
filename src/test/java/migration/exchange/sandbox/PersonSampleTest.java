package migration.exchange.sandbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import migration.exchange.agencies.Agencies;
import migration.exchange.contract.door.DoorCheck;
import migration.exchange.contract.door.DoorSettings;
import migration.exchange.envelope.Envelope;
import migration.exchange.intake.OwnForms;
import migration.exchange.validation.CheckListener;
import migration.exchange.validation.CheckResult;
import migration.exchange.validation.JudgedRecord;
import migration.exchange.validation.SubmissionCheck;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The persons of the sandbox can be sent to every feed that there is. */
class PersonSampleTest {

    private static final SandboxPersons PERSONS = SandboxPersons.load();
    private static final Instant RECEIVED = Instant.parse("2026-10-06T00:00:00Z");

    static Stream<Path> samples() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("schemas"))) {
            return files.filter(file -> file.endsWith("samples/valid/one-record.xml")).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void everyRecordIsAcceptedAndNobodyIsReal(Path sample) throws IOException {
        String published = Files.readString(sample);
        String text = new PersonSample(published).of(PERSONS.all());
        int expected = published.contains("<c:surName>") ? PERSONS.all().size() : 1;
        assertThat(new PersonScreen(PERSONS.marks()).look(text.getBytes(UTF_8), UTF_8, OwnForms.CONTRACT))
                .isEqualTo(new PersonScreen.Seen(expected, null));
        Agencies agencies = Agencies.all();
        DoorCheck door = new DoorCheck(
                agencies.judges().context(), DoorSettings.onClassPath().limits(), List.of());
        List<String> found = new ArrayList<>();
        CheckListener listener = new CheckListener() {
            @Override
            public void opened(Envelope envelope) {}

            @Override
            public void judged(JudgedRecord record) {
                record.issues().forEach(issue -> found.add(record.record().sourceId() + " " + issue));
            }

            @Override
            public void ended(CheckResult result) {}
        };
        CheckResult result = new SubmissionCheck(agencies.judges(), door)
                .check(new ByteArrayInputStream(text.getBytes(UTF_8)), null, RECEIVED, listener);
        assertThat(found).isEmpty();
        assertThat(((CheckResult.Judged) result).tally().accepted()).isEqualTo(expected);
    }

    @Test
    void thereAreFortyPersonsOfWhomEachIsInvented() {
        assertThat(PERSONS.all()).hasSize(40);
        assertThat(PERSONS.all().stream().map(SandboxPerson::id).collect(Collectors.toSet()))
                .hasSize(40);
        assertThat(PERSONS.all()).allSatisfy(person -> {
            assertThat(person.document()).startsWith(Synthetic.PREFIX);
            assertThat(Synthetic.personalNumbers(person.personalNumber()))
                    .singleElement()
                    .satisfies(
                            number -> assertThat(Synthetic.isReserved(number)).isTrue());
        });
    }

    @Test
    void aPersonOfOneNameHasNoElementForTheOther() {
        SandboxPerson one = PERSONS.all().get(39);
        assertThat(one.givenName()).isEmpty();
        String record = "  <a sourceId=\"x\">\n<c:personName>\n  <c:surName>A</c:surName>\n"
                + "  <c:givenName>B</c:givenName>\n</c:personName>\n  </a>\n";
        assertThat(new PersonSample(record).of(List.of(one)))
                .isEqualTo("  <a sourceId=\"" + one.id() + "\">\n<c:personName>\n  <c:surName>" + one.surname()
                        + "</c:surName>\n</c:personName>\n  </a>\n");
    }
}
