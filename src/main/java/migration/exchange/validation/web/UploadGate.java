package migration.exchange.validation.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.MultipartConfigElement;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.concurrent.Semaphore;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Forms with files are read by one page, and by nobody before it is clear that they are for that page, not too large, and
 * not too many at once: they lie in memory. In front of whatever asks a request for its fields.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class UploadGate extends OncePerRequestFilter {

    private static final int AT_ONCE = 2;
    private static final String PAGE = "/exchange/validation";

    private final long most;
    private final Semaphore places = new Semaphore(AT_ONCE);

    UploadGate(MultipartConfigElement uploads) {
        most = uploads.getMaxRequestSize();
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String type = request.getContentType();
        return type == null || !type.toLowerCase(Locale.ROOT).startsWith("multipart/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String path = request.getRequestURI();
        if (!path.equals(PAGE) && !path.equals("/en" + PAGE)) {
            response.sendError(HttpStatus.UNSUPPORTED_MEDIA_TYPE.value());
        } else if (request.getContentLengthLong() < 0) {
            response.sendError(HttpStatus.LENGTH_REQUIRED.value());
        } else if (request.getContentLengthLong() > most) {
            response.setStatus(HttpStatus.SEE_OTHER.value());
            response.setHeader(HttpHeaders.LOCATION, path + "?large");
        } else if (!places.tryAcquire()) {
            response.sendError(HttpStatus.SERVICE_UNAVAILABLE.value());
        } else {
            try {
                chain.doFilter(request, response);
            } finally {
                places.release();
            }
        }
    }
}
