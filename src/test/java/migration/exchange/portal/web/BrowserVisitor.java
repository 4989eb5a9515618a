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
import java.util.function.UnaryOperator;

/** Somebody who looks at pages in a real browser, signed in or not, with script or without. */
public final class BrowserVisitor implements AutoCloseable {

    private static final List<String> STANDARDS = List.of("wcag2a", "wcag2aa", "wcag21aa", "wcag22aa", "best-practice");

    private static final int WIDE = 1366;
    private static final int NARROW = 320;

    private final Playwright playwright;
    private final Browser browser;
    private final String address;
    private final UnaryOperator<String> secrets;
    private final Map<String, String> sessions = new HashMap<>();

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
                        .setExecutablePath(Path.of(System.getProperty("browser.executable", "/usr/bin/chromium")))
                        .setArgs(List.of("--no-sandbox")));
    }

    /** As {@link #findsSound}, Georgian on a wide and English on a narrow screen only: half the time. */
    public void findsSoundAtAGlance(String account, String path) {
        check(account, path, WIDE);
        check(account, "/en" + path, NARROW);
    }

    /** Nothing in the console, nothing that axe finds, no sideways scrolling; both languages, wide and narrow. */
    public void findsSound(String account, String path) {
        for (String language : List.of("", "/en")) {
            for (int width : new int[] {WIDE, NARROW}) {
                check(account, language + path, width);
            }
        }
    }

    private void check(String account, String path, int width) {
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
            page.onResponse(answer -> {
                if (answer.status() >= 400 && !answer.url().equals(address + path)) {
                    said.add(answer.status() + " " + answer.url());
                }
            });
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

    /** Goes to a path and waits until nothing more is loaded. */
    public void visit(Page page, String path) {
        page.navigate(address + path);
        page.waitForLoadState(LoadState.NETWORKIDLE);
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
                new Browser.NewContextOptions().setViewportSize(width, 768).setJavaScriptEnabled(script);
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
