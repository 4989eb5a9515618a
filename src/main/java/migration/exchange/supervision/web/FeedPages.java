package migration.exchange.supervision.web;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import migration.exchange.accounts.Arrivals;
import migration.exchange.envelope.FeedId;
import migration.exchange.portal.Language;
import migration.exchange.quality.web.IssueWriter;
import migration.exchange.quarantine.Quarantine;
import migration.exchange.security.Caller;
import migration.exchange.supervision.Completeness;
import migration.exchange.supervision.FeedDay;
import migration.exchange.supervision.Overview;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** One feed, a tab an address: its days, how complete it is, its issues, the versions it comes in. */
@Controller
@RequestMapping("/console/feeds/{agency}/{feed}")
class FeedPages {

    private static final int DAYS = 28;
    private static final int WEEKS = 12;
    private static final int MONTHS = 12;

    private final FeedDoor door;
    private final Overview overview;
    private final AlarmDoor alarms;
    private final Arrivals arrivals;
    private final Quarantine quarantine;
    private final Completeness completeness;
    private final IssueWriter writer;

    FeedPages(
            FeedDoor door,
            Overview overview,
            AlarmDoor alarms,
            Arrivals arrivals,
            Quarantine quarantine,
            Completeness completeness,
            IssueWriter writer) {
        this.door = door;
        this.overview = overview;
        this.alarms = alarms;
        this.arrivals = arrivals;
        this.quarantine = quarantine;
        this.completeness = completeness;
        this.writer = writer;
    }

    @GetMapping
    String days(@PathVariable String agency, @PathVariable String feed, Caller caller, Model model, Locale locale) {
        FeedId id = door.known(agency, feed, caller);
        door.head(id, "days", caller, model, locale);
        List<FeedDay> days = new ArrayList<>(overview.days(id, DAYS));
        Collections.reverse(days);
        model.addAttribute("days", days);
        model.addAttribute("streams", overview.streams(id));
        model.addAttribute("gaps", overview.gaps(id));
        model.addAttribute(
                "alarms",
                alarms.open(Language.of(locale).tag()).stream()
                        .filter(alarm -> id.toString().equals(alarm.feed()))
                        .toList());
        return "feed";
    }

    @GetMapping("/completeness")
    String completeness(
            @PathVariable String agency, @PathVariable String feed, Caller caller, Model model, Locale locale) {
        FeedId id = door.known(agency, feed, caller);
        door.head(id, "completeness", caller, model, locale);
        model.addAttribute("elements", completeness.of(id, door.today(), MONTHS).orElse(null));
        model.addAttribute("thisMonth", YearMonth.from(door.today()));
        return "feed-completeness";
    }

    /** Records by code and week of receipt; those of two codes count for both. */
    @GetMapping("/issues")
    String issues(@PathVariable String agency, @PathVariable String feed, Caller caller, Model model, Locale locale) {
        FeedId id = door.known(agency, feed, caller);
        door.head(id, "issues", caller, model, locale);
        WeekTable.Counting weeks = WeekTable.last(WEEKS, door.today());
        quarantine.admissions(id, weeks.from()).stream()
                .filter(admitted -> admitted.feed().equals(id))
                .forEach(admitted -> weeks.add(admitted.code(), admitted.day(), admitted.records()));
        WeekTable table = weeks.table();
        String language = Language.of(locale).tag();
        model.addAttribute("weeks", table);
        model.addAttribute(
                "titles",
                table.rows().stream()
                        .collect(Collectors.toMap(WeekTable.Row::name, row -> writer.title(row.name(), language))));
        return "feed-issues";
    }

    @GetMapping("/versions")
    String versions(@PathVariable String agency, @PathVariable String feed, Caller caller, Model model, Locale locale) {
        FeedId id = door.known(agency, feed, caller);
        door.head(id, "versions", caller, model, locale);
        LocalDate today = door.today();
        WeekTable.Counting submissions = WeekTable.last(WEEKS, today);
        WeekTable.Counting records = WeekTable.last(WEEKS, today);
        arrivals.versions(id, submissions.from()).forEach(day -> {
            submissions.add("v" + day.major(), day.day(), day.submissions());
            records.add("v" + day.major(), day.day(), day.records());
        });
        model.addAttribute("submissions", submissions.table());
        model.addAttribute("records", records.table());
        return "feed-versions";
    }
}
