package migration.exchange.platform;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import migration.exchange.portal.web.BrowserVisitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import tools.jackson.databind.JsonNode;

/** Takes the pictures of {@code docs/pages.md} from a running exchange, in both languages; they lie in {@code target/pages}. Only when asked. */
@EnabledIfSystemProperty(named = "pictures", matches = "true")
class PicturesBrowserIT {

    private static final Path FOLDER = Path.of("target", "pages");
    private static final int WIDE = 1366;
    private static final String FAULTY = "border-police/crossings/v2/samples/invalid/CODE_UNKNOWN_CHECKPOINT.xml";

    private final Platform platform = Platform.running();

    @Test
    void takesThePicturesOfTheDocumentation() throws IOException {
        Client police = platform.as("border-police");
        String bad = Sample.of("border-police/refusals", "PICTURE")
                .times(3)
                .text()
                .replaceFirst("(personBirthDate>)[^<]*", "$12019-13-40");
        String receipt = police.pushed("border-police/refusals", bad);
        Receipts.completed(police, receipt);
        JsonNode job = JobsAtTheDoor.done(
                platform.as("operator"),
                "/api/replays",
                "{\"submission\":\"" + receipt + "\",\"reason\":\"a code list was corrected\"}");
        Files.createDirectories(FOLDER);
        try (BrowserVisitor visitor = new BrowserVisitor(platform.address().toString(), platform::secret)) {
            takeAll(visitor, "border-police", "a1-exchange", "/exchange");
            takeAll(visitor, "border-police", "a6-receipt", "/exchange/submissions/" + receipt);
            takeAll(visitor, "steward", "s1-today", "/console");
            takeAll(visitor, "steward", "s6-quarantine", "/console/quarantine");
            takeAll(visitor, "steward", "s7-record", "/console/quarantine/" + caseOf(receipt));
            takeAll(visitor, "operator", "s3-routes", "/console/topology");
            takeAll(
                    visitor,
                    "operator",
                    "s10-job",
                    "/console/jobs/" + job.path("id").asString());
            takeChecked(visitor);
        }
        assertThat(FOLDER).isDirectoryContaining("glob:**/a4-check-en.png");
    }

    private String caseOf(String receipt) {
        JsonNode waiting = platform.as("steward").json("/api/quarantine?feed=border-police/refusals&state=WAITING");
        for (JsonNode record : waiting.path("records")) {
            if (record.path("submission").asString().equals(receipt)) {
                return record.path("id").asString();
            }
        }
        throw new AssertionError("nothing of " + receipt + " waits");
    }

    private static void takeAll(BrowserVisitor visitor, String account, String name, String path) {
        for (String language : List.of("ka", "en")) {
            try (BrowserContext context = visitor.context(account, WIDE, true)) {
                Page page = context.newPage();
                visitor.visit(page, (language.equals("en") ? "/en" : "") + path);
                take(page, name + "-" + language);
            }
        }
    }

    private static void takeChecked(BrowserVisitor visitor) {
        for (String language : List.of("ka", "en")) {
            try (BrowserContext context = visitor.context("", WIDE, true)) {
                Page page = context.newPage();
                visitor.visit(page, (language.equals("en") ? "/en" : "") + "/exchange/validation?sample=" + FAULTY);
                page.click("main form button");
                page.waitForSelector(".x-note.bad");
                take(page, "a4-check-" + language);
            }
        }
    }

    private static void take(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(FOLDER.resolve(name + ".png")));
    }
}
