package migration.exchange.portal.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.LoadState;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every page in a real browser: nothing in the console, no breach of the content security policy, nothing that axe finds,
 * no sideways scrolling at 320 pixels, in both languages; every action by keyboard and without script.
 */
class PagesBrowserIT {

    private static final List<String> STANDARDS = List.of("wcag2a", "wcag2aa", "wcag21aa", "wcag22aa", "best-practice");
    private static final String CASE = "/console/quarantine/" + Samples.CASE;

    private static Playwright playwright;
    private static Browser browser;
    private static final Map<String, String> SESSIONS = new HashMap<>();

    @BeforeAll
    static void open() {
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Path.of(System.getProperty("browser.executable", "/usr/bin/chromium")))
                        .setArgs(List.of("--no-sandbox")));
    }

    @AfterAll
    static void close() {
        playwright.close();
    }

    static Stream<String> pages() {
        Map<String, List<String>> pages = Map.of(
                "",
                List.of(
                        "/",
                        "/sign-in?wrong",
                        "/schemas",
                        "/schemas/border-police/crossings/v1",
                        "/rules",
                        "/rules/XSD_TYPE",
                        "/rules/ACCESS_DENIED",
                        "/rules/NONE"),
                "border-police",
                List.of(
                        "/exchange/submissions",
                        "/exchange/submissions?state=RECEIVED",
                        "/exchange/submissions/" + Samples.COMPLETED,
                        "/exchange/submissions/" + Samples.DAMAGED),
                "steward",
                List.of("/console/quarantine", "/console/quarantine?code=NONE", CASE, "/console/dead-letters"),
                "analyst",
                List.of(
                        "/statistics",
                        "/statistics/crossings",
                        "/statistics/crossings?rows=mode&cols=direction&cols=sex",
                        "/console/quarantine"));
        return pages.entrySet().stream()
                .flatMap(pagesOf -> pagesOf.getValue().stream().map(path -> pagesOf.getKey() + " " + path))
                .sorted();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void pageIsSound(String accountAndPath) {
        String account = accountAndPath.substring(0, accountAndPath.indexOf(' '));
        String path = accountAndPath.substring(accountAndPath.indexOf(' ') + 1);
        for (String language : List.of("", "/en")) {
            for (int width : new int[] {1366, 320}) {
                check(account, language + path, width);
            }
        }
    }

    private static void check(String account, String path, int width) {
        try (BrowserContext context = context(account, width, true)) {
            Page page = context.newPage();
            List<String> said = new ArrayList<>();
            page.onConsoleMessage(message -> {
                // the status of the page itself is no fault of it
                if (!message.type().equals("log")
                        && !message.text().contains("the server responded with a status of 4")) {
                    said.add(message.text());
                }
            });
            page.onPageError(said::add);
            visit(page, path);

            assertThat(said).as("console of %s at %d", path, width).isEmpty();
            int sideways =
                    (int) page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
            assertThat(sideways)
                    .as("sideways scrolling of %s at %d", path, width)
                    .isZero();
            assertThat(new AxeBuilder(page).withTags(STANDARDS).analyze().getViolations())
                    .as("axe on %s at %d", path, width)
                    .isEmpty();
        }
    }

    @Test
    void recordIsMendedByKeyboardAndWithoutScript() {
        try (BrowserContext context = context("steward", 1366, false)) {
            Page page = context.newPage();
            visit(page, "/en/console/quarantine");
            page.focus("main a:text-is('SRP-2026-000417 v1')");
            page.keyboard().press("Enter");
            page.waitForURL("**" + CASE);

            String xml = page.inputValue("#xml");
            page.focus("#xml");
            page.keyboard().press("Control+A");
            page.keyboard().insertText(xml.replace("2019-13-40", "2029-12-31"));
            page.focus("button[value=judge]");
            page.keyboard().press("Enter");
            page.waitForSelector(".x-note.good");

            page.focus("#reason");
            page.keyboard().type("typing error");
            page.keyboard().press("Tab");
            page.keyboard().press("Tab");
            page.keyboard().press("Enter");
            page.waitForURL("**?sent=*");
            assertThat(page.textContent("[role=status]")).contains("on its way");
        }
    }

    @Test
    void tableIsPivotedAndLanguageSwitchedWithoutScript() {
        try (BrowserContext context = context("analyst", 1366, false)) {
            Page page = context.newPage();
            visit(page, "/statistics/crossings");
            page.uncheck("input[name=rows][value=month]");
            page.check("input[name=rows][value=checkpoint]");
            page.focus("form.x-choices button");
            page.keyboard().press("Enter");
            page.waitForURL("**rows=checkpoint**");
            assertThat(page.textContent("section table")).contains("სარფი");

            page.click("header a[hreflang=en]");
            assertThat(page.url()).contains("/en/statistics/crossings?", "rows=checkpoint");
            assertThat(page.textContent("section table")).contains("Sarpi");
        }
    }

    @Test
    void filterChangesListAndAddressWithScript() {
        try (BrowserContext context = context("steward", 1366, true)) {
            Page page = context.newPage();
            visit(page, "/en/exchange/submissions");
            page.selectOption("#state", "DAMAGED");
            page.waitForURL("**state=DAMAGED**");
            page.waitForFunction("document.querySelectorAll('#results tbody tr').length === 1");
            assertThat(page.textContent("#results tbody")).contains("Damaged");
        }
    }

    private static void visit(Page page, String path) {
        page.navigate(WebFixture.address() + path);
        page.waitForLoadState(LoadState.NETWORKIDLE);
    }

    private static BrowserContext context(String account, int width, boolean script) {
        Browser.NewContextOptions options =
                new Browser.NewContextOptions().setViewportSize(width, 768).setJavaScriptEnabled(script);
        if (!account.isEmpty()) {
            options.setStorageState(SESSIONS.computeIfAbsent(account, PagesBrowserIT::signIn));
        }
        return browser.newContext(options);
    }

    private static String signIn(String account) {
        try (BrowserContext context = browser.newContext()) {
            Page page = context.newPage();
            visit(page, "/sign-in");
            page.fill("#account", account);
            page.fill("#secret", WebFixture.SECRETS.get(account));
            page.click("main button");
            page.waitForURL(WebFixture.address() + "/");
            return context.storageState();
        }
    }
}
