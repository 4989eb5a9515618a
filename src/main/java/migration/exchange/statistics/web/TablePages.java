package migration.exchange.statistics.web;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import migration.exchange.portal.Language;
import migration.exchange.statistics.Dimension;
import migration.exchange.statistics.JsonStat;
import migration.exchange.statistics.Table;
import migration.exchange.statistics.Table.Category;
import migration.exchange.statistics.TableCsv;
import migration.exchange.statistics.TableDefinition;
import migration.exchange.statistics.TableQuery;
import migration.exchange.statistics.Tables;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import org.springframework.web.util.UriComponentsBuilder;

/** Tables for people: choose, pivot, filter, download. All of a choice stands in the address. */
@Controller
@RequestMapping("/statistics")
class TablePages {

    private final Tables tables;
    private final TableQuestions questions;
    private final JsonStat jsonStat;
    private final TableCsv csv;

    TablePages(Tables tables, TableQuestions questions, JsonStat jsonStat, TableCsv csv) {
        this.tables = tables;
        this.questions = questions;
        this.jsonStat = jsonStat;
        this.csv = csv;
    }

    @GetMapping
    String list(Model model, Locale locale) {
        model.addAttribute("tables", tables.definitions());
        model.addAttribute("language", Language.of(locale).tag());
        return "tables";
    }

    @GetMapping("/{id}")
    String one(
            @PathVariable String id, @RequestParam MultiValueMap<String, String> address, Model model, Locale locale) {
        String language = Language.of(locale).tag();
        TableDefinition definition = questions.table(id);
        Layout layout = Layout.read(definition, address);
        TableQuery query = questions.read(definition, layout.asked(address));
        Table table = questions.compute(query);
        model.addAttribute("table", definition);
        model.addAttribute("query", query);
        model.addAttribute("computed", table.computed());
        model.addAttribute("cells", table.cells().size());
        model.addAttribute("total", table.total());
        model.addAttribute("pivot", Pivot.of(table, layout.rows().size(), language));
        model.addAttribute("choices", choices(definition, query, layout, language));
        model.addAttribute("download", address(query));
        model.addAttribute("language", language);
        return "table";
    }

    @GetMapping("/{id}/{file}.csv")
    ResponseEntity<StreamingResponseBody> csv(
            @PathVariable String id, @RequestParam MultiValueMap<String, String> address, Locale locale) {
        String language = Language.of(locale).tag();
        Table table = questions.compute(id, address);
        return download(id + "_" + language + ".csv", "text/csv;charset=UTF-8", out -> csv.write(table, language, out));
    }

    @GetMapping("/{id}/{file}.json")
    ResponseEntity<StreamingResponseBody> json(
            @PathVariable String id, @RequestParam MultiValueMap<String, String> address, Locale locale) {
        String language = Language.of(locale).tag();
        Table table = questions.compute(id, address);
        return download(id + "_" + language + ".json", "application/json", out -> jsonStat.write(table, language, out));
    }

    private static ResponseEntity<StreamingResponseBody> download(
            String name, String type, StreamingResponseBody body) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(type))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(body);
    }

    private List<Choice> choices(TableDefinition definition, TableQuery query, Layout layout, String language) {
        List<Choice> choices = new ArrayList<>();
        for (Dimension dimension : definition.dimensions()) {
            Set<String> chosen = query.selection().getOrDefault(dimension.id(), Set.of());
            List<Option> options = tables.categories(definition, dimension.id()).stream()
                    .map(category -> Option.of(category, language, chosen))
                    .toList();
            choices.add(new Choice(
                    dimension.id(),
                    dimension.label().in(language),
                    layout.rows().contains(dimension.id()),
                    layout.columns().contains(dimension.id()),
                    options,
                    options.stream().filter(Option::chosen).map(Option::label).toList()));
        }
        return choices;
    }

    /** The question as the API takes it, so that the download is what is shown. */
    private static String address(TableQuery query) {
        UriComponentsBuilder address =
                UriComponentsBuilder.newInstance().queryParam("keep", String.join(",", query.kept()));
        query.selection().forEach((name, codes) -> address.queryParam(name, String.join(",", codes)));
        query.parameters().forEach((name, day) -> address.queryParam(name, day));
        return address.build().encode().toUriString();
    }

    /** A dimension as it can be chosen. */
    record Choice(String id, String label, boolean row, boolean column, List<Option> options, List<String> narrowed) {}

    /** A category as it can be chosen. */
    record Option(String code, String label, boolean chosen) {

        static Option of(Category category, String language, Set<String> chosen) {
            return new Option(category.code(), category.label().in(language), chosen.contains(category.code()));
        }
    }

    /** Which dimensions go down and which across; a dimension that is asked for in both goes across. */
    record Layout(List<String> rows, List<String> columns) {

        static Layout read(TableDefinition definition, Map<String, List<String>> address) {
            List<String> columns = known(definition, address.get("cols"));
            List<String> rows = new ArrayList<>(known(definition, address.get("rows")));
            rows.removeAll(columns);
            if (rows.isEmpty() && columns.isEmpty()) {
                List<String> shown = definition.shown();
                return new Layout(shown.subList(0, 1), shown.subList(1, shown.size()));
            }
            return new Layout(rows, columns);
        }

        private static List<String> known(TableDefinition definition, @Nullable List<String> names) {
            Set<String> found = new LinkedHashSet<>();
            if (names != null) {
                names.stream()
                        .flatMap(name -> List.of(name.split(",", -1)).stream())
                        .filter(name -> definition.dimension(name).isPresent())
                        .forEach(found::add);
            }
            return List.copyOf(found);
        }

        /** The address with what is kept spelt out. */
        Map<String, List<String>> asked(MultiValueMap<String, String> address) {
            List<String> kept = new ArrayList<>(rows);
            kept.addAll(columns);
            MultiValueMap<String, String> asked = new LinkedMultiValueMap<>(address);
            asked.put("keep", kept);
            return asked;
        }
    }
}
