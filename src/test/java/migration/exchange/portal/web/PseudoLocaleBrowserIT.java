package migration.exchange.portal.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * No word is written into a template or the program: where all that is told in two languages is marked, whatever people
 * perceive of a page stands within marks of its language, or is data.
 */
class PseudoLocaleBrowserIT {

    private static final String GROUP = "feed=border-police/crossings&code=XSD_TYPE&state=RELEASED&mend=job-1";

    /** Beside those that are looked at anyway: pages of the same frame with other sentences, and those that refuse. */
    private static final List<String> MORE = List.of(
            " /exchange/validation",
            " /rules/RULE_OCCUPIED_POINT",
            " /rules/nothing",
            " /schemas/service-agency/civil-registry/v1",
            " /conformance/aaaaaaaaaaaaaaaaaaaaaaaaaa",
            "border-police /console",
            "border-police /exchange/submissions/" + Samples.OF_CONSULAR,
            "border-police /exchange/conformance/border-police/refusals",
            "consular /exchange/settings",
            "steward /console/alarms/" + SampleAlarms.SILENT,
            "steward /console/quarantine?" + GROUP,
            "steward /console/quarantine/decisions/new?step=WITHDRAW&" + GROUP,
            "steward /console/quarantine/mends/new?feed=border-police/crossings&code=XSD_TYPE",
            "operator /console/jobs",
            "operator /console/jobs/" + SampleJobs.RUNNING,
            "operator /console/jobs/" + SampleJobs.FAILED,
            "operator /console/jobs/" + SampleJobs.DONE,
            "operator /console/jobs/" + SampleJobs.MANY,
            "steward-lead /console/erasures",
            "analyst /statistics/census-population",
            "analyst /statistics/crossings?rows=nothing");

    private static BrowserVisitor visitor;

    @BeforeAll
    static void open() throws IOException, ReflectiveOperationException {
        visitor = new BrowserVisitor(PseudoLocale.start(), WebFixture.SECRETS::get);
    }

    @AfterAll
    static void close() {
        visitor.close();
    }

    static Stream<String> pages() {
        return Stream.concat(PagesBrowserIT.pages(), MORE.stream());
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyTextOfAPageIsToldInItsLanguage(String accountAndPath) {
        int blank = accountAndPath.indexOf(' ');
        try (BrowserContext context = visitor.context(accountAndPath.substring(0, blank), 1366, true)) {
            Page page = context.newPage();
            for (String language : List.of("", "/en")) {
                visitor.visit(page, language + accountAndPath.substring(blank + 1));
                assertThat(BrowserTexts.unmarked(page)).as(page.url()).isEmpty();
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "border-police, /exchange/settings, , , form[action$=keys] button",
        "border-police, /exchange/conformance/border-police/crossings, , , 'main form button, main section > p a'",
        "consular, /exchange/settings, #pem, nothing, form[action$=certificates] button",
        "consular, /exchange/settings/contacts/new, , , main form button",
        "steward, /console/records, #text, nothing, main form button",
        "steward, /console/records, #text, SRP-2026-000417, main form button",
        "steward-lead, /console/erasures, #documentNumber, U12345671, button[value=preview]",
        "steward-lead, /console/erasures, #personalNumber, 01001012341, button[value=preview]"
    })
    void everyTextOfAnAnswerIsToldInItsLanguage(String account, String path, String field, String text, String button) {
        try (BrowserContext context = visitor.context(account, 1366, false)) {
            Page page = context.newPage();
            for (String language : List.of("", "/en")) {
                visitor.visit(page, language + path);
                if (field != null) {
                    page.fill(field, text);
                }
                answer(page, button);
                assertThat(BrowserTexts.unmarked(page)).as(page.url()).isEmpty();
            }
        }
    }

    private static void answer(Page page, String button) {
        page.waitForRequestFinished(
                new Page.WaitForRequestFinishedOptions()
                        .setPredicate(request -> request.isNavigationRequest() && request.redirectedTo() == null),
                () -> page.click(button));
        page.waitForLoadState();
    }

    @Test
    void wordsOfATemplatesOwnAreFound() {
        try (BrowserContext context = visitor.context("", 1366, true)) {
            Page page = context.newPage();
            visitor.visit(page, "/");
            page.evaluate("""
                    document.querySelector('main').innerHTML = '<p>Hello</p><p>⟦ა⟧ hello</p><p>⟪Hello⟫</p>'
                        + '<p title="Hello"></p><img alt="Hello"><input placeholder="Hello"><input type="submit" value="Hello">'
                        + '<p lang="en">Hello, border-police/crossings</p><p>⟦ა⟧ border-police/crossings, 1</p>'
                    """);
            assertThat(BrowserTexts.unmarked(page)).hasSize(8);
        }
    }
}
