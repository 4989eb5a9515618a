package migration.exchange.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import migration.exchange.contract.Contracts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ContractCommandTest {

    private static final String FIRST = "border-police/crossings/v1";
    private static final String SECOND = "border-police/crossings/v2";

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream errors = new ByteArrayOutputStream();

    @Test
    void saysWhatBreaksFirstAndEndsWithOne() {
        assertThat(run("diff", FIRST, SECOND)).isEqualTo(1);
        assertThat(out.toString(StandardCharsets.UTF_8).lines())
                .containsExactly(
                        "border-police/crossings/v1 -> border-police/crossings/v2",
                        "! RENAMED portOfEntry is now called checkpoint; under its old name it is refused.",
                        "! SPLIT conveyance is now split into carrier, conveyanceNumber; as it was it is refused.",
                        "  ADDED fallBack is new and may be missing: what was sent before still passes.",
                        "Not backward compatible: who sends in the first must go over.");
    }

    @Test
    void endsWithNoughtWhenNothingBreaks() {
        assertThat(run("diff", SECOND, SECOND, "--lang", "ka")).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("ადრინდელი გზავნილი ისევ მიიღება");
    }

    @Test
    void jsonHasBothLanguages() {
        run("diff", FIRST, SECOND, "--format", "json");
        JsonNode report = JsonMapper.shared().readTree(out.toByteArray());
        assertThat(report.path("breaks").asBoolean()).isTrue();
        JsonNode renamed = report.path("changes").get(0);
        assertThat(renamed.path("kind").asString()).isEqualTo("RENAMED");
        assertThat(renamed.path("path").asString()).isEqualTo("portOfEntry");
        assertThat(renamed.at("/sentence/ka").asString()).contains("checkpoint").matches(".*[ა-ჰ].*");
        assertThat(renamed.at("/sentence/en").asString()).contains("checkpoint");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "show",
                "diff " + FIRST,
                "diff " + FIRST + " border-police/crossings/v9",
                "diff crossings " + FIRST,
                "diff " + FIRST + " " + SECOND + " --lang",
                "diff " + FIRST + " " + SECOND + " --format xml"
            })
    void wrongUsageIsExplained(String line) {
        assertThat(run(line.isEmpty() ? new String[0] : line.split(" "))).isEqualTo(2);
        assertThat(errors.toString(StandardCharsets.UTF_8)).contains("usage: contract diff");
        assertThat(out.toByteArray()).isEmpty();
    }

    private int run(String... arguments) {
        return new ContractCommand(() -> Contracts.CONTEXT, out, errors).run(arguments);
    }
}
