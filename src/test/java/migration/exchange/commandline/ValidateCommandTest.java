package migration.exchange.commandline;

import static migration.exchange.contract.CrossingsXml.HEAD;
import static migration.exchange.contract.CrossingsXml.TAIL;
import static migration.exchange.contract.CrossingsXml.bytes;
import static migration.exchange.contract.CrossingsXml.crossing;
import static migration.exchange.contract.CrossingsXml.submission;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import migration.exchange.contract.Contracts;
import migration.exchange.contract.door.DoorCheck;
import migration.exchange.contract.door.DoorSettings;
import migration.exchange.envelope.FeedId;
import migration.exchange.quality.RuleCatalogue;
import migration.exchange.validation.Judges;
import migration.exchange.validation.RuleShelf;
import migration.exchange.validation.SubmissionCheck;
import migration.exchange.validation.report.JsonReport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xml.sax.InputSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

class ValidateCommandTest {

    private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");
    private static final RuleCatalogue RULES = RuleShelf.load();
    private static final AgencyParts AGENCIES = AgencyParts.onClassPath();
    private static final SubmissionCheck CHECK = new SubmissionCheck(
            new Judges(Contracts.CONTEXT, AGENCIES.books()),
            new DoorCheck(Contracts.CONTEXT, DoorSettings.onClassPath().limits(), AGENCIES.forms()));
    private static final String BAD = crossing("A-2").replace("2026-08-31T23", "2026-02-30T23");

    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream errors = new ByteArrayOutputStream();

    @Test
    void goodFilesEndWithZeroAndTheEquation() throws IOException {
        assertThat(run(file("good.xml", submission(crossing("A-1"), crossing("A-3")))))
                .isZero();
        assertThat(out()).isEqualTo("received 2 = accepted 2 + quarantined 0 + unchanged 0 + superseded 0\n");
        assertThat(errors.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    @Test
    void faultsAreToldInTheMannerOfACompiler() throws IOException {
        String file = file("bad.xml", submission(crossing("A-1"), BAD));
        assertThat(run("--lang", "en", file)).isEqualTo(1);
        assertThat(out().lines().toList())
                .satisfiesExactly(
                        line -> assertThat(line)
                                .startsWith(file + ":27:3: ERROR XSD_TYPE timestamp is 2026-02-30T23:59:59+04:00")
                                .endsWith(")"),
                        line -> assertThat(line)
                                .isEqualTo("received 2 = accepted 1 + quarantined 1 + unchanged 0 + superseded 0"));
        assertThat(run("--lang=ka", "--quiet", file)).isEqualTo(1);
        assertThat(out()).startsWith("მიღებული 2 = ").hasLineCount(1);
    }

    @Test
    void damagedAndRefusedFilesCountNothing() throws IOException {
        assertThat(run(file("cut.xml", HEAD + crossing("A-1")))).isEqualTo(1);
        assertThat(out()).contains("ERROR NOT_WELL_FORMED").contains("received 0 = ");
        assertThat(run(file("page.xml", "<html/>"))).isEqualTo(1);
        assertThat(out()).contains("page.xml:1:1: ERROR DOOR_ROOT");
        assertThat(run("--feed", "border-police/refusals", file("other.xml", submission())))
                .isEqualTo(1);
        assertThat(out()).contains("ERROR DOOR_FEED");
    }

    @Test
    void warningsCountWhereTheyAreToldTo() throws IOException {
        String expired = crossing("A-1").replace("2030-01-31", "2026-01-31");
        String file = file("warning.xml", submission(expired));
        assertThat(run(file)).isZero();
        assertThat(out()).contains("WARNING RULE_DOC_EXPIRED").contains("accepted 1 (with issues 1)");
        assertThat(run("--fail-on", "warning", file)).isEqualTo(1);
    }

    @Test
    void foldersGzipAndStandardInputAreRead() throws IOException {
        file("a.xml", submission(crossing("A-1")));
        file("notes.txt", "no XML");
        try (OutputStream gzip = new GZIPOutputStream(Files.newOutputStream(folder.resolve("b.xml.gz")))) {
            gzip.write(bytes(submission(crossing("A-2"))));
        }
        assertThat(run(folder.toString())).isZero();
        assertThat(out()).startsWith("received 2 = accepted 2");
        assertThat(run(stream(submission(BAD)), "-")).isEqualTo(1);
        assertThat(out()).startsWith("-:8:3: ERROR XSD_TYPE");
    }

    /** What the door takes of old years, the command takes, and what it does not unpack, the command refuses. */
    @Test
    void historicEncodingsAndBrokenPackingAreTakenAsAtTheDoor() throws IOException {
        String historic = submission(crossing("A-1").replace("დემირი", "demiri"))
                .replace("UTF-8", "ISO-8859-1")
                .replace("completeThrough=\"2026", "completeThrough=\"2013");
        Path file = folder.resolve("old.xml");
        Files.write(file, historic.getBytes(StandardCharsets.ISO_8859_1));
        run("--lang", "en", file.toString());
        assertThat(out()).contains("received 1 = ").doesNotContain("DOOR_ENCODING");

        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(bytes(submission(crossing("A-2"))));
        }
        Path cut = folder.resolve("cut.xml.gz");
        Files.write(cut, Arrays.copyOf(packed.toByteArray(), packed.size() - 4));
        assertThat(run(cut.toString())).isEqualTo(1);
        assertThat(out()).contains("DOOR_GZIP").contains("received 0 = ");
    }

    /** One report for command and API, but for time and id. */
    @Test
    void theJsonFormIsThatOfTheDryRun() throws IOException {
        String text = submission(crossing("A-1"), BAD);
        assertThat(run("--format", "json", file("bad.xml", text))).isEqualTo(1);
        ByteArrayOutputStream dry = new ByteArrayOutputStream();
        CHECK.check(
                stream(text),
                FeedId.parse("border-police/crossings"),
                NOW,
                new JsonReport(dry, RULES, folder.resolve("bad.xml").toString(), NOW));
        String told = out();
        assertThat(told).isEqualTo(dry.toString(StandardCharsets.UTF_8));
        JsonNode issue = new ObjectMapper().readTree(told).get("issues").get(0);
        assertThat(issue.get("code").asString()).isEqualTo("XSD_TYPE");
        assertThat(issue.get("rule").asString()).isEqualTo("/rules/XSD_TYPE");
        assertThat(issue.get("record").get("index").asInt()).isEqualTo(1);
        assertThat(issue.get("place").get("line").asInt()).isEqualTo(27);
        assertThat(issue.get("sentence").get("ka").asString()).isNotBlank();
    }

    @Test
    void theOtherFormsAreWellFormed() throws Exception {
        String file = file("a&b.xml", submission(crossing("A-1"), BAD));
        assertThat(run("--format", "sarif", file)).isEqualTo(1);
        JsonNode sarif = new ObjectMapper().readTree(out()).get("runs").get(0);
        JsonNode region = sarif.get("results")
                .get(0)
                .get("locations")
                .get(0)
                .get("physicalLocation")
                .get("region");
        assertThat(region.get("startLine").asInt()).isEqualTo(27);
        assertThat(sarif.get("tool").get("driver").get("rules").get(0).get("id").asString())
                .isEqualTo("XSD_TYPE");
        assertThat(run("--format", "junit", file)).isEqualTo(1);
        var junit = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(out())));
        assertThat(junit.getElementsByTagName("testcase").getLength()).isEqualTo(2);
        assertThat(junit.getElementsByTagName("failure").getLength()).isEqualTo(1);
        assertThat(run("--format", "html", "--lang", "en", file)).isEqualTo(1);
        assertThat(out())
                .startsWith("<!DOCTYPE html>\n<html lang=\"en\">")
                .contains("a&amp;b.xml</h2>", "<td>27:3</td><td>ERROR XSD_TYPE</td><td>A-2</td>")
                .contains("<p>received 2 = accepted 1 + quarantined 1 + unchanged 0 + superseded 0</p>")
                .endsWith("</body></html>\n");
        assertThat(run("--format", "csv", file)).isEqualTo(1);
        assertThat(out().lines().toList()).hasSize(2);
        assertThat(out().lines().toList().get(1)).startsWith(file + ",27,3,ERROR,XSD_TYPE,QUARANTINED,1,A-2,1,");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "--colour x", "--lang de x", "--format x x", "--feed x x", "--feed", "no/such/file.xml"})
    void wrongUsageEndsWithTwo(String arguments) {
        assertThat(run(arguments.isEmpty() ? new String[0] : arguments.split(" ")))
                .isEqualTo(2);
        assertThat(errors.toString(StandardCharsets.UTF_8)).isNotBlank();
    }

    @Test
    void faultsOfOursAreToldInOneLine() throws IOException {
        String file = file("good.xml", submission());
        Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
        int code = new ValidateCommand(clock, InputStream.nullInputStream(), out, errors, () -> RULES, () -> {
                    throw new IllegalStateException("no contracts", new IOException("disk is gone"));
                })
                .run(file);
        assertThat(code).isEqualTo(3);
        assertThat(errors.toString(StandardCharsets.UTF_8))
                .hasLineCount(1)
                .contains("not of what it was given", "no contracts", "because java.io.IOException: disk is gone");
    }

    @Test
    void rulesAreExplained() {
        assertThat(run("--explain", "XSD_TYPE", "--lang", "en")).isZero();
        assertThat(out()).startsWith("XSD_TYPE").contains("\n+ <").doesNotContain("{");
        assertThat(run("--explain", "NO_SUCH")).isEqualTo(2);
    }

    /** As it is called, with nothing but the class path. */
    @Test
    void bringsAllItNeeds() throws IOException {
        String file = file("good.xml", submission(crossing("A-1")));
        Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
        assertThat(new ValidateCommand(clock, InputStream.nullInputStream(), out, errors).run(file))
                .isZero();
    }

    /** The first line is out while most of the input has not been asked for. */
    @Test
    void theFirstIssueIsPrintedAtOnce() throws IOException {
        int[] given = new int[1];
        int[] givenAtFirstLine = new int[1];
        InputStream large = new SequenceInputStream(
                stream(HEAD + BAD), new SequenceInputStream(new Records(4000, given), stream(TAIL)));
        OutputStream watched = new OutputStream() {
            @Override
            public void write(int b) {
                givenAtFirstLine[0] = givenAtFirstLine[0] == 0 ? given[0] : givenAtFirstLine[0];
            }
        };
        Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
        assertThat(new ValidateCommand(clock, large, watched, errors, () -> RULES, () -> CHECK).run("-"))
                .isEqualTo(1);
        assertThat(given[0]).isEqualTo(4000);
        assertThat(givenAtFirstLine[0]).isLessThan(1000);
    }

    private int run(String... arguments) {
        return run(InputStream.nullInputStream(), arguments);
    }

    private int run(InputStream in, String... arguments) {
        out.reset();
        errors.reset();
        return new ValidateCommand(Clock.fixed(NOW, ZoneOffset.UTC), in, out, errors, () -> RULES, () -> CHECK)
                .run(arguments);
    }

    private String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String file(String name, String text) throws IOException {
        return Files.write(folder.resolve(name), bytes(text)).toString();
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(bytes(text));
    }

    /** Makes records when they are asked for, and counts them. */
    private static final class Records extends InputStream {

        private final int records;
        private final int[] given;
        private InputStream current = InputStream.nullInputStream();

        Records(int records, int[] given) {
            this.records = records;
            this.given = given;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            int read = current.read(target, offset, length);
            if (read >= 0 || given[0] == records) {
                return read;
            }
            current = stream(crossing("B-" + given[0]++));
            return current.read(target, offset, length);
        }
    }
}
