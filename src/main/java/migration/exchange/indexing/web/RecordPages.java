package migration.exchange.indexing.web;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import migration.exchange.accounts.Accounts;
import migration.exchange.accounts.RecordOutcome;
import migration.exchange.envelope.FeedId;
import migration.exchange.envelope.RecordPlace;
import migration.exchange.envelope.Submission;
import migration.exchange.envelope.SubmissionId;
import migration.exchange.indexing.StoredRecord;
import migration.exchange.portal.Language;
import migration.exchange.portal.web.Problem;
import migration.exchange.portal.web.ProblemException;
import migration.exchange.quality.Verdict;
import migration.exchange.quality.web.IssueView;
import migration.exchange.quality.web.IssueView.RecordName;
import migration.exchange.quality.web.IssueWriter;
import migration.exchange.quarantine.QuarantinedRecord;
import migration.exchange.security.Caller;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * One box to find a record or a receipt by, and the life of a record. What is searched for stands in no address, since an
 * agency's id may be the number of a person or of a document; a record's address is the place of one of its versions.
 */
@Controller
@RequestMapping("/console/records")
class RecordPages {

    private static final Logger LOG = LoggerFactory.getLogger(RecordPages.class);
    private static final Pattern RECEIPT = Pattern.compile("[a-z2-7]{32}");
    private static final int LONGEST = 200;

    private final RecordLives lives;
    private final Accounts accounts;
    private final IssueWriter writer;

    RecordPages(RecordLives lives, Accounts accounts, IssueWriter writer) {
        this.lives = lives;
        this.accounts = accounts;
        this.writer = writer;
    }

    /** A record that was found. */
    record Hit(FeedId feed, String address, int version) {

        static Hit of(FeedId feed, RecordOutcome outcome) {
            return new Hit(feed, RecordPages.address(outcome.place()), outcome.version());
        }
    }

    /**
     * A version in the life of a record.
     *
     * @param submission how it came; null when the archive does not know it any more
     * @param position place in its submission, from 1
     * @param quarantined its case; null when it has none
     */
    record Version(
            RecordOutcome outcome,
            @Nullable Submission submission,
            int position,
            Verdict verdict,
            List<IssueView> issues,
            String address,
            @Nullable QuarantinedRecord quarantined) {}

    @GetMapping
    String box() {
        return "records";
    }

    /** Leads to the receipt or the only record of that id; shows a list when several feeds have one. */
    @PostMapping
    String find(@RequestParam(defaultValue = "") String text, Model model) {
        String wanted = text.strip();
        if (wanted.isEmpty() || wanted.length() > LONGEST) {
            model.addAttribute("textMissing", true);
            return "records";
        }
        if (RECEIPT.matcher(wanted).matches()
                && accounts.receipt(new SubmissionId(wanted)).isPresent()) {
            return "redirect:/exchange/submissions/" + wanted;
        }
        List<Hit> hits = hits(wanted);
        if (hits.size() == 1) {
            return "redirect:/console/records/" + hits.get(0).address();
        }
        model.addAttribute("hits", hits);
        return "records";
    }

    private List<Hit> hits(String sourceId) {
        List<Hit> hits = new ArrayList<>();
        accounts.latest(sourceId).forEach((feed, outcome) -> {
            if (!lives.isCountedOnly(feed)) {
                hits.add(Hit.of(feed, outcome));
            }
        });
        return hits;
    }

    @GetMapping("/{submission}/{position}")
    String life(@PathVariable String submission, @PathVariable int position, Model model, Locale locale) {
        show(outcome(submission, position), model, locale);
        return "record";
    }

    /** Shows a version as it was sent, to somebody who says what for. */
    @PostMapping("/{submission}/{position}")
    String verbatim(
            @PathVariable String submission,
            @PathVariable int position,
            @RequestParam(defaultValue = "") String purpose,
            Caller caller,
            Model model,
            Locale locale)
            throws IOException {
        RecordOutcome outcome = outcome(submission, position);
        show(outcome, model, locale);
        if (purpose.isBlank() || purpose.length() > LONGEST) {
            model.addAttribute("purposeMissing", true);
        } else {
            LOG.info("{} looked at record {} of {}: {}", caller.name(), position, submission, purpose.strip());
            model.addAttribute("verbatim", lives.verbatim(outcome.place()));
        }
        return "record";
    }

    private void show(RecordOutcome outcome, Model model, Locale locale) {
        FeedId feed = lives.submission(outcome)
                .map(Submission::feed)
                .orElseThrow(() -> new ProblemException(Problem.notFound()));
        String sourceId = outcome.sourceId();
        RecordLives.Life life = sourceId == null ? lives.nameless(feed, outcome) : lives.of(feed, sourceId);
        model.addAttribute("life", life);
        model.addAttribute(
                "versions", life.versions().stream().map(this::version).toList());
        model.addAttribute("here", address(outcome.place()));
        model.addAttribute("fields", fields(life.current()));
        model.addAttribute("language", Language.of(locale).tag());
    }

    private Version version(RecordOutcome outcome) {
        RecordPlace place = outcome.place();
        RecordName name = new RecordName(place.position(), outcome.sourceId(), outcome.version());
        return new Version(
                outcome,
                lives.submission(outcome).orElse(null),
                place.position() + 1,
                Verdict.of(outcome.issues()),
                writer.ofRecord(name, outcome.issues()),
                address(place),
                lives.caseOf(outcome).orElse(null));
    }

    /** What the store keeps of it, field by field, by the field's path. */
    private static Map<String, String> fields(@Nullable StoredRecord current) {
        Map<String, String> fields = new TreeMap<>();
        if (current != null) {
            current.content().forEach((name, value) -> flatten(name, value, fields));
        }
        return fields;
    }

    private static void flatten(String path, @Nullable Object value, Map<String, String> into) {
        if (value instanceof Map<?, ?> group) {
            group.forEach((name, inner) -> flatten(path + "." + name, inner, into));
        } else if (value != null) {
            into.put(path, String.valueOf(value));
        }
    }

    private RecordOutcome outcome(String submission, int position) {
        Optional<RecordOutcome> found = RECEIPT.matcher(submission).matches()
                ? accounts.outcome(new SubmissionId(submission), position)
                : Optional.empty();
        return found.orElseThrow(() -> new ProblemException(Problem.notFound()));
    }

    private static String address(RecordPlace place) {
        return place.submission() + "/" + place.position();
    }
}
