package migration.exchange.portal.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.security.SecureRandom;
import java.util.HexFormat;
import migration.exchange.portal.Language;
import migration.exchange.quality.RuleCatalogue;
import migration.exchange.quality.RuleText;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import tools.jackson.databind.ObjectMapper;

/** Writes problem details in the language of the request, with a number by which the log can be searched. */
@Component
public class ProblemDetails {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemDetails.class);

    private final RuleCatalogue rules;
    private final ObjectMapper json;
    private final SecureRandom random = new SecureRandom();

    public ProblemDetails(RuleCatalogue rules, ObjectMapper json) {
        this.rules = rules;
        this.json = json;
    }

    /** The body of an answer. */
    public ProblemDetail detail(Problem problem, HttpServletRequest request) {
        RuleText.Words words = words(problem.code(), language(request));
        ProblemDetail detail = ProblemDetail.forStatus(problem.status());
        detail.setType(URI.create("/rules/" + problem.code()));
        detail.setTitle(words.title());
        String found = String.join(", ", problem.arguments());
        detail.setDetail((words.sentence() + " " + words.mend()).replace("{value}", found));
        return stamp(detail, request);
    }

    private RuleText.Words words(String code, Language language) {
        return rules.find(code)
                .map(rule -> rule.words().get(language.tag()))
                .orElseThrow(() -> new IllegalStateException("no words for " + code));
    }

    /** Adds what every problem has: where, and the number. */
    public ProblemDetail stamp(ProblemDetail detail, HttpServletRequest request) {
        detail.setInstance(URI.create(LanguageResolver.originalPath(request)));
        detail.setProperty("traceId", traceId(detail.getStatus(), request));
        return detail;
    }

    /** An answer with a problem. */
    public ResponseEntity<ProblemDetail> answer(ProblemDetail detail, HttpServletRequest request) {
        return ResponseEntity.status(detail.getStatus())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .header(HttpHeaders.CONTENT_LANGUAGE, language(request).tag())
                .body(detail);
    }

    /** Writes a problem where no controller is at work: in a filter. */
    public void write(Problem problem, HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setStatus(problem.status().value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setHeader(HttpHeaders.CONTENT_LANGUAGE, language(request).tag());
        json.writeValue(response.getOutputStream(), detail(problem, request));
    }

    private static Language language(HttpServletRequest request) {
        return LanguageResolver.resolve(request);
    }

    private String traceId(int status, HttpServletRequest request) {
        byte[] id = new byte[8];
        random.nextBytes(id);
        String text = HexFormat.of().formatHex(id);
        if (status == 503) {
            LOG.warn("answered {} to {}, reference {}", status, LanguageResolver.originalPath(request), text);
        } else if (status >= 500) {
            LOG.error("answered {} to {}, reference {}", status, LanguageResolver.originalPath(request), text);
        }
        return text;
    }
}
