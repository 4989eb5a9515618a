package migration.exchange.validation.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import migration.exchange.envelope.FeedId;
import migration.exchange.portal.web.Problem;
import migration.exchange.portal.web.ProblemException;
import migration.exchange.quality.RuleCatalogue;
import migration.exchange.security.Caller;
import migration.exchange.validation.SubmissionCheck;
import migration.exchange.validation.report.JsonReport;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.unit.DataSize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Judges a submission as it would be judged and keeps nothing; larger ones are for the offline command. */
@RestController
class ValidationDoor {

    private final SubmissionCheck check;
    private final RuleCatalogue rules;
    private final Clock clock;
    private final long most;

    ValidationDoor(
            SubmissionCheck check,
            RuleCatalogue rules,
            Clock clock,
            @Value("${exchange.web.largest-dry-run:20MB}") DataSize most) {
        this.check = check;
        this.rules = rules;
        this.clock = clock;
        this.most = most.toBytes();
    }

    /** The report: the same that the offline command writes, but for time and id. */
    @PostMapping(path = "/api/feeds/{agency}/{feed}/validation", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> validate(
            @PathVariable String agency, @PathVariable String feed, Caller caller, HttpServletRequest request)
            throws IOException {
        FeedId target = feed(agency, feed);
        if (!caller.maySee(target)) {
            throw new ProblemException(Problem.denied(agency));
        }
        byte[] body = unpacked(request.getInputStream());
        Instant now = clock.instant();
        ByteArrayOutputStream report = new ByteArrayOutputStream();
        check.check(new ByteArrayInputStream(body), target, now, new JsonReport(report, rules, "dry-run", now));
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(report.toByteArray());
    }

    private byte[] unpacked(InputStream in) throws IOException {
        byte[] body = limited(in);
        boolean gzip = body.length > 2 && body[0] == (byte) 0x1f && body[1] == (byte) 0x8b;
        if (!gzip) {
            return body;
        }
        try (InputStream unpacked = new GZIPInputStream(new ByteArrayInputStream(body))) {
            return limited(unpacked);
        } catch (ZipException | EOFException e) {
            throw new ProblemException(Problem.ofStatus(HttpStatus.BAD_REQUEST));
        }
    }

    private byte[] limited(InputStream in) throws IOException {
        byte[] bytes = in.readNBytes((int) Math.min(Integer.MAX_VALUE - 8, most + 1));
        if (bytes.length > most) {
            throw new ProblemException(Problem.ofStatus(HttpStatus.CONTENT_TOO_LARGE));
        }
        return bytes;
    }

    private static FeedId feed(String agency, String feed) {
        try {
            return new FeedId(agency, feed);
        } catch (IllegalArgumentException e) {
            throw new ProblemException(Problem.notFound());
        }
    }
}
