package migration.exchange.portal.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Optional;
import migration.exchange.portal.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;

/** The language of an answer: pages by their path; APIs by {@code ?lang=}, then {@code Accept-Language}, then Georgian. */
@Component("localeResolver")
public class LanguageResolver implements LocaleResolver {

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        return resolve(request).locale();
    }

    @Override
    public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
        throw new UnsupportedOperationException("the path and the query decide the language");
    }

    static Language resolve(HttpServletRequest request) {
        String path = originalPath(request);
        if (isPage(path)) {
            return path.equals("/en") || path.startsWith("/en/") ? Language.EN : Language.KA;
        }
        return asked(request).or(() -> accepted(request)).orElse(Language.KA);
    }

    /** True for what is answered to people, not to programs. */
    static boolean isPage(String path) {
        return !(isApi(path) || path.startsWith("/oauth2/") || path.startsWith("/actuator"));
    }

    /** True for the doors of the exchange and those of its sandbox. */
    static boolean isApi(String path) {
        return path.startsWith("/api/") || path.startsWith("/sandbox/");
    }

    /** The path that was asked for, also while an error is being answered. */
    static String originalPath(HttpServletRequest request) {
        Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        return failed instanceof String path ? path : request.getRequestURI();
    }

    private static Optional<Language> asked(HttpServletRequest request) {
        return Optional.ofNullable(request.getParameter("lang")).flatMap(Language::ofTag);
    }

    private static Optional<Language> accepted(HttpServletRequest request) {
        if (request.getHeader("Accept-Language") == null) {
            return Optional.empty();
        }
        var locales = request.getLocales();
        while (locales.hasMoreElements()) {
            Optional<Language> language = Language.ofTag(locales.nextElement().toLanguageTag());
            if (language.isPresent()) {
                return language;
            }
        }
        return Optional.empty();
    }
}
