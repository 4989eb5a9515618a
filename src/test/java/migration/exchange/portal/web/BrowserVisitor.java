package migration.exchange.portal.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.AxeResults;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Somebody who looks at pages in a real browser, signed in or not, with script or without. */
public final class BrowserVisitor implements AutoCloseable {

    private static final List<String> STANDARDS = List.of("wcag2a", "wcag2aa", "wcag21aa", "wcag22aa", "best-practice");

    /** The shell has no windows to draw around a page, which takes most of the time of the whole browser. */
    private static final List<String> BROWSERS = List.of("/usr/bin/chromium-headless-shell", "/usr/bin/chromium");

    /** What axe cannot decide, by the key that it gives, and why it need not. */
    private static final Map<String, String> UNDECIDED = Map.of(
            "elmPartiallyObscured",
                    "a wide table scrolls within its region; its colours are the same where it is seen whole",
            "shortTextContent", "a figure of one digit has the colours of longer ones",
            "nonBmp", "a sign beside words has their colours",
            "bgOverlap", "letters of a drawing stand on its shapes; a table beside it says the same",
            "imgNode", "letters of a drawing stand on its shapes; a table beside it says the same");

    private static final int WIDE = 1366;
    private static final int NARROW = 320;
    private static final int HEIGHT = 768;

    private final Playwright playwright;
    private final Browser browser;
    private final String address;
    private final UnaryOperator<String> secrets;
    private final Map<String, String> sessions = new HashMap<>();
    private final Map<String, BrowserContext> windows = new HashMap<>();

    /**
     * Opens the browser.
     *
     * @param address where the pages are
     * @param secrets the secret of an account
     */
    public BrowserVisitor(String address, UnaryOperator<String> secrets) {
        this.address = address;
        this.secrets = secrets;
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(executable())
                        .setArgs(List.of("--no-sandbox")));
    }

    private static Path executable() {
        String named = System.getProperty("browser.executable");
        return (named == null ? BROWSERS : List.of(named))
                .stream().map(Path::of).filter(Files::isExecutable).findFirst().orElseThrow();
    }

    /**
     * Nothing in the console, nothing that axe finds, no sideways scrolling. Both languages are laid out wide and narrow;
     * axe, which takes longest and reads the tree rather than the layout, looks at Georgian wide and English narrow.
     */
    public void findsSound(String account, String path) {
        check(account, path, WIDE);
        check(account, "/en" + path, NARROW);
    }

    private void check(String account, String path, int widthForAxe) {
        try (Page page = window(account).newPage()) {
            List<String> said = listen(page, path);
            int other = widthForAxe == WIDE ? NARROW : WIDE;
            page.setViewportSize(other, HEIGHT);
            visit(page, path);
            doesNotScrollSideways(page, path, other);
            page.setViewportSize(widthForAxe, HEIGHT);
            doesNotScrollSideways(page, path, widthForAxe);
            // before axe, which says things of its own
            assertThat(said).as("console of %s", path).isEmpty();
            // no frames, hence no need of a second page to put their findings together
            AxeResults found = new AxeBuilder(page)
                    .options(withoutPasses())
                    .withTags(STANDARDS)
                    .setLegacyMode(true)
                    .analyze();
            assertThat(found.getViolations())
                    .as("axe on %s at %d", path, widthForAxe)
                    .isEmpty();
            assertThat(found.getIncomplete().stream().flatMap(BrowserVisitor::unexplained))
                    .as("what axe could not decide on %s at %d", path, widthForAxe)
                    .isEmpty();
        }
    }

    private static Stream<String> unexplained(Rule undecided) {
        return undecided.getNodes().stream()
                .filter(node -> node.getAny().stream()
                        .noneMatch(check ->
                                UNDECIDED.keySet().stream().anyMatch(String.valueOf(check.getData())::contains)))
                .map(node -> undecided.getId() + " " + node.getHtml());
    }

    /** What passes is not told element by element, which takes longer than to find out what does not. */
    private static AxeRunOptions withoutPasses() {
        AxeRunOptions options = new AxeRunOptions();
        options.setResultTypes(List.of("violations", "incomplete"));
        return options;
    }

    /** What a page says in the console, and what it asks for in vain. */
    private List<String> listen(Page page, String path) {
        List<String> said = new ArrayList<>();
        page.onConsoleMessage(message -> {
            // the status of the page itself is no fault of it
            if (!message.type().equals("log") && !message.text().contains("the server responded with a status of 4")) {
                said.add(message.text());
            }
        });
        page.onPageError(said::add);
        page.onResponse(answer -> {
            if (answer.status() >= 400 && !answer.url().equals(address + path)) {
                said.add(answer.status() + " " + answer.url());
            }
        });
        return said;
    }

    private static void doesNotScrollSideways(Page page, String path, int width) {
        int sideways =
                (int) page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        assertThat(sideways).as("sideways scrolling of %s at %d", path, width).isZero();
    }

    /** Goes to a path; style, scripts and fonts are there afterwards. */
    public void visit(Page page, String path) {
        page.navigate(address + path);
        awaitFonts(page);
    }

    /** Asked anew from here: where scripts are off, a page that is told to wait would never look a second time. */
    private static void awaitFonts(Page page) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (!page.evaluate("document.fonts.status").equals("loaded")) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("the fonts of " + page.url() + " are not loaded");
            }
            page.waitForTimeout(20);
        }
    }

    /** The window of an account, kept from page to page with all that its pages share. */
    private BrowserContext window(String account) {
        return windows.computeIfAbsent(account, name -> context(name, WIDE, true));
    }

    /**
     * A fresh window.
     *
     * @param account who is signed in, empty for nobody
     * @param width its width in pixels
     * @param script whether scripts run
     */
    public BrowserContext context(String account, int width, boolean script) {
        Browser.NewContextOptions options =
                new Browser.NewContextOptions().setViewportSize(width, HEIGHT).setJavaScriptEnabled(script);
        if (!account.isEmpty()) {
            options.setStorageState(sessions.computeIfAbsent(account, this::signIn));
        }
        return browser.newContext(options);
    }

    private String signIn(String account) {
        try (BrowserContext context = browser.newContext()) {
            Page page = context.newPage();
            visit(page, "/sign-in");
            page.fill("#account", account);
            page.fill("#secret", secrets.apply(account));
            page.click("main button");
            page.waitForURL(address + "/");
            return context.storageState();
        }
    }

    @Override
    public void close() {
        playwright.close();
    }
}
