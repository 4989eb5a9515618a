package migration.exchange.portal.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import migration.exchange.quality.RuleCatalogue;
import migration.exchange.quality.RuleText;
import migration.exchange.validation.RuleShelf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.util.HtmlUtils;

/** Every code that an answer can name has its page, in both languages, with what is wrong and how to mend it. */
class AnswersTest {

    private static final RuleCatalogue RULES = RuleShelf.load();

    static Stream<RuleText> rules() {
        return RULES.all().stream();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void everyCodeHasItsPageInBothLanguages(RuleText rule) {
        assertPage("/rules/" + rule.code(), rule.words().get("ka"));
        assertPage("/en/rules/" + rule.code(), rule.words().get("en"));
    }

    private static void assertPage(String path, RuleText.Words words) {
        HttpResponse<String> page = Visitor.anonymous().get(path);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(HtmlUtils.htmlUnescape(page.body())).contains(words.title(), words.sentence(), words.mend());
    }

    static IntStream statuses() {
        return IntStream.range(400, 600);
    }

    @ParameterizedTest
    @MethodSource("statuses")
    void everyStatusHasACodeWithWords(int status) {
        assertThat(RULES.find(Problem.ofStatus(HttpStatusCode.valueOf(status)).code()))
                .isPresent();
    }
}
