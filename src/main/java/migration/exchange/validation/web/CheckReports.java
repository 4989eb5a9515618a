package migration.exchange.validation.web;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import migration.exchange.portal.web.Problem;
import migration.exchange.portal.web.ProblemException;
import migration.exchange.quality.RuleCatalogue;
import migration.exchange.validation.SubmissionCheck;
import migration.exchange.validation.report.CsvReport;
import migration.exchange.validation.report.JsonReport;
import migration.exchange.validation.report.SarifReport;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** The report of a check as a file: the same that the offline command writes, but for time and id. */
@Component
class CheckReports {

    private static final String NAME = "report";

    private final SubmissionCheck check;
    private final RuleCatalogue rules;
    private final Clock clock;

    CheckReports(SubmissionCheck check, RuleCatalogue rules, Clock clock) {
        this.check = check;
        this.rules = rules;
        this.clock = clock;
    }

    /** @param format {@code json}, {@code csv} or {@code sarif} */
    ResponseEntity<byte[]> of(byte[] submission, String format, String language) throws IOException {
        return switch (format) {
            case "json" -> answer(json(submission), MediaType.APPLICATION_JSON_VALUE, format);
            case "csv" -> answer(csv(submission, language), "text/csv;charset=UTF-8", format);
            case "sarif" -> answer(sarif(submission, language), "application/sarif+json", format);
            default -> throw new ProblemException(Problem.parameter("format"));
        };
    }

    private byte[] json(byte[] submission) throws IOException {
        Instant now = clock.instant();
        ByteArrayOutputStream report = new ByteArrayOutputStream();
        check.check(new ByteArrayInputStream(submission), null, now, new JsonReport(report, rules, NAME, now));
        return report.toByteArray();
    }

    private byte[] csv(byte[] submission, String language) throws IOException {
        ByteArrayOutputStream report = new ByteArrayOutputStream();
        try (OutputStreamWriter out = new OutputStreamWriter(report, StandardCharsets.UTF_8)) {
            CsvReport csv = new CsvReport(out, rules, language);
            check.check(new ByteArrayInputStream(submission), null, clock.instant(), csv.file(NAME));
        }
        return report.toByteArray();
    }

    private byte[] sarif(byte[] submission, String language) throws IOException {
        ByteArrayOutputStream report = new ByteArrayOutputStream();
        try (SarifReport sarif = new SarifReport(report, rules, language)) {
            check.check(new ByteArrayInputStream(submission), null, clock.instant(), sarif.file(NAME));
        }
        return report.toByteArray();
    }

    private static ResponseEntity<byte[]> answer(byte[] report, String type, String ending) {
        String name = NAME + "." + ending;
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(type))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(report);
    }
}
