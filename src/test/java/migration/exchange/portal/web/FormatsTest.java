package migration.exchange.portal.web;

import static org.assertj.core.api.Assertions.assertThat;

import migration.exchange.portal.Language;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.i18n.LocaleContextHolder;

/** Figures are grouped as each language groups them. */
class FormatsTest {

    private final Formats formats = new Formats();

    @AfterEach
    void noLanguage() {
        LocaleContextHolder.resetLocaleContext();
    }

    private String number(Language language, long value) {
        LocaleContextHolder.setLocale(language.locale());
        return formats.number(value);
    }

    @Test
    void groupsByCommasInEnglish() {
        assertThat(number(Language.EN, 0)).isEqualTo("0");
        assertThat(number(Language.EN, 1234)).isEqualTo("1,234");
        assertThat(number(Language.EN, -1_234_567)).isEqualTo("-1,234,567");
    }

    @Test
    void groupsBySpacesThatDoNotBreakInGeorgian() {
        assertThat(number(Language.KA, 1234)).isEqualTo("1\u00a0234");
        assertThat(number(Language.KA, 12_345)).isEqualTo("12\u00a0345");
        assertThat(number(Language.KA, 1_234_567)).isEqualTo("1\u00a0234\u00a0567");
    }
}
