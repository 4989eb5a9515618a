package migration.exchange.quarantine.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import migration.exchange.contract.MigrationContext;
import migration.exchange.portal.Language;
import migration.exchange.portal.web.Problem;
import migration.exchange.portal.web.ProblemException;
import migration.exchange.quality.web.IssueWriter;
import migration.exchange.quarantine.CorrectionDesk;
import migration.exchange.quarantine.CorrectionDesk.Result;
import migration.exchange.quarantine.Quarantine.Page;
import migration.exchange.quarantine.QuarantinedRecord;
import migration.exchange.quarantine.QuarantinedRecord.State;
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

    QuarantinePages(Cases cases, CorrectionDesk desk, DryRun dryRun, IssueWriter writer, MigrationContext context) {
        this.cases = cases;
        this.desk = desk;
        this.dryRun = dryRun;
        this.writer = writer;
        this.context = context;
    }

    @GetMapping
    String list(CaseFilter filter, Model model, Locale locale) {
        String language = Language.of(locale).tag();
        Page page = cases.list(filter, PAGE);
        model.addAttribute("causes", CauseLine.of(cases.causes(filter.feed()), writer, language));
        model.addAttribute("records", page.records().stream().map(cases::view).toList());
        model.addAttribute("total", page.total());
        model.addAttribute("next", page.next());
        model.addAttribute("filter", filter);
        model.addAttribute("states", State.values());
        model.addAttribute("feeds", feeds());
        model.addAttribute("language", language);
        return "quarantine";
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
        if (cases.isCountedOnly(found) && !step.equals("release")) {
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
                Result result = desk.correct(id, document, caller.name(), reason.strip());
                if (result instanceof Result.Taken taken) {
                    return sent(id, taken);
                }
                model.addAttribute("step", StepView.of(id, result, cases));
            }
            case "release" -> {
                Result result = desk.release(id, caller.name(), reason.strip());
                if (result instanceof Result.Taken taken) {
                    return sent(id, taken);
                }
                model.addAttribute("step", StepView.of(id, result, cases));
            }
            default -> throw new ProblemException(Problem.parameter("step"));
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
