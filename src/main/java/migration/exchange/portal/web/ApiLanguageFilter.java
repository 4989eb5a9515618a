package migration.exchange.portal.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Says in which language an answer is, and to caches that a program's header decided it. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class ApiLanguageFilter extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String path = request.getRequestURI();
        if (!LanguageResolver.isPage(path)) {
            response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
            if (LanguageResolver.isApi(path)) {
                response.setHeader(
                        HttpHeaders.CONTENT_LANGUAGE,
                        LanguageResolver.resolve(request).tag());
            }
        }
        chain.doFilter(request, response);
    }
}
