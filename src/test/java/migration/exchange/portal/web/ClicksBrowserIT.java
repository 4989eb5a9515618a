package migration.exchange.portal.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/** How many clicks people need for what they come for most often. */
class ClicksBrowserIT extends FixtureBrowser {

    /** A page whose clicks are counted. */
    private record Clicking(Page page, int[] clicks) implements AutoCloseable {

        static Clicking from(String account, String address) {
            BrowserContext context = visitor.context(account, 1366, true);
            Page page = context.newPage();
            visitor.visit(page, address);
            return new Clicking(page, new int[1]);
        }

        Clicking on(String selector) {
            page.locator(selector).first().click();
            page.waitForLoadState();
            clicks[0]++;
            return this;
        }

        void shows(int after, String... texts) {
            assertThat(page.textContent("main")).contains(texts);
            assertThat(clicks[0]).isEqualTo(after);
        }

        @Override
        public void close() {
            page.context().close();
        }
    }

    @Test
    void aNewcomerWithoutAnAccountHasASampleChecked() {
        try (Clicking visit = Clicking.from("", "/en/exchange")) {
            visit.on("main a[href$='/exchange/validation']")
                    .on("main a[href*='sample='][href*='/valid/']")
                    .on("main form button")
                    .shows(3, "would be accepted");
        }
    }

    @Test
    void aReceiptSaysWhyARecordWasRefusedAndTheNextPageHowToMendIt() {
        try (Clicking visit = Clicking.from("border-police", "/en/exchange/submissions/" + Samples.COMPLETED)) {
            visit.shows(0, "XSD_TYPE");
            visit.on("main a[href*='/rules/XSD_TYPE']").shows(1, "How to mend it");
        }
    }

    @Test
    void theLateFeedStandsOnTheFirstScreen() {
        try (Clicking visit = Clicking.from("steward", "/en/console")) {
            visit.shows(0, "consular/visas");
            assertThat(visit.page()
                            .locator("main a[href*='feeds/consular/visas']")
                            .first()
                            .boundingBox()
                            .y)
                    .isLessThan(768);
        }
    }

    @Test
    void anAlarmLeadsToItsFirstRecord() {
        try (Clicking visit = Clicking.from("steward", "/en/console")) {
            visit.on("main a[href*='/console/alarms/" + SampleAlarms.UNKNOWN + "']")
                    .on("main a[href*='/console/quarantine']")
                    .on("#results tbody a[href*='/console/quarantine/']")
                    .shows(3, "Quarantined record");
        }
    }
}
