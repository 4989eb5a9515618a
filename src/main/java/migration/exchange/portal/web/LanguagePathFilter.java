package migration.exchange.portal.web;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
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

    /** What is streamed comes by once more. */
    @Override
    protected boolean shouldNotFilterAsyncDispatch() {
        return false;
    }

    private static final class EnglishRequest extends HttpServletRequestWrapper {

        private EnglishRequest(HttpServletRequest request) {
            super(request);
        }

        @Override
        public String getContextPath() {
            return ENGLISH;
        }

        /** The container dispatches to the path of the request it is given: to that of the real one. */
        @Override
        public AsyncContext startAsync(ServletRequest request, ServletResponse response) {
            return super.startAsync(getRequest(), response);
        }

        @Override
        public String getServletPath() {
            String path = super.getServletPath();
            String rest = path.startsWith(ENGLISH) ? path.substring(ENGLISH.length()) : path;
            return rest.isEmpty() ? "/" : rest;
        }
    }
}
