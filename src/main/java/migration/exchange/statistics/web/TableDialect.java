package migration.exchange.statistics.web;

import java.util.Set;
import java.util.function.BiConsumer;
import migration.exchange.portal.web.Formats;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.dialect.AbstractProcessorDialect;
import org.thymeleaf.engine.AttributeName;
import org.thymeleaf.model.IProcessableElementTag;
import org.thymeleaf.processor.IProcessor;
import org.thymeleaf.processor.element.IElementTagStructureHandler;
import org.thymeleaf.standard.processor.AbstractStandardExpressionAttributeTagProcessor;
import org.thymeleaf.templatemode.TemplateMode;
import org.unbescape.html.HtmlEscape;

/**
 * Writes what a table's page has hundreds of in one go: {@code tables:lines} the body of a table, {@code tables:options} the
 * options of a list. An expression for each of them is most of what a page costs, and what pages cost is taken from those
 * who send records.
 */
@Component
final class TableDialect extends AbstractProcessorDialect {

    private static final int PRECEDENCE = 1300; // as that of th:text

    private final Formats formats;

    TableDialect(Formats formats) {
        super("tables", "tables", PRECEDENCE);
        this.formats = formats;
    }

    @Override
    public Set<IProcessor> getProcessors(String prefix) {
        return Set.of(
                new Body<>(prefix, "lines", Pivot.class, this::lines),
                new Body<>(prefix, "options", TablePages.Choice.class, TableDialect::options));
    }

    private void lines(Pivot pivot, StringBuilder html) {
        for (Pivot.Line line : pivot.lines()) {
            html.append("<tr>");
            line.heads()
                    .forEach(head -> html.append("<th scope=\"row\">")
                            .append(escaped(head))
                            .append("</th>"));
            line.figures()
                    .forEach(figure -> html.append("<td class=\"n\">")
                            .append(figure(figure))
                            .append("</td>"));
            html.append("</tr>");
        }
    }

    private String figure(@Nullable Long figure) {
        return figure == null ? "0" : formats.number(figure);
    }

    private static void options(TablePages.Choice choice, StringBuilder html) {
        for (TablePages.Option option : choice.options()) {
            html.append("<option value=\"")
                    .append(escaped(option.code()))
                    .append(option.chosen() ? "\" selected=\"selected\">" : "\">")
                    .append(escaped(option.label()))
                    .append("</option>");
        }
    }

    private static String escaped(String text) {
        return HtmlEscape.escapeHtml4Xml(text);
    }

    /** An attribute whose value is written as the body of its element. */
    private static final class Body<T> extends AbstractStandardExpressionAttributeTagProcessor {

        private final Class<T> type;
        private final BiConsumer<T, StringBuilder> writer;

        Body(String prefix, String attribute, Class<T> type, BiConsumer<T, StringBuilder> writer) {
            super(TemplateMode.HTML, prefix, attribute, PRECEDENCE, true);
            this.type = type;
            this.writer = writer;
        }

        @Override
        protected void doProcess(
                ITemplateContext context,
                IProcessableElementTag tag,
                AttributeName attribute,
                String text,
                Object value,
                IElementTagStructureHandler structure) {
            StringBuilder html = new StringBuilder();
            writer.accept(type.cast(value), html);
            structure.setBody(html, false);
        }
    }
}
