package migration.exchange.portal.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import migration.exchange.security.Callers;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.WebUtils;

/**
 * All keys that do something on pages, and the switch for them: whoever speaks to a computer, or types by chance, can turn off
 * keys without a modifier (WCAG 2.2, 2.1.4). A choice of the browser, not of the account: a cookie, which a form sets.
 */
@Controller
@RequestMapping(Shortcut.ALL)
class KeyboardPages {

    private static final String COOKIE = "keys";
    private static final String OFF = "off";
    private static final Duration YEAR = Duration.ofDays(365);

    private final Callers callers;

    KeyboardPages(Callers callers) {
        this.callers = callers;
    }

    static boolean areOff(HttpServletRequest request) {
        Cookie cookie = WebUtils.getCookie(request, COOKIE);
        return cookie != null && cookie.getValue().equals(OFF);
    }

    @GetMapping
    String keys(HttpServletRequest request, Model model) {
        model.addAttribute("off", areOff(request));
        model.addAttribute("ways", Shortcut.of(callers.current().orElse(null)));
        return "keyboard";
    }

    @PostMapping
    String change(@RequestParam String keys, HttpServletRequest request, HttpServletResponse response) {
        if (!keys.equals(OFF) && !keys.equals("on")) {
            throw new ProblemException(Problem.parameter(COOKIE));
        }
        ResponseCookie cookie = ResponseCookie.from(COOKIE, keys)
                .path("/")
                .maxAge(keys.equals(OFF) ? YEAR : Duration.ZERO)
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
        return "redirect:" + Shortcut.ALL;
    }
}
