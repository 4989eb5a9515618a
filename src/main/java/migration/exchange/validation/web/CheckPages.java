package migration.exchange.validation.web;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import migration.exchange.contract.door.DoorCheck;
import migration.exchange.contract.web.PublishedFiles;
import migration.exchange.portal.Language;
import migration.exchange.portal.web.Problem;
import migration.exchange.portal.web.ProblemException;
import migration.exchange.quality.web.IssueWriter;
import migration.exchange.validation.SubmissionCheck;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.unit.DataSize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * Check a file: whoever uploads or pastes a submission reads what would become of it, line by line, or takes the report along;
 * nothing is kept. For everybody.
 */
@Controller
@RequestMapping("/exchange/validation")
class CheckPages {

    /** Strangers may check, too: few at a time, so that nobody else waits for them. */
    private static final int AT_ONCE = 4;

    /** Characters that a field of the page is filled with: what can be sent in it again. */
    private static final int SHOWN_AGAIN = 500_000;

    private final SubmissionCheck check;
    private final DoorCheck door;
    private final CheckReports reports;
    private final IssueWriter writer;
    private final PublishedFiles files;
    private final Clock clock;
    private final long most;
    private final Semaphore places = new Semaphore(AT_ONCE);

    CheckPages(
            SubmissionCheck check,
            DoorCheck door,
            CheckReports reports,
            IssueWriter writer,
            PublishedFiles files,
            Clock clock,
            @Value("${exchange.web.largest-dry-run:20MB}") DataSize most) {
        this.check = check;
        this.door = door;
        this.reports = reports;
        this.writer = writer;
        this.files = files;
        this.clock = clock;
        this.most = most.toBytes();
    }

    /**
     * @param sample path of a published sample below {@code schemas/}, to begin with
     * @param large there when a file was turned away for its size
     */
    @GetMapping
    String form(
            @RequestParam(required = false) @Nullable String sample,
            @RequestParam(required = false) @Nullable String large,
            Model model,
            Locale locale)
            throws IOException {
        model.addAttribute("large", large != null);
        return show(sample == null ? "" : sample(sample), model, locale);
    }

    @PostMapping
    String check(
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam(defaultValue = "") String xml,
            Model model,
            Locale locale)
            throws IOException {
        if (isNothing(file, xml)) {
            model.addAttribute("textMissing", true);
            return show(xml, model, locale);
        }
        Optional<CheckedFile> given = given(file, xml);
        if (given.isEmpty()) {
            model.addAttribute("large", true);
            return show("", model, locale);
        }
        CheckedFile checking = given.get();
        CheckedText checked =
                new CheckedText(checking.text(), writer, Language.of(locale).tag());
        inTurn(() -> check.check(new ByteArrayInputStream(checking.bytes()), null, clock.instant(), checked));
        model.addAttribute("checked", checked);
        model.addAttribute("kind", checked.failsAsAWhole() && checking.kind() != FileKind.XML ? checking.kind() : null);
        return show(checking.text().length() > SHOWN_AGAIN ? "" : checking.text(), model, locale);
    }

    /** The report as a file; the submission goes by and is not kept. */
    @PostMapping(params = "format")
    ResponseEntity<byte[]> report(
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam(defaultValue = "") String xml,
            @RequestParam String format,
            Locale locale)
            throws IOException {
        if (isNothing(file, xml)) {
            throw new ProblemException(Problem.parameter("xml"));
        }
        byte[] submission = given(file, xml)
                .orElseThrow(() -> new ProblemException(Problem.ofStatus(HttpStatus.CONTENT_TOO_LARGE)))
                .bytes();
        return inTurn(() -> reports.of(submission, format, Language.of(locale).tag()));
    }

    private static boolean isNothing(@Nullable MultipartFile file, String xml) {
        return (file == null || file.isEmpty()) && xml.isBlank();
    }

    /** The file, or the text where no file was chosen; empty when it is too large. */
    private Optional<CheckedFile> given(@Nullable MultipartFile file, String xml) throws IOException {
        if (file == null || file.isEmpty()) {
            return Optional.of(CheckedFile.pasted(xml));
        }
        return file.getSize() > most
                ? Optional.empty()
                : Optional.ofNullable(CheckedFile.uploaded(file.getBytes(), most, door));
    }

    private interface Step<T> {
        T run() throws IOException;
    }

    private <T> T inTurn(Step<T> step) throws IOException {
        if (!places.tryAcquire()) {
            throw new ProblemException(Problem.ofStatus(HttpStatus.SERVICE_UNAVAILABLE));
        }
        try {
            return step.run();
        } finally {
            places.release();
        }
    }

    private static String show(String text, Model model, Locale locale) {
        model.addAttribute("xml", text);
        model.addAttribute("language", Language.of(locale).tag());
        model.addAttribute(
                "api",
                ServletUriComponentsBuilder.fromCurrentRequestUri()
                        .replacePath("/api/feeds")
                        .toUriString());
        return "check";
    }

    private String sample(String path) throws IOException {
        Resource file = files.find(path)
                .filter(found -> path.endsWith(".xml"))
                .orElseThrow(() -> new ProblemException(Problem.notFound()));
        try (InputStream text = file.getInputStream()) {
            return CheckedFile.decoded(text.readAllBytes());
        }
    }
}
