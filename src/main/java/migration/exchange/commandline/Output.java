package migration.exchange.commandline;

import java.io.BufferedOutputStream;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import migration.exchange.quality.RuleCatalogue;
import migration.exchange.validation.CheckListener;
import migration.exchange.validation.Tally;
import migration.exchange.validation.report.CsvReport;
import migration.exchange.validation.report.HtmlReport;
import migration.exchange.validation.report.JsonReport;
import migration.exchange.validation.report.JunitReport;
import migration.exchange.validation.report.SarifReport;

/** The report of a run in the form that was asked for. */
final class Output implements AutoCloseable {

    private final BiFunction<String, Instant, CheckListener> files;
    private final Consumer<Tally> total;
    private final Runnable end;

    private Output(BiFunction<String, Instant, CheckListener> files, Consumer<Tally> total, Runnable end) {
        this.files = files;
        this.total = total;
        this.end = end;
    }

    static Output of(ValidateOptions options, OutputStream out, RuleCatalogue rules) {
        String language = options.language();
        return switch (options.format()) {
            case TEXT -> {
                TextReport report = new TextReport(out, rules, language, options.quiet());
                yield new Output((name, now) -> report.file(name), report::total, () -> {});
            }
            case JSON -> {
                OutputStream buffered = new BufferedOutputStream(out);
                yield new Output(
                        (name, now) -> new JsonReport(buffered, rules, name, now), sum -> {}, () -> flush(buffered));
            }
            case CSV -> {
                CsvReport report = new CsvReport(writer(out), rules, language);
                yield new Output((name, now) -> report.file(name), sum -> {}, () -> {});
            }
            case SARIF -> {
                SarifReport report = new SarifReport(out, rules, language);
                yield new Output((name, now) -> report.file(name), sum -> {}, report::close);
            }
            case HTML -> {
                HtmlReport report = new HtmlReport(writer(out), rules, language);
                yield new Output((name, now) -> report.file(name), sum -> {}, report::close);
            }
            case JUNIT -> {
                JunitReport report = new JunitReport(writer(out), rules, language);
                yield new Output((name, now) -> report.file(name), sum -> {}, report::close);
            }
        };
    }

    /** The part of one file. */
    CheckListener file(String name, Instant now) {
        return files.apply(name, now);
    }

    /** The sum over all files, where the form has a place for it. */
    void total(Tally tally) {
        total.accept(tally);
    }

    @Override
    public void close() {
        end.run();
    }

    private static Writer writer(OutputStream out) {
        return new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    }

    private static void flush(OutputStream out) {
        try {
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
