package migration.exchange.quarantine.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import migration.exchange.contract.MigrationContext;
import migration.exchange.portal.Language;
import migration.exchange.portal.web.Problem;
import migration.exchange.portal.web.ProblemException;
import migration.exchange.quality.web.IssueWriter;
import migration.exchange.quarantine.CaseStep;
import migration.exchange.quarantine.CorrectionDesk;
import migration.exchange.quarantine.CorrectionDesk.Result;
import migration.exchange.quarantine.Quarantine.Page;
import migration.exchange.quarantine.QuarantinedRecord;
import migration.exchange.quarantine.QuarantinedRecord.State;
import migration.exchange.quarantine.SavedViews;
import migration.exchange.security.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The quarantine for stewards: by cause, the list, one record beside its report, and the form to mend it. */
@Controller
@RequestMapping("/console/quarantine")
class QuarantinePages {

    private static final int PAGE = 50;

    private final Cases cases;
    private final CorrectionDesk desk;
    private final DryRun dryRun;
    private final IssueWriter writer;
    private final MigrationContext context;
    private final SavedViews views;

    QuarantinePages(
            Cases cases,
            CorrectionDesk desk,
            DryRun dryRun,
            IssueWriter writer,
            MigrationContext context,
            SavedViews views) {
        this.views = views;
        this.cases = cases;
        this.desk = desk;
        this.dryRun = dryRun;
        this.writer = writer;
        this.context = context;
    }

    @GetMapping
    String list(CaseFilter filter, Caller caller, Model model, Locale locale) {
        String language = Language.of(locale).tag();
        Page page = cases.list(filter, PAGE);
        model.addAttribute("causes", CauseLine.of(cases.causes(filter.feed()), writer, language));
        model.addAttribute("trends", cases.trends());
        model.addAttribute("today", cases.today(filter));
        model.addAttribute("views", views.of(caller.name()));
        model.addAttribute("allColumns", Column.values());
        model.addAttribute("steps", steps(filter.state()));
        model.addAttribute("records", page.records().stream().map(cases::view).toList());
        model.addAttribute("total", page.total());
        model.addAttribute("next", page.next());
        model.addAttribute("filter", filter);
        model.addAttribute("states", State.values());
        model.addAttribute("feeds", feeds());
        model.addAttribute("language", language);
        return "quarantine";
    }

    /** Those that can be done with cases in a state; all when it is not said. */
    private static List<CaseStep> steps(@Nullable State state) {
        return Arrays.stream(CaseStep.values())
                .filter(step -> state == null || step.fits(state))
                .toList();
    }

    @GetMapping("/{id}")
    String one(
            @PathVariable String id, @RequestParam(required = false) @Nullable String sent, Model model, Locale locale)
            throws IOException {
        QuarantinedRecord found = cases.find(id);
        String draft = desk.draft(id)
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                .orElse("");
        model.addAttribute("sent", sent);
        return show(found, draft, "", model, locale);
    }

    /** Judges again, or sends: what is typed comes back in either case until it is on its way. */
    @PostMapping("/{id}")
    String mend(
            @PathVariable String id,
            @RequestParam String step,
            @RequestParam(defaultValue = "") String xml,
            @RequestParam(defaultValue = "") String reason,
            Caller caller,
            Model model,
            Locale locale)
            throws IOException {
        QuarantinedRecord found = cases.find(id);
        if (cases.isCountedOnly(found) && (step.equals("judge") || step.equals("correct"))) {
            throw new ProblemException(Problem.countedOnly(found.feed().toString()));
        }
        if (!step.equals("judge") && reason.isBlank()) {
            model.addAttribute("reasonMissing", true);
            return show(found, xml, reason, model, locale);
        }
        byte[] document = xml.getBytes(StandardCharsets.UTF_8);
        switch (step) {
            case "judge" -> model.addAttribute("judgement", dryRun.judge(document, found.feed(), found.since()));
            case "correct" -> {
                Result result = desk.correct(id, document, caller.name(), reason.strip(), null);
                if (result instanceof Result.Taken taken) {
                    return sent(id, taken);
                }
                model.addAttribute("step", StepView.of(id, result, cases));
            }
            default -> {
                CaseStep wanted = DecisionDoor.step(step);
                Result result = desk.decide(id, wanted, caller.name(), reason.strip());
                if (result instanceof Result.Taken taken) {
                    return sent(id, taken);
                }
                if (result instanceof Result.Decided) {
                    return "redirect:/console/quarantine/" + id;
                }
                model.addAttribute("step", StepView.of(id, result, cases));
            }
        }
        return show(found, xml, reason, model, locale);
    }

    private static String sent(String id, Result.Taken taken) {
        return "redirect:/console/quarantine/" + id + "?sent="
                + taken.submission().id();
    }

    private String show(QuarantinedRecord found, String xml, String reason, Model model, Locale locale)
            throws IOException {
        Optional<Cases.Verbatim> verbatim = cases.verbatim(found);
        model.addAttribute("record", cases.view(found));
        model.addAttribute("steps", steps(found.state()));
        model.addAttribute("ownForm", verbatim.map(Cases.Verbatim::elsewhere).orElse(false));
        List<Mark> marks = cases.marks(found);
        model.addAttribute(
                "segments", verbatim.map(text -> Segment.of(text.text(), marks)).orElse(List.of()));
        model.addAttribute("xml", xml);
        model.addAttribute("reason", reason);
        model.addAttribute("language", Language.of(locale).tag());
        return "case";
    }

    private List<String> feeds() {
        TreeSet<String> feeds = new TreeSet<>();
        context.contracts().forEach(contract -> feeds.add(contract.id().feed().toString()));
        return List.copyOf(feeds);
    }
}
