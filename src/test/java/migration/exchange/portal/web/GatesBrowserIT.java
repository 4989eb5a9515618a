package migration.exchange.portal.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ForcedColors;
import com.microsoft.playwright.options.Media;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every page may weigh when it is the first one, what is left of it on paper, and in the colours of the reader. */
class GatesBrowserIT extends FixtureBrowser {

    /** Most bytes as they are sent, by kind of resource. */
    private static final Map<String, Integer> MOST =
            Map.of("document", 60_000, "stylesheet", 20_000, "script", 32_000, "font", 82_000);

    private static final int MOST_IN_ALL = 195_000;
    private static final int MOST_REQUESTS = 12;
    /** A4 between margins of a centimetre, in CSS pixels. */
    private static final int PAPER = 718;

    static Stream<String> pages() {
        return PagesBrowserIT.pages();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void pageIsLightAndCanBePrintedAndReadInOtherColours(String accountAndPath) {
        int blank = accountAndPath.indexOf(' ');
        try (BrowserContext context = visitor.context(accountAndPath.substring(0, blank), 1366, true)) {
            Page page = context.newPage();
            List<Response> answers = new ArrayList<>();
            page.onResponse(answers::add);
            visitor.visit(page, accountAndPath.substring(blank + 1));
            isLight(answers);
            page.emulateMedia(new Page.EmulateMediaOptions()
                    .setForcedColors(ForcedColors.ACTIVE)
                    .setReducedMotion(ReducedMotion.REDUCE));
            assertThat((int) page.evaluate(MOVING)).as("what moves").isZero();
            page.setViewportSize(PAPER, 1_000);
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            isWholeOnPaper(page);
        }
    }

    private static void isLight(List<Response> answers) {
        Map<String, Integer> bytes = new TreeMap<>();
        for (Response answer : answers) {
            bytes.merge(answer.request().resourceType(), answer.request().sizes().responseBodySize, Integer::sum);
        }
        assertThat(answers.size()).as(bytes.toString()).isLessThanOrEqualTo(MOST_REQUESTS);
        bytes.forEach((kind, sum) -> assertThat(sum).as(kind).isLessThanOrEqualTo(MOST.getOrDefault(kind, 1_000)));
        assertThat(bytes.values().stream().mapToInt(Integer::intValue).sum()).isLessThanOrEqualTo(MOST_IN_ALL);
    }

    private static void isWholeOnPaper(Page page) {
        assertThat((List<?>) page.evaluate(CUT)).as("what is cut off on paper").isEmpty();
        assertThat(page.isVisible(".x-nav")).isFalse();
        assertThat(page.textContent(".x-printed")).contains("http://", "2026");
        assertThat(page.isVisible(".x-printed")).isTrue();
    }

    private static final String MOVING = "document.getAnimations().filter(one => one.playState === 'running').length";

    /** Elements that end beyond the edge of the paper, or hide some of what they hold. */
    private static final String CUT = """
            [...document.querySelectorAll('main *')]
                .filter(one => one.checkVisibility() && !one.closest('svg,textarea,select,.govuk-visually-hidden'))
                .filter(one => one.getBoundingClientRect().right > document.documentElement.clientWidth + 1
                    || getComputedStyle(one).overflowX !== 'visible' && one.scrollWidth > one.clientWidth + 1)
                .map(one => one.outerHTML.slice(0, 160))
            """;
}
