package migration.exchange.portal.web;

import jakarta.servlet.http.HttpServletRequest;
import migration.exchange.indexing.StoreAwayException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** Turns what controllers throw into problem details for programs and an error page for people. */
@ControllerAdvice
class ProblemAdvice {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

    private final ProblemDetails details;
    private final PageFrames frames;

    ProblemAdvice(ProblemDetails details, PageFrames frames) {
        this.details = details;
        this.frames = frames;
    }

    @ExceptionHandler
    Object problem(ProblemException failure, HttpServletRequest request) {
        return answer(failure.problem(), request);
    }

    @ExceptionHandler
    Object parameter(MethodArgumentTypeMismatchException failure, HttpServletRequest request) {
        return answer(Problem.parameter(failure.getName()), request);
    }

    @ExceptionHandler
    Object parameter(MissingServletRequestParameterException failure, HttpServletRequest request) {
        return answer(Problem.parameter(failure.getParameterName()), request);
    }

    /** The body is not the JSON that was asked for. */
    @ExceptionHandler
    Object unreadable(HttpMessageNotReadableException failure, HttpServletRequest request) {
        return answer(Problem.ofStatus(HttpStatus.BAD_REQUEST), request);
    }

    /** The index is away; receiving goes on meanwhile. */
    @ExceptionHandler
    Object away(StoreAwayException failure, HttpServletRequest request) {
        LOG.warn("the store is away: {}", failure.getMessage());
        return answer(Problem.storeAway(), request);
    }

    @ExceptionHandler
    Object denied(AccessDeniedException failure) {
        throw failure;
    }

    @ExceptionHandler
    Object other(Exception failure, HttpServletRequest request) {
        if (failure instanceof ErrorResponse response) {
            return answer(Problem.ofStatus(response.getStatusCode()), request);
        }
        LOG.error("a request failed", failure);
        return answer(Problem.failure(), request);
    }

    private Object answer(Problem problem, HttpServletRequest request) {
        ProblemDetail detail = details.detail(problem, request);
        return LanguageResolver.isPage(request.getRequestURI())
                ? ErrorAnswers.page(detail, problem, frames.of(request))
                : details.answer(detail, request);
    }
}
