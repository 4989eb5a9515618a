package migration.exchange.portal.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every page in a real browser: nothing in the console, no breach of the content security policy, nothing that axe finds,
 * no sideways scrolling at 320 pixels, in both languages; every action by keyboard and without script.
 */
class PagesBrowserIT extends FixtureBrowser {

    private static final String CASE = "/console/quarantine/" + Samples.CASE;

    static Stream<String> pages() {
        Map<String, List<String>> pages = Map.of(
                "",
                List.of(
                        "/",
                        "/sign-in?wrong",
                        "/exchange",
                        "/exchange/validation?sample=border-police/crossings/v1/samples/invalid/XSD_TYPE.xml",
                        "/schemas",
                        "/schemas/border-police/crossings/v1",
                        "/exchange/changes",
                        "/rules",
                        "/rules/XSD_TYPE",
                        "/rules/ACCESS_DENIED",
                        "/rules/NONE"),
                "border-police",
                List.of(
                        "/exchange",
                        "/exchange/sandbox",
                        "/exchange/sandbox?done=unconfirmed",
                        "/exchange/submissions",
                        "/exchange/submissions?state=RECEIVED",
                        "/exchange/submissions/" + Samples.COMPLETED,
                        "/exchange/submissions/" + Samples.DAMAGED,
                        "/exchange/conformance",
                        "/exchange/conformance/border-police/crossings",
                        "/exchange/settings",
                        "/exchange/settings/contacts/new"),
                "steward",
                List.of(
                        "/console",
                        "/console/alarms",
                        "/console/alarms/kinds/feed-late",
                        "/console/alarms/" + SampleAlarms.CLOSED,
                        "/console/feeds/border-police/crossings",
                        "/console/feeds/border-police/crossings/completeness",
                        "/console/feeds/border-police/crossings/issues",
                        "/console/feeds/border-police/crossings/versions",
                        "/console/feeds/border-police/crossings/contact",
                        "/console/feeds/consular/visas",
                        "/console/quarantine",
                        "/console/quarantine?code=NONE",
                        "/console/quarantine?feed=border-police/crossings&code=XSD_TYPE&state=WAITING&cols=DECISION",
                        "/console/quarantine/decisions/new"
                                + "?step=REJECT&feed=border-police/crossings&code=XSD_TYPE&state=WAITING",
                        "/console/quarantine/decisions/" + SampleJobs.MANY,
                        CASE,
                        "/console/dead-letters",
                        "/console/records",
                        "/console/records/" + Samples.COMPLETED + "/0",
                        "/console/topology",
                        "/console/topology?live=true",
                        "/console/routes/" + SampleRoutes.SUSPENDED,
                        "/console/keyboard",
                        "/console/accounts",
                        "/console/accounts?feed=consular/visas",
                        "/console/accounts?before=2026-11-01"),
                "operator",
                List.of(
                        "/console/keys",
                        "/console/routes/" + SampleRoutes.RUNNING,
                        "/console/routes/" + SampleRoutes.DIRECT,
                        "/console/feeds/border-police/crossings/orders"),
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
        int blank = accountAndPath.indexOf(' ');
        visitor.findsSound(accountAndPath.substring(0, blank), accountAndPath.substring(blank + 1));
    }

    @Test
    void recordIsMendedByKeyboardAndWithoutScript() {
        try (BrowserContext context = visitor.context("steward", 1366, false)) {
            Page page = context.newPage();
            visitor.visit(page, "/en/console/quarantine");
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
        try (BrowserContext context = visitor.context("analyst", 1366, false)) {
            Page page = context.newPage();
            visitor.visit(page, "/statistics/crossings");
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
    void keysLeadChooseAndLeaveFieldsAlone() {
        try (BrowserContext context = visitor.context("steward", 1366, true)) {
            Page page = context.newPage();
            visitor.visit(page, "/en/console");
            page.keyboard().press("g");
            page.keyboard().press("q");
            page.waitForURL("**/en/console/quarantine");
            page.keyboard().press("j");
            page.keyboard().press("x");
            assertThat(page.isChecked("input[name=id]")).isTrue();
            page.focus("#code");
            page.keyboard().type("x?gq");
            assertThat(page.inputValue("#code")).isEqualTo("x?gq");

            visitor.visit(page, "/en" + CASE);
            page.keyboard().press("v");
            page.waitForSelector(".x-note.bad");
            page.keyboard().press("e");
            page.keyboard().press("Control+End");
            page.keyboard().type("v");
            assertThat(page.inputValue("#xml").strip()).endsWith("v");
        }
    }

    @Test
    void filterChangesListAndAddressWithScript() {
        try (BrowserContext context = visitor.context("steward", 1366, true)) {
            Page page = context.newPage();
            visitor.visit(page, "/en/exchange/submissions");
            page.selectOption("#state", "DAMAGED");
            page.waitForURL("**state=DAMAGED**");
            page.waitForFunction("document.querySelectorAll('#results tbody tr').length === 1");
            assertThat(page.textContent("#results tbody")).contains("Damaged");
        }
    }
}
