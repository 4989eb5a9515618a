package migration.exchange.intake.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import migration.exchange.portal.web.Problem;
import migration.exchange.portal.web.ProblemDetails;
import migration.exchange.quality.Issue;
import migration.exchange.quality.web.IssueView;
import migration.exchange.quality.web.IssueWriter;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** What a sender is told at the door: the sentence of the rule, the place, how to mend it. */
@Component
public class RefusalAnswers {

    private final ProblemDetails problems;
    private final IssueWriter issues;

    RefusalAnswers(ProblemDetails problems, IssueWriter issues) {
        this.problems = problems;
        this.issues = issues;
    }

    ResponseEntity<ProblemDetail> answer(Issue reason, HttpServletRequest request) {
        String language = LocaleContextHolder.getLocale().getLanguage();
        IssueView issue = issues.ofSubmission(reason);
        ProblemDetail detail = ProblemDetail.forStatus(status(reason.code()));
        detail.setType(URI.create(issue.rule()));
        detail.setTitle(issues.title(reason.code(), language));
        detail.setDetail(
                issue.sentence().getOrDefault(language, "") + " " + issue.mend().getOrDefault(language, ""));
        detail.setProperty("issues", List.of(issue));
        return problems.answer(problems.stamp(detail, request), request);
    }

    ResponseEntity<ProblemDetail> later(Problem problem, String seconds, HttpServletRequest request) {
        return ResponseEntity.status(problem.status())
                .header(HttpHeaders.RETRY_AFTER, seconds)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problems.detail(problem, request));
    }

    /** The HTTP status of a reason of the door. */
    static HttpStatus status(String code) {
        return switch (code) {
            case "DOOR_TOO_LARGE", "DOOR_RATIO" -> HttpStatus.CONTENT_TOO_LARGE;
            case "DOOR_NOT_XML", "DOOR_EMPTY", "DOOR_GZIP" -> HttpStatus.BAD_REQUEST;
            case "DOOR_ENCODING" -> HttpStatus.UNSUPPORTED_MEDIA_TYPE;
            case "SANDBOX_FULL", "SANDBOX_REPEAT" -> HttpStatus.CONFLICT;
            default -> HttpStatus.UNPROCESSABLE_CONTENT;
        };
    }
}
