package migration.exchange.portal.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** The last resort for whatever no controller answered: problem details for programs, a page for people. */
@Controller
class ErrorAnswers implements ErrorController {

    private final ProblemDetails details;
    private final PageFrames frames;

    ErrorAnswers(ProblemDetails details, PageFrames frames) {
        this.details = details;
        this.frames = frames;
    }

    @RequestMapping("/error")
    Object error(HttpServletRequest request) {
        Problem problem = problem(request);
        ProblemDetail detail = details.detail(problem, request);
        return LanguageResolver.isPage(LanguageResolver.originalPath(request))
                ? page(detail, problem, frames.of(request))
                : details.answer(detail, request);
    }

    static ModelAndView page(ProblemDetail detail, Problem problem, PageFrame frame) {
        ModelAndView page = new ModelAndView("error");
        page.setStatus(problem.status());
        page.addObject("problem", detail);
        page.addObject("frame", frame);
        return page;
    }

    /** Where an account is closed for a while, the message is for how many seconds. */
    private static Problem problem(HttpServletRequest request) {
        HttpStatusCode status = status(request);
        return status.value() == HttpStatus.TOO_MANY_REQUESTS.value()
                ? Problem.tryLater(
                        Long.parseLong(String.valueOf(request.getAttribute(RequestDispatcher.ERROR_MESSAGE))))
                : Problem.ofStatus(status);
    }

    private static HttpStatusCode status(HttpServletRequest request) {
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        return HttpStatusCode.valueOf(status instanceof Integer code ? code : 404);
    }
}
