package migration.exchange.canonical;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PartialDateTest {

    @Test
    void whatIsNotWrittenIsNotKnown() {
        assertThat(PartialDate.parse("1962")).isEqualTo(new PartialDate(1962, null, null));
        assertThat(PartialDate.parse("1962-03")).isEqualTo(new PartialDate(1962, 3, null));
        assertThat(PartialDate.parse("1962-03-05")).isEqualTo(new PartialDate(1962, 3, 5));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1962", "1962-03", "1962-12-31", "0001-01-01"})
    void isWrittenAsItWasRead(String text) {
        assertThat(PartialDate.parse(text)).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-", "1962-", "1962-03-", "1962-03-05-01", "1962-March", "1962/03"})
    void whatIsNoDateIsRefused(String text) {
        assertThatThrownBy(() -> PartialDate.parse(text)).isInstanceOf(NumberFormatException.class);
    }
}
