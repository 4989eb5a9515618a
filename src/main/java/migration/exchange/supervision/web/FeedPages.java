package migration.exchange.supervision.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import migration.exchange.accounts.Accounts;
import migration.exchange.accounts.Arrivals;
import migration.exchange.contract.MigrationContext;
import migration.exchange.envelope.FeedId;
import migration.exchange.portal.Language;
import migration.exchange.portal.web.Problem;
import migration.exchange.portal.web.ProblemException;
import migration.exchange.security.Caller;
import migration.exchange.security.Role;
import migration.exchange.supervision.FeedDay;
import migration.exchange.supervision.MonthlyFigures;
import migration.exchange.supervision.Observed;
import migration.exchange.supervision.Overview;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** One feed: on time or late, up to when it is complete, its days, streams, completeness, versions, alarms. */
@Controller
class FeedPages {

    private static final int DAYS = 28;
    private static final int VERSION_DAYS = 70;

    private final Overview overview;
    private final AlarmDoor alarms;
    private final Accounts accounts;
    private final Arrivals arrivals;
    private final MonthlyFigures months;
    private final MigrationContext contracts;
    private final Clock clock;

    FeedPages(
            Overview overview,
            AlarmDoor alarms,
            Accounts accounts,
            Arrivals arrivals,
            MonthlyFigures months,
            MigrationContext contracts,
            Clock clock) {
        this.overview = overview;
        this.alarms = alarms;
        this.accounts = accounts;
        this.arrivals = arrivals;
        this.months = months;
        this.contracts = contracts;
        this.clock = clock;
    }

    /** For stewards and operators; for an agency its own feeds only, others do not exist for it. */
    @GetMapping("/console/feeds/{agency}/{feed}")
    String feed(@PathVariable String agency, @PathVariable String feed, Caller caller, Model model, Locale locale) {
        FeedId id = known(agency, feed, caller);
        LocalDate today = LocalDate.ofInstant(clock.instant(), Observed.ZONE);
        String language = Language.of(locale).tag();
        List<FeedDay> days = new ArrayList<>(overview.days(id, DAYS));
        Collections.reverse(days);
        model.addAttribute("feed", id);
        model.addAttribute("standing", overview.standing(id).orElse(null));
        model.addAttribute("schedule", overview.schedule(id).orElse(null));
        model.addAttribute("language", language);
        model.addAttribute("days", days);
        model.addAttribute("streams", overview.streams(id));
        model.addAttribute("gaps", overview.gaps(id));
        model.addAttribute(
                "account",
                accounts.accounts().stream()
                        .filter(account ->
                                account.feed().equals(id) && account.day().equals(today))
                        .findFirst()
                        .orElse(null));
        model.addAttribute(
                "versions",
                arrivals.contracts(today.minusDays(VERSION_DAYS)).stream()
                        .filter(use -> use.contract().feed().equals(id))
                        .toList());
        model.addAttribute(
                "filled",
                months.of(today).filled().stream()
                        .filter(of -> of.feed().equals(id))
                        .toList());
        model.addAttribute(
                "alarms",
                alarms.open(language).stream()
                        .filter(alarm -> id.toString().equals(alarm.feed()))
                        .toList());
        return "feed";
    }

    private FeedId known(String agency, String feed, Caller caller) {
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
}
