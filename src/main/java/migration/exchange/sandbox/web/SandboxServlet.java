package migration.exchange.sandbox.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import java.util.WeakHashMap;
import migration.exchange.security.Caller;
import migration.exchange.security.Callers;
import org.springframework.web.servlet.DispatcherServlet;

/** Leads whoever comes to {@code /sandbox} into the house of its agency: there is no way into another. */
final class SandboxServlet extends HttpServlet {

    private static final long serialVersionUID = 1;

    private final transient Houses houses;
    private final transient Callers callers;
    private final transient Map<DispatcherServlet, Boolean> ready = new WeakHashMap<>();

    SandboxServlet(Houses houses, Callers callers) {
        this.houses = houses;
        this.callers = callers;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        String agency = callers.current().map(Caller::agency).orElse(null);
        // whoever is none of an agency was turned away before
        DispatcherServlet dispatcher =
                houses.of(Objects.requireNonNull(agency, "no agency")).dispatcher();
        begin(dispatcher);
        dispatcher.service(request, response);
    }

    private synchronized void begin(DispatcherServlet dispatcher) throws ServletException {
        if (ready.put(dispatcher, true) == null) {
            dispatcher.init(getServletConfig());
        }
    }
}
