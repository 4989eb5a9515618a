package migration.exchange.validation.web;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Locale;
import java.util.concurrent.Semaphore;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import migration.exchange.contract.web.PublishedFiles;
import migration.exchange.portal.Language;
import migration.exchange.portal.web.Problem;
import migration.exchange.portal.web.ProblemException;
import migration.exchange.quality.web.IssueWriter;
import migration.exchange.validation.SubmissionCheck;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Check a file: whoever pastes a submission reads what would become of it, line by line; nothing is kept. For everybody. */
@Controller
@RequestMapping("/exchange/validation")
class CheckPages {

    /** Strangers may check, too: few at a time, so that nobody else waits for them. */
    private static final int AT_ONCE = 4;

    private static final Pattern DECLARED = Pattern.compile("^<\\?xml[^>]*encoding=[\"']([\\w.:-]+)[\"']");

    private final SubmissionCheck check;
    private final IssueWriter writer;
    private final PublishedFiles files;
    private final Clock clock;
    private final Semaphore places = new Semaphore(AT_ONCE);

    CheckPages(SubmissionCheck check, IssueWriter writer, PublishedFiles files, Clock clock) {
        this.check = check;
        this.writer = writer;
        this.files = files;
        this.clock = clock;
    }

    /** @param sample path of a published sample below {@code schemas/}, to begin with */
    @GetMapping
    String form(@RequestParam(required = false) @Nullable String sample, Model model, Locale locale)
            throws IOException {
        return show(sample == null ? "" : sample(sample), model, locale);
    }

    @PostMapping
    String check(@RequestParam(defaultValue = "") String xml, Model model, Locale locale) throws IOException {
        String text = xml.replace("\r\n", "\n");
        if (text.isBlank()) {
            model.addAttribute("textMissing", true);
            return show(text, model, locale);
        }
        if (!places.tryAcquire()) {
            throw new ProblemException(Problem.ofStatus(HttpStatus.SERVICE_UNAVAILABLE));
        }
        try {
            CheckedText checked =
                    new CheckedText(text, writer, Language.of(locale).tag());
            check.check(new ByteArrayInputStream(text.getBytes(encoding(text))), null, clock.instant(), checked);
            model.addAttribute("checked", checked);
        } finally {
            places.release();
        }
        return show(text, model, locale);
    }

    private static String show(String text, Model model, Locale locale) {
        model.addAttribute("xml", text);
        model.addAttribute("language", Language.of(locale).tag());
        return "check";
    }

    private String sample(String path) throws IOException {
        Resource file = files.find(path)
                .filter(found -> path.endsWith(".xml"))
                .orElseThrow(() -> new ProblemException(Problem.notFound()));
        try (InputStream text = file.getInputStream()) {
            byte[] bytes = text.readAllBytes();
            return new String(bytes, encoding(new String(bytes, StandardCharsets.ISO_8859_1)));
        }
    }

    /** A pasted text has lost its bytes: they are made again as it says they were. */
    private static Charset encoding(String text) {
        Matcher declared = DECLARED.matcher(text);
        return declared.find() && Charset.isSupported(declared.group(1))
                ? Charset.forName(declared.group(1))
                : StandardCharsets.UTF_8;
    }
}
