package migration.exchange.validation.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import migration.exchange.contract.door.DoorCheck;
import migration.exchange.contract.door.DoorStopException;
import migration.exchange.contract.web.VersionHeaders;
import migration.exchange.envelope.FeedId;
import migration.exchange.portal.web.BodyForm;
import migration.exchange.portal.web.Problem;
import migration.exchange.portal.web.ProblemException;
import migration.exchange.quality.RuleCatalogue;
import migration.exchange.security.Caller;
import migration.exchange.validation.SubmissionCheck;
import migration.exchange.validation.report.JsonReport;
import migration.exchange.validation.report.SarifReport;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.unit.DataSize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Judges a submission as it would be judged and keeps nothing; larger ones are for the offline command. */
@RestController
public class ValidationDoor {

    private static final String SARIF = "application/sarif+json";
    private static final String NAME = "dry-run";

    private final SubmissionCheck check;
    private final DoorCheck door;
    private final RuleCatalogue rules;
    private final VersionHeaders versions;
    private final Clock clock;
    private final long most;

    ValidationDoor(
            SubmissionCheck check,
            DoorCheck door,
            RuleCatalogue rules,
            VersionHeaders versions,
            Clock clock,
            @Value("${exchange.web.largest-dry-run:20MB}") DataSize most) {
        this.check = check;
        this.door = door;
        this.rules = rules;
        this.versions = versions;
        this.clock = clock;
        this.most = most.toBytes();
    }

    /** The report: the same that the offline command writes, but for time and id. */
    @PostMapping(path = "/api/feeds/{agency}/{feed}/validation", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> validate(
            @PathVariable String agency, @PathVariable String feed, Caller caller, HttpServletRequest request)
            throws IOException {
        FeedId target = feed(agency, feed, caller);
        byte[] body = body(request);
        Instant now = clock.instant();
        ByteArrayOutputStream report = new ByteArrayOutputStream();
        Opened opened = new Opened(new JsonReport(report, rules, NAME, now));
        check.check(new ByteArrayInputStream(body), target, now, opened);
        return answer(MediaType.APPLICATION_JSON, opened, now, report);
    }

    /** The same for editors and build servers, in the language of the request. */
    @PostMapping(path = "/api/feeds/{agency}/{feed}/validation", produces = SARIF)
    ResponseEntity<byte[]> sarif(
            @PathVariable String agency, @PathVariable String feed, Caller caller, HttpServletRequest request)
            throws IOException {
        FeedId target = feed(agency, feed, caller);
        byte[] body = body(request);
        ByteArrayOutputStream report = new ByteArrayOutputStream();
        String language = LocaleContextHolder.getLocale().getLanguage();
        Instant now = clock.instant();
        SarifReport sarif = new SarifReport(report, rules, language);
        Opened opened = new Opened(sarif.file(NAME));
        try (sarif) {
            check.check(new ByteArrayInputStream(body), target, now, opened);
        }
        return answer(MediaType.parseMediaType(SARIF), opened, now, report);
    }

    private ResponseEntity<byte[]> answer(MediaType type, Opened opened, Instant now, ByteArrayOutputStream report) {
        return ResponseEntity.ok()
                .contentType(type)
                .headers(headers -> opened.contract().ifPresent(contract -> versions.write(contract, now, headers)))
                .body(report.toByteArray());
    }

    private byte[] body(HttpServletRequest request) throws IOException {
        BodyForm.check(request);
        return limited(request.getInputStream());
    }

    /** The body as sent. */
    private byte[] limited(InputStream in) throws IOException {
        byte[] body = in.readNBytes((int) Math.min(Integer.MAX_VALUE - 8, most + 1));
        if (body.length > most || unpacksToMore(body)) {
            throw new ProblemException(Problem.ofStatus(HttpStatus.CONTENT_TOO_LARGE));
        }
        return body;
    }

    private boolean unpacksToMore(byte[] body) throws IOException {
        try {
            door.unpack(new ByteArrayInputStream(body)).skipNBytes(most + 1);
            return true;
        } catch (EOFException | DoorStopException within) {
            return false;
        }
    }

    private static FeedId feed(String agency, String feed, Caller caller) {
        FeedId target = parse(agency, feed);
        if (!caller.maySee(target)) {
            throw new ProblemException(Problem.denied(agency));
        }
        return target;
    }

    private static FeedId parse(String agency, String feed) {
        try {
            return new FeedId(agency, feed);
        } catch (IllegalArgumentException e) {
            throw new ProblemException(Problem.notFound());
        }
    }
}
