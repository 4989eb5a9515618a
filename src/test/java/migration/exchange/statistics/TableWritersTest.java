package migration.exchange.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class TableWritersTest {

    private final Table table = table();

    private static Table table() {
        TableDefinition crossings = new TableCatalogue()
                .definitions().stream()
                        .filter(table -> table.id().equals("crossings"))
                        .findFirst()
                        .orElseThrow();
        CodeLabels labels = new CodeLabels();
        Dimension month = crossings.dimension("month").orElseThrow();
        Dimension direction = crossings.dimension("direction").orElseThrow();
        TableQuery query = new TableQuery(crossings, List.of("month", "direction"), Map.of(), Map.of());
        return new Table(
                query,
                List.of(
                        new Table.Axis(
                                month, List.of(category(labels, month, "2025-01"), category(labels, month, "2025-02"))),
                        new Table.Axis(
                                direction,
                                List.of(category(labels, direction, "IN"), category(labels, direction, "OUT")))),
                List.of(new Table.Cell(List.of("2025-01", "OUT"), 7), new Table.Cell(List.of("2025-02", "IN"), 12_345)),
                Instant.parse("2026-03-01T00:00:00Z"));
    }

    private static Table.Category category(CodeLabels labels, Dimension dimension, String code) {
        return new Table.Category(code, labels.of(dimension, code));
    }

    @Test
    void jsonStatHoldsEveryCellInRowMajorOrder() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new JsonStat().write(table, "ka", out);

        JsonNode json = JsonMapper.shared().readTree(out.toByteArray());
        assertThat(json.get("version").asString()).isEqualTo("2.0");
        assertThat(json.get("class").asString()).isEqualTo("dataset");
        assertThat(json.get("id").toString()).isEqualTo("[\"month\",\"direction\"]");
        assertThat(json.get("size").toString()).isEqualTo("[2,2]");
        assertThat(json.get("value").toString()).isEqualTo("[0,7,12345,0]");
        assertThat(json.at("/role/time").toString()).isEqualTo("[\"month\"]");
        assertThat(json.at("/dimension/direction/category/label/IN").asString()).isEqualTo("შემოსვლა");
        assertThat(json.at("/dimension/month/category/index").toString()).isEqualTo("[\"2025-01\",\"2025-02\"]");
    }

    @Test
    void csvHoldsCodesAndLabels() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new TableCsv().write(table, "en", out);

        assertThat(out.toString(StandardCharsets.UTF_8).lines())
                .containsExactly(
                        "month,month_label,direction,direction_label,value",
                        "2025-01,2025-01,OUT,Exit,7",
                        "2025-02,2025-02,IN,Entry,12345");
    }

    @Test
    void aTableAtADaySaysWhichDay() {
        TableDefinition valid = new TableCatalogue()
                .definitions().stream()
                        .filter(t -> t.id().equals("permits-valid"))
                        .findFirst()
                        .orElseThrow();
        TableQuery query = TableQuery.plain(valid, LocalDate.of(2025, 12, 31));
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        new JsonStat().write(new Table(query, List.of(), List.of(), Instant.EPOCH), "en", out);

        assertThat(JsonMapper.shared()
                        .readTree(out.toByteArray())
                        .at("/extension/date")
                        .asString())
                .isEqualTo("2025-12-31");
    }
}
