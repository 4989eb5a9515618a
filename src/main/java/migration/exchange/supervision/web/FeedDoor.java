package migration.exchange.supervision.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import migration.exchange.accounts.Accounts;
import migration.exchange.contract.MigrationContext;
import migration.exchange.envelope.CountryTime;
import migration.exchange.envelope.FeedId;
import migration.exchange.portal.Language;
import migration.exchange.portal.web.Problem;
import migration.exchange.portal.web.ProblemException;
import migration.exchange.portal.web.Reason;
import migration.exchange.routing.OrderedRoute;
import migration.exchange.routing.RouteDesk;
import migration.exchange.security.Caller;
import migration.exchange.security.Role;
import migration.exchange.supervision.Overview;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What all pages of a feed share: who may see it, what stands above the tabs, its ways in and how they are suspended. */
@Component
class FeedDoor {

    private final Overview overview;
    private final Accounts accounts;
    private final MigrationContext contracts;
    private final RouteDesk routes;
    private final Clock clock;

    FeedDoor(Overview overview, Accounts accounts, MigrationContext contracts, RouteDesk routes, Clock clock) {
        this.overview = overview;
        this.accounts = accounts;
        this.contracts = contracts;
        this.routes = routes;
        this.clock = clock;
    }

    /** A feed, for stewards and operators; for an agency its own only, others do not exist for it. */
    FeedId known(String agency, String feed, Caller caller) {
        try {
            FeedId id = new FeedId(agency, feed);
            boolean sees = caller.maySee(id) || caller.role() == Role.OPERATOR;
            if (sees && contracts.newest(id).isPresent()) {
                return id;
            }
        } catch (IllegalArgumentException noName) {
            throw new ProblemException(Problem.notFound());
        }
        throw new ProblemException(Problem.notFound());
    }

    /** Today, by the country's time. */
    LocalDate today() {
        return CountryTime.day(clock.instant());
    }

    /** What stands above the tabs. @param tab the open one */
    void head(FeedId feed, String tab, Caller caller, Model model, Locale locale) {
        LocalDate today = today();
        model.addAttribute("feed", feed);
        model.addAttribute("tab", tab);
        model.addAttribute("language", Language.of(locale).tag());
        model.addAttribute("standing", overview.standing(feed).orElse(null));
        model.addAttribute("schedule", overview.schedule(feed).orElse(null));
        model.addAttribute("mayOrder", caller.mayOperate());
        model.addAttribute(
                "account",
                accounts.accounts().stream()
                        .filter(account ->
                                account.feed().equals(feed) && account.day().equals(today))
                        .findFirst()
                        .orElse(null));
    }

    /** The routes by which a feed alone comes in; what is pushed over HTTP has none. */
    List<OrderedRoute> ways(FeedId feed) {
        String own = feed.agency() + "." + feed.feed();
        return routes.routes().stream()
                .filter(route ->
                        route.reading().id().equals(own) || route.reading().id().startsWith(own + "."))
                .toList();
    }

    /** When a stream of it will be told to be late, should nothing more come; null when none will. */
    @Nullable
    Instant lateFrom(FeedId feed) {
        return overview.lateFrom(feed).orElse(null);
    }

    /** Suspends or resumes all ways of a feed that can be. */
    void order(FeedId feed, boolean suspended, Caller caller, String reason) {
        String why = Reason.of(reason);
        List<OrderedRoute> ways =
                ways(feed).stream().filter(way -> way.reading().isSuspendable()).toList();
        if (ways.isEmpty()) {
            throw new ProblemException(Problem.of(HttpStatus.CONFLICT, "ROUTE_WITHOUT_QUEUE", feed.toString()));
        }
        ways.forEach(way -> routes.order(way, suspended, caller.name(), why));
    }
}
