package migration.exchange.portal.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * English pages stand under {@code /en}: that prefix is handed on as the context path, so that every link, redirect and
 * form below it stays in English by itself.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class LanguagePathFilter extends OncePerRequestFilter {

    static final String ENGLISH = "/en";

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String path = request.getRequestURI();
        boolean english = path.equals(ENGLISH) || path.startsWith(ENGLISH + "/");
        chain.doFilter(english ? new EnglishRequest(request) : request, response);
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return true;
    }

    private static final class EnglishRequest extends HttpServletRequestWrapper {

        private EnglishRequest(HttpServletRequest request) {
            super(request);
        }

        @Override
        public String getContextPath() {
            return ENGLISH;
        }

        @Override
        public String getServletPath() {
            String path = super.getServletPath();
            String rest = path.startsWith(ENGLISH) ? path.substring(ENGLISH.length()) : path;
            return rest.isEmpty() ? "/" : rest;
        }
    }
}
