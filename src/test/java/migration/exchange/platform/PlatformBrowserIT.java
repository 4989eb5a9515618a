package migration.exchange.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import migration.exchange.portal.web.BrowserVisitor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/**
 * Pages of the running exchange in a real browser, those that real data make another than with the samples of the fixture, and
 * what people do on them, by keyboard and without script.
 */
class PlatformBrowserIT {

    private static final String REFUSALS = "border-police/refusals";
    private static final String CROSSINGS = "border-police/crossings";
    private static final String BAD_DATE = "2019-13-40";
    /** Ten thousand with {@code -Dclicked.records=10000}. */
    private static final int MENDED = Integer.getInteger("clicked.records", 60);

    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private static Platform platform;
    private static BrowserVisitor visitor;
    private static String mixed;
    private static String damaged;
    private static String mended;

    @BeforeAll
    static void open() {
        platform = Platform.running();
        visitor = new BrowserVisitor(platform.address().toString(), platform::secret);
        Client police = platform.as("border-police");
        for (String feed : Sample.FEEDS) {
            Sample sample = Sample.of(feed, "BROWSER-1");
            Client agency = platform.as(sample.agency());
            Receipts.completed(agency, agency.pushed(feed, sample.text()));
        }
        String two = Sample.of(REFUSALS, "BROWSER").times(2).text();
        mixed = police.pushed(REFUSALS, withBadBirthDate(two));
        mended = police.pushed(
                REFUSALS, withBadBirthDate(Sample.of(REFUSALS, "BROWSER-M").text()));
        String whole = Sample.of(REFUSALS, "BROWSER-D").text();
        damaged = police.pushed(REFUSALS, whole.substring(0, whole.length() - 40));
        Receipts.completed(police, mixed);
        Receipts.completed(police, mended);
        Receipts.ended(police, damaged);
    }

    private static String withBadBirthDate(String text) {
        String bad = text.replaceFirst("(personBirthDate>)[^<]*", "$1" + BAD_DATE);
        assertThat(bad).contains(BAD_DATE);
        return bad;
    }

    @AfterAll
    static void close() {
        visitor.close();
    }

    static List<String> pages() {
        List<String> pages = new ArrayList<>(List.of(
                " /rules/DOOR_TOO_LARGE",
                "border-police /exchange/submissions",
                "border-police /exchange/submissions?state=DAMAGED",
                "border-police /exchange/submissions?feed=border-police/refusals",
                "steward /console/quarantine",
                "steward /console/quarantine?code=XSD_TYPE",
                "steward /console/quarantine?code=NONE",
                "steward /console/quarantine/mends/new?feed=border-police/refusals&code=XSD_TYPE",
                "steward /console/quarantine/mends/none",
                "operator /console/jobs",
                "operator /console/accounts",
                "steward /console/accounts?feed=border-police/refusals",
                "analyst /console/quarantine",
                "analyst /statistics",
                "analyst /statistics/crossings?rows=checkpoint&cols=direction&cols=mode",
                "analyst /statistics/crossings?rows=nothing",
                "analyst /statistics/crossings?rows=month&rows=citizenship&rows=checkpoint&cols=mode&cols=direction&cols=sex",
                "analyst /statistics/nothing"));
        // the longest contract; the others are the same page with fewer lines
        pages.add(" /schemas/service-agency/civil-registry/v1");
        JsonNode tables = platform.as("analyst").json("/api/statistics/tables").path("tables");
        assertThat(tables).isNotEmpty();
        for (JsonNode table : tables) {
            pages.add("analyst /statistics/" + table.path("id").asString());
        }
        return pages;
    }

    @ParameterizedTest
    @MethodSource("pages")
    void pageIsSound(String accountAndPath) {
        int blank = accountAndPath.indexOf(' ');
        visitor.findsSound(accountAndPath.substring(0, blank), accountAndPath.substring(blank + 1));
    }

    @Test
    void receiptsAndTheirRecordsAreSound() {
        visitor.findsSound("border-police", "/exchange/submissions/" + mixed);
        visitor.findsSound("border-police", "/exchange/submissions/" + damaged);
        visitor.findsSound("steward", "/console/quarantine/" + mixed + "-0");
        visitor.findsSound("consular", "/exchange/submissions/" + mixed);
    }

    @Test
    void aReceiptThatSaysTooMuchStandsInRedInBothLanguages() {
        platform.misreport(mixed, 2);
        try (BrowserContext context = visitor.context("steward", 1366, false)) {
            Page page = context.newPage();
            await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
                visitor.visit(page, "/en/console/accounts");
                assertThat(page.textContent(".x-note.bad")).contains("does not add up", "records: 2", mixed);
            });
            assertThat(page.textContent("td .t-bad")).isEqualTo("2");
            visitor.visit(page, "/console/accounts");
            assertThat(page.textContent(".x-note.bad")).contains("ჯამი არ ემთხვევა", mixed);
            visitor.findsSound("steward", "/console/accounts");
        } finally {
            platform.misreport(mixed, -2);
        }
    }

    @Test
    void aStewardMendsARecordByKeyboardAndWithoutScript() {
        try (BrowserContext context = visitor.context("steward", 1366, false)) {
            Page page = context.newPage();
            visitor.visit(page, "/en/console/quarantine/" + mended + "-0");
            String xml = page.inputValue("#xml");
            page.focus("#xml");
            page.keyboard().press("Control+A");
            page.keyboard().insertText(xml.replace(BAD_DATE, "1979-12-31"));
            page.focus("button[value=judge]");
            page.keyboard().press("Enter");
            page.waitForSelector(".x-note.good");

            page.focus("#reason");
            page.keyboard().type("typing error, asked at the checkpoint");
            page.keyboard().press("Tab");
            page.keyboard().press("Tab");
            page.keyboard().press("Enter");
            page.waitForURL("**?sent=*");
        }
        JsonNode receipt = await().atMost(Duration.ofSeconds(60))
                .until(
                        () -> platform.as("border-police").json("/api/submissions/" + mended),
                        now -> Receipts.count(now, "accepted") == 1);
        assertThat(Receipts.count(receipt, "quarantined")).isZero();
    }

    @Test
    void aStewardPreviewsARuleByKeyboardAndWithoutScript() {
        try (BrowserContext context = visitor.context("steward", 1366, false)) {
            Page page = context.newPage();
            visitor.visit(page, "/en/console/quarantine/mends/new?feed=border-police/refusals&code=XSD_TYPE");
            page.focus("#from");
            page.keyboard().type(BAD_DATE);
            page.focus("#to");
            page.keyboard().type("1979-12-31");
            page.focus("#reason");
            page.keyboard().type("a wrong form at the point");
            page.keyboard().press("Enter");
            page.waitForURL("**/console/quarantine/mends/*-*");
            String preview = page.url().substring(page.url().indexOf("/console"));
            await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
                visitor.visit(page, "/en" + preview);
                assertThat(page.textContent("main")).contains("Pass when mended", BAD_DATE);
            });
            visitor.findsSound("steward", preview);
        }
    }

    /** Three clicks until the mend runs, two to take all of it back; who works beside it hardly notices. */
    @Test
    void aMendIsReleasedAndTakenBackInAFewClicks() {
        Client police = platform.as("border-police");
        // another name each time: what is known already is not quarantined again
        Sample bad = Sample.of(CROSSINGS, "clicked-" + System.nanoTime())
                .times(MENDED)
                .with("<c:personSex>F<", "<c:personSex>Q<");
        String original = police.pushed(CROSSINGS, bad.text());
        Receipts.completed(police, original);
        try (BrowserContext context = visitor.context("steward", 1366, true)) {
            Page page = context.newPage();
            visitor.visit(page, "/en/console/quarantine");
            page.click("a[href*='mends/new'][href*='CODE_UNKNOWN_SEX'][href*='crossings']");
            page.fill("#from", "Q");
            page.fill("#to", "F");
            page.fill("#reason", "a key that hangs");
            page.click("main form button");
            page.waitForSelector("#count", new Page.WaitForSelectorOptions().setTimeout(PATIENCE.toMillis()));
            page.fill("#count", digits(page, "tr:has-text('Pass when mended') td"));
            String preview = page.url();
            long asked = System.nanoTime();
            page.click("form[action$='releases'] button");
            page.waitForURL(url -> !url.equals(preview));
            String mend = "/api" + page.url().replaceFirst(".*/console", "");
            await().atMost(PATIENCE).pollInterval(Duration.ofMillis(50)).until(() -> done(mend) > 0);
            long begun = millisSince(asked);
            long slowest = 0;
            try (BrowserContext beside = visitor.context("steward", 1366, true)) {
                Page other = beside.newPage();
                do {
                    long opened = System.nanoTime();
                    visitor.visit(other, "/en/console/quarantine?state=WAITING");
                    slowest = Math.max(slowest, millisSince(opened));
                } while (!platform.as("steward")
                        .json(mend)
                        .path("state")
                        .asString()
                        .equals("DONE"));
            }
            becomes(police, original, "accepted");
            System.out.printf(
                    "a mend of %,d records: begun after %,d ms, ended after %,d; the slowest page beside it %,d ms%n",
                    MENDED, begun, millisSince(asked), slowest);
            // two seconds where nothing else runs; here another process tests as well
            assertThat(begun).isLessThan(10_000);

            page.click("a[href*='WITHDRAW']");
            page.fill("#count", digits(page, "dd b"));
            page.fill("#reason", "they were all M");
            page.click("main form button");
            becomes(police, original, "quarantined");
        }
    }

    /** A number on a page, as it is typed. */
    private static String digits(Page page, String selector) {
        return page.textContent(selector).replaceAll("\\D", "");
    }

    private static long done(String job) {
        return platform.as("steward").json(job).path("done").asLong();
    }

    private static long millisSince(long begin) {
        return (System.nanoTime() - begin) / 1_000_000;
    }

    private static void becomes(Client police, String original, String term) {
        await().atMost(PATIENCE)
                .until(() -> Receipts.count(police.json("/api/submissions/" + original), term) == MENDED);
    }

    @Test
    void anAgencySignsInAndReadsItsReceiptByKeyboardAndWithoutScript() {
        try (BrowserContext context = visitor.context("", 1366, false)) {
            Page page = context.newPage();
            visitor.visit(page, "/en/exchange/submissions/" + damaged);
            page.focus("#account");
            page.keyboard().type("border-police");
            page.keyboard().press("Tab");
            page.keyboard().type(platform.secret("border-police"));
            page.keyboard().press("Enter");
            page.waitForURL("**/exchange/submissions/" + damaged + "*");
            assertThat(page.textContent("main")).contains("Damaged");
        }
    }

    @Test
    void anAnalystTakesATableHome() throws IOException {
        try (BrowserContext context = visitor.context("analyst", 1366, false)) {
            Page page = context.newPage();
            visitor.visit(page, "/en/statistics/refusals");
            Download download = page.waitForDownload(() -> page.click("a:text-is('CSV')"));
            String csv = Files.readString(download.path(), StandardCharsets.UTF_8);
            assertThat(csv.lines().count()).isGreaterThan(1);
        }
    }
}
