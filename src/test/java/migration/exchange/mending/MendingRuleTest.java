package migration.exchange.mending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MendingRuleTest {

    private static final Map<String, String> PUT = Map.of(
            "feed", "border-police/crossings", "code", "CODE_UNKNOWN_SEX", "action", "put", "from", "K", "to", "F");

    @ParameterizedTest
    @CsvSource({"K, F", "' K', ", "M, "})
    void putsOneValueInThePlaceOfAnother(String value, String mended) {
        assertThat(MendingRule.of(PUT).change().of(value).orElse(null)).isEqualTo(mended);
    }

    @Test
    void aBlankOldValueFitsAny() {
        assertThat(MendingRule.of(with("from", " ")).change().of("whatever")).contains("F");
    }

    @Test
    void mapsCodesByATableAndLeavesOthers() {
        Change change = MendingRule.of(Map.of(
                        "feed",
                        "consular/visas",
                        "code",
                        "CODE_UNKNOWN_COUNTRY",
                        "action",
                        "MAP",
                        "codes",
                        " UK = GBR \n\nEL=GRC"))
                .change();
        assertThat(change.of("UK")).contains("GBR");
        assertThat(change.of("EL")).contains("GRC");
        assertThat(change.of("XX")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2024-13-05, 2024-05-13",
        "2024-13-05T10:00:00+04:00, 2024-05-13T10:00:00+04:00",
        "13.05.2024, ",
        "2024-13, "
    })
    void swapsDayAndMonth(String value, String mended) {
        Change change = MendingRule.of(Map.of("feed", "border-police/crossings", "code", "XSD_TYPE", "action", "swap"))
                .change();
        assertThat(change.of(value).orElse(null)).isEqualTo(mended);
    }

    @ParameterizedTest
    @ValueSource(strings = {"feed", "code", "action", "to"})
    void saysWhatIsMissing(String name) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MendingRule.of(with(name, "")))
                .withMessage(name);
    }

    @ParameterizedTest
    @CsvSource({"feed, nonsense", "action, guess"})
    void saysWhatCannotBeRead(String name, String value) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MendingRule.of(with(name, value)))
                .withMessage(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UK", "=GBR", "UK="})
    void aTableNeedsBothSides(String line) {
        Map<String, String> wishes = new HashMap<>(PUT);
        wishes.put("action", "map");
        wishes.put("codes", line);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MendingRule.of(wishes))
                .withMessage("codes");
    }

    @Test
    void isTheSameWhenReadFromTheWishesOfAJob() {
        MendingRule rule = MendingRule.of(PUT);
        assertThat(MendingRule.of(rule.wishes())).isEqualTo(rule);
        MendingRule map =
                new MendingRule(rule.feed(), rule.code(), new Change.MapCodes(Map.of("UK", "GBR", "EL", "GRC")));
        assertThat(MendingRule.of(map.wishes())).isEqualTo(map);
    }

    private static Map<String, String> with(String name, String value) {
        Map<String, String> wishes = new HashMap<>(PUT);
        wishes.put(name, value);
        return wishes;
    }
}
