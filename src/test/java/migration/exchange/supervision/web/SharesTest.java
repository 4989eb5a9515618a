package migration.exchange.supervision.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.i18n.LocaleContextHolder;

/** Shares are cut, so that nothing looks complete that is not. */
class SharesTest {

    @AfterEach
    void forget() {
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    void onlyAllIsAHundred() {
        LocaleContextHolder.setLocale(Locale.ENGLISH);
        Shares shares = new Shares();
        assertThat(shares.of(9_999, 10_000)).isEqualTo("99.9%");
        assertThat(shares.of(3, 3)).isEqualTo("100%");
        assertThat(shares.of(0, 7)).isEqualTo("0%");
        LocaleContextHolder.setLocale(Locale.forLanguageTag("ka"));
        assertThat(shares.of(2, 3)).isEqualTo("66,6%");
    }
}
