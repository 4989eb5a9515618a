package migration.exchange.portal.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import migration.exchange.portal.web.PageFrame.Link;
import migration.exchange.security.Caller;
import migration.exchange.security.Callers;
import migration.exchange.security.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Frames every page: language switch that keeps the query, and the links that the caller may follow. */
@ControllerAdvice(annotations = Controller.class)
class PageFrames {

    private final Callers callers;
    private final Clock clock;

    PageFrames(Callers callers, Clock clock) {
        this.callers = callers;
        this.clock = clock;
    }

    @ModelAttribute("frame")
    PageFrame of(HttpServletRequest request) {
        String path = withoutLanguage(LanguageResolver.originalPath(request));
        String query = request.getQueryString() == null || !request.getMethod().equals("GET")
                ? ""
                : "?" + request.getQueryString();
        Caller caller = callers.current().orElse(null);
        return new PageFrame(
                LanguageResolver.resolve(request),
                caller,
                path + query,
                LanguagePathFilter.ENGLISH + path + query,
                ServletUriComponentsBuilder.fromContextPath(request).toUriString(),
                clock.instant(),
                links(path, caller),
                hasKeys(path) && !KeyboardPages.areOff(request) ? Shortcut.of(caller) : List.of());
    }

    /** Pages on which people work through lists. */
    private static boolean hasKeys(String path) {
        return path.equals("/console") || path.startsWith("/console/") || path.equals("/exchange/validation");
    }

    private static String withoutLanguage(String path) {
        boolean english = path.equals("/en") || path.startsWith("/en/");
        String rest = english ? path.substring(3) : path;
        return rest.isEmpty() ? "/" : rest;
    }

    private static List<Link> links(String path, @Nullable Caller caller) {
        List<Link> links = new ArrayList<>();
        links.add(link("/schemas", "nav.contracts", path));
        links.add(link("/rules", "nav.rules", path));
        if (caller == null) {
            return links;
        }
        if (caller.isAgency() || caller.isSteward()) {
            links.add(link("/exchange/submissions", "nav.submissions", path));
        }
        if (caller.isAgency()) {
            links.add(link("/exchange/settings", "nav.settings", path));
        }
        if (caller.isSteward()) {
            links.add(new Link("/console", "nav.today", isToday(path)));
            links.add(link("/console/quarantine", "nav.quarantine", path));
            links.add(link("/console/records", "nav.records", path));
        }
        if (caller.isSteward() || caller.role() == Role.OPERATOR) {
            links.add(link("/console/topology", "nav.routes", path));
            links.add(link("/console/dead-letters", "nav.deadLetters", path));
            links.add(link("/console/accounts", "nav.accounts", path));
        }
        if (caller.mayOperate()) {
            links.add(link("/console/jobs", "nav.jobs", path));
            links.add(link("/console/keys", "nav.keys", path));
        }
        if (caller.role() == Role.STEWARD_LEAD) {
            links.add(link("/console/erasures", "nav.erasures", path));
        }
        if (caller.isSteward() || caller.role() == Role.ANALYST) {
            links.add(link("/statistics", "nav.statistics", path));
        }
        return links;
    }

    private static boolean isToday(String path) {
        return path.equals("/console") || path.startsWith("/console/alarms") || path.startsWith("/console/feeds/");
    }

    private static Link link(String target, String words, String path) {
        return new Link(target, words, path.equals(target) || path.startsWith(target + "/"));
    }
}
