package migration.exchange.supervision.web;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import migration.exchange.jobs.Job;
import migration.exchange.jobs.Jobs;
import migration.exchange.portal.Language;
import migration.exchange.quality.web.IssueWriter;
import migration.exchange.quarantine.DeadLetters;
import migration.exchange.quarantine.Quarantine;
import migration.exchange.quarantine.web.CauseLine;
import migration.exchange.supervision.FeedDay;
import migration.exchange.supervision.Overview;
import migration.exchange.supervision.Post;
import migration.exchange.supervision.Standing;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What needs a steward today. A part whose source is away is named, and the others are shown. */
@Controller
class TodayPages {

    private static final int DAYS = 14;
    private static final int SHOWN = 10;
    private static final int JOBS = 20;

    private final Overview overview;
    private final AlarmDoor alarms;
    private final Post post;
    private final Quarantine quarantine;
    private final DeadLetters deadLetters;
    private final Jobs jobs;
    private final IssueWriter writer;

    TodayPages(
            Overview overview,
            AlarmDoor alarms,
            Post post,
            Quarantine quarantine,
            DeadLetters deadLetters,
            Jobs jobs,
            IssueWriter writer) {
        this.overview = overview;
        this.alarms = alarms;
        this.post = post;
        this.quarantine = quarantine;
        this.deadLetters = deadLetters;
        this.jobs = jobs;
        this.writer = writer;
    }

    @GetMapping("/console")
    String today(Model model, Locale locale) {
        String language = Language.of(locale).tag();
        Parts parts = new Parts();
        List<Standing> standings = parts.of("feeds", overview::standings, List.of());
        List<Standing> late = standings.stream().filter(Standing::isLate).toList();
        List<AlarmView> open = parts.of("alarms", () -> alarms.open(language), List.of());
        List<CauseLine> causes =
                parts.of("quarantine", () -> CauseLine.of(quarantine.causes(null), writer, language), List.of());
        List<DeadLetters.DeadLetter> dead = parts.of("deadLetters", deadLetters::list, List.of());
        List<Job> running = parts.of("jobs", this::running, List.of());
        Optional<Instant> looked = parts.of("alarms", post::lastLook, Optional.empty());
        model.addAttribute("late", late);
        model.addAttribute("alarms", open.stream().limit(SHOWN).toList());
        model.addAttribute("open", open.size());
        model.addAttribute("causes", causes.stream().limit(SHOWN).toList());
        model.addAttribute(
                "waiting", causes.stream().mapToLong(CauseLine::count).sum());
        model.addAttribute("dead", dead);
        model.addAttribute("jobs", running);
        model.addAttribute("looked", looked.orElse(null));
        model.addAttribute("missing", parts.missing());
        model.addAttribute("quiet", open.isEmpty() && late.isEmpty() && causes.isEmpty() && dead.isEmpty());
        model.addAttribute("rows", parts.of("feeds", () -> rows(standings), List.of()));
        return "today";
    }

    private List<Job> running() {
        return jobs.list(JOBS).stream().filter(job -> job.endedAt() == null).toList();
    }

    private List<FeedRow> rows(List<Standing> standings) {
        return standings.stream()
                .map(standing -> new FeedRow(standing, overview.days(standing.feed(), DAYS)))
                .toList();
    }

    /** A feed and its last days, the newest last. */
    record FeedRow(Standing standing, List<FeedDay> days) {}
}
