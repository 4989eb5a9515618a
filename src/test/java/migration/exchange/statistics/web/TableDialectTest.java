package migration.exchange.statistics.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import migration.exchange.portal.web.Formats;
import migration.exchange.statistics.web.TablePages.Choice;
import migration.exchange.statistics.web.TablePages.Option;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.i18n.LocaleContextHolder;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.StringTemplateResolver;

/** What is written in one go is what an expression for each line would have written. */
class TableDialectTest {

    private final SpringTemplateEngine engine = new SpringTemplateEngine();

    @BeforeEach
    void english() {
        LocaleContextHolder.setLocale(Locale.ENGLISH);
        engine.setTemplateResolver(new StringTemplateResolver());
        engine.addDialect(new TableDialect(new Formats()));
    }

    @AfterEach
    void noLanguage() {
        LocaleContextHolder.resetLocaleContext();
    }

    private String written(String template, Object value) {
        return engine.process(template, new Context(Locale.ENGLISH, Map.of("value", value)));
    }

    @Test
    void writesLinesWithHeadsAndGroupedFiguresAndZeroWhereNothingWasCounted() {
        Pivot.Line land = new Pivot.Line(List.of("2026", "Land"), Arrays.asList(1234L, null));
        Pivot.Line air = new Pivot.Line(List.of("2026", "Air"), Arrays.asList(0L, 7L));
        Pivot pivot = new Pivot(List.of("year", "mode"), List.of(), List.of(land, air), 0);
        assertThat(written("<tbody id=\"t\" tables:lines=\"${value}\"><tr></tr></tbody>", pivot))
                .isEqualTo("<tbody id=\"t\">"
                        + "<tr><th scope=\"row\">2026</th><th scope=\"row\">Land</th>"
                        + "<td class=\"n\">1,234</td><td class=\"n\">0</td></tr>"
                        + "<tr><th scope=\"row\">2026</th><th scope=\"row\">Air</th>"
                        + "<td class=\"n\">0</td><td class=\"n\">7</td></tr>"
                        + "</tbody>");
    }

    @Test
    void writesOptionsAndMarksThoseThatAreChosen() {
        Choice choice = new Choice(
                "mode",
                "Mode",
                true,
                false,
                List.of(new Option("L", "Land", false), new Option("A", "Air", true)),
                List.of());
        assertThat(written("<select tables:options=\"${value}\"></select>", choice))
                .isEqualTo("<select><option value=\"L\">Land</option>"
                        + "<option value=\"A\" selected=\"selected\">Air</option></select>");
    }

    @Test
    void letsNoLabelAndNoCodeBecomeMarkup() {
        Pivot pivot =
                new Pivot(List.of("x"), List.of(), List.of(new Pivot.Line(List.of("</th><script>"), List.of())), 0);
        Choice choice = new Choice(
                "x", "x", true, false, List.of(new Option("\" onclick=\"x", "</option><script>", false)), List.of());
        assertThat(written("<tbody tables:lines=\"${value}\"></tbody>", pivot)).doesNotContain("<script>");
        assertThat(written("<select tables:options=\"${value}\"></select>", choice))
                .isEqualTo(
                        "<select><option value=\"&quot; onclick=&quot;x\">&lt;/option&gt;&lt;script&gt;</option></select>");
    }
}
