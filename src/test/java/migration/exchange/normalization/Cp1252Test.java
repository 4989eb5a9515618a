package migration.exchange.normalization;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class Cp1252Test {

    @Test
    void mendsQuotesAndDashes() {
        assertThat(Cp1252.firstLeftover("see \u0093file")).hasValue((char) 0x93);
        assertThat(Cp1252.mend("\u0093file\u0094 \u0096 old")).isEqualTo("“file” – old");
    }

    @Test
    void leavesGoodTextAlone() {
        assertThat(Cp1252.firstLeftover("“ფაილი” – é")).isEmpty();
        assertThat(Cp1252.mend("“ფაილი” – é")).isEqualTo("“ფაილი” – é");
    }

    @Test
    void keepsWhatWindows1252DoesNotDefine() {
        assertThat(Cp1252.mend("\u0081\u008D")).isEqualTo("\u0081\u008D");
    }
}
