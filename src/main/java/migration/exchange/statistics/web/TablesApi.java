package migration.exchange.statistics.web;

import java.util.List;
import java.util.Locale;
import migration.exchange.portal.Language;
import migration.exchange.statistics.Dimension;
import migration.exchange.statistics.JsonStat;
import migration.exchange.statistics.Table;
import migration.exchange.statistics.TableCsv;
import migration.exchange.statistics.TableDefinition;
import migration.exchange.statistics.Tables;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** Tables for programs: JSON-stat 2.0 or CSV, by Accept or {@code ?format=}; a selection for each dimension. */
@RestController
@RequestMapping("/api/statistics/tables")
class TablesApi {

    private final Tables tables;
    private final TableQuestions questions;
    private final JsonStat jsonStat;
    private final TableCsv csv;

    TablesApi(Tables tables, TableQuestions questions, JsonStat jsonStat, TableCsv csv) {
        this.tables = tables;
        this.questions = questions;
        this.jsonStat = jsonStat;
        this.csv = csv;
    }

    @GetMapping
    TableList list(Locale locale) {
        String language = Language.of(locale).tag();
        return new TableList(tables.definitions().stream()
                .map(table -> TableView.of(table, language))
                .toList());
    }

    @GetMapping("/{id}/metadata")
    MetadataView metadata(@PathVariable String id, Locale locale) {
        String language = Language.of(locale).tag();
        TableDefinition table = questions.table(id);
        return new MetadataView(
                TableView.of(table, language),
                table.dimensions().stream()
                        .map(dimension -> new DimensionView(
                                dimension.id(),
                                dimension.label().in(language),
                                dimension.time(),
                                tables.categories(table, dimension.id()).stream()
                                        .map(category -> new CategoryView(
                                                category.code(),
                                                category.label().in(language)))
                                        .toList()))
                        .toList());
    }

    @GetMapping(path = "/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<StreamingResponseBody> jsonStat(
            @PathVariable String id, @RequestParam MultiValueMap<String, String> address, Locale locale) {
        Table table = questions.compute(id, address);
        String language = Language.of(locale).tag();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .header(HttpHeaders.CONTENT_DISPOSITION, inline(id, language, "json"))
                .body(out -> jsonStat.write(table, language, out));
    }

    @GetMapping(path = "/{id}", produces = "text/csv")
    ResponseEntity<StreamingResponseBody> csv(
            @PathVariable String id, @RequestParam MultiValueMap<String, String> address, Locale locale) {
        Table table = questions.compute(id, address);
        String language = Language.of(locale).tag();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/csv;charset=UTF-8"))
                .header(HttpHeaders.CONTENT_DISPOSITION, inline(id, language, "csv"))
                .body(out -> csv.write(table, language, out));
    }

    private static String inline(String id, String language, String ending) {
        return ContentDisposition.inline()
                .filename(id + "_" + language + "." + ending)
                .build()
                .toString();
    }

    /** All tables. */
    record TableList(List<TableView> tables) {}

    /** What a table is. */
    record TableView(
            String id,
            String title,
            String unit,
            String note,
            String source,
            List<String> dimensions,
            List<String> shown,
            List<String> parameters,
            String href) {

        static TableView of(TableDefinition table, String language) {
            return new TableView(
                    table.id(),
                    table.title().in(language),
                    table.unit().in(language),
                    table.note().in(language),
                    table.source(),
                    table.dimensions().stream().map(Dimension::id).toList(),
                    table.shown(),
                    table.parameters().stream()
                            .map(TableDefinition.Parameter::id)
                            .toList(),
                    "/api/statistics/tables/" + table.id());
        }
    }

    /** A table with the categories of its dimensions. */
    record MetadataView(TableView table, List<DimensionView> dimensions) {}

    /** A dimension. */
    record DimensionView(String id, String label, boolean time, List<CategoryView> categories) {}

    /** A category. */
    record CategoryView(String code, String label) {}
}
