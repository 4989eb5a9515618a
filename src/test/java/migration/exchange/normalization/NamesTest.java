package migration.exchange.normalization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamesTest {

    @ParameterizedTest
    @CsvSource({
        "ჯაფარიძე, japaridze, japaridze",
        "კვარაცხელია, k’varatskhelia, kvaratskhelia",
        "ჭანტურია, ch’ant’uria, chanturia",
        "ყიფიანი, q’ipiani, qipiani",
        "წერეთელი, ts’ereteli, tsereteli",
        "ჟღენტი, zhghent’i, zhghenti",
        "ᲯᲐᲤᲐᲠᲘᲫᲔ, japaridze, japaridze"
    })
    void romanisesByTheNationalSystem(String georgian, String national, String documents) {
        assertThat(GeorgianRomanization.national(georgian)).isEqualTo(national);
        assertThat(GeorgianRomanization.documents(georgian)).isEqualTo(documents);
    }

    @Test
    void romanisesAllLetters() {
        String all = "აბგდევზთიკლმნოპჟრსტუფქღყშჩცძწჭხჯჰ";
        assertThat(GeorgianRomanization.national(all)).matches("[a-z’]+");
        assertThat(all.chars()
                        .filter(c -> GeorgianRomanization.isLetter((char) c))
                        .count())
                .isEqualTo(33);
        assertThat(GeorgianRomanization.isLetter('a')).isFalse();
        assertThat(GeorgianRomanization.isLetter('а')).as("Cyrillic").isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "jafariZe, ჯაფარიძე",
        "kvaracxelia, კვარაცხელია",
        "Wanturia, ჭანტურია",
        "yifiani, ყიფიანი",
        "beriZe, ბერიძე"
    })
    void readsGeorgianTypedOnALatinKeyboard(String typed, String meant) {
        assertThat(GeorgianKeyboard.looksTyped(typed)).isTrue();
        assertThat(GeorgianKeyboard.read(typed)).isEqualTo(meant);
    }

    @Test
    void capitalsOfAMachineReadableZoneWereNotTyped() {
        assertThat(GeorgianKeyboard.looksTyped("BERIDZE<<")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "ყიფიანი, KIPIANI",
        "QIPIANI, KIPIANI",
        "Q’IPIANI, KIPIANI",
        "Kʼipiani, KIPIANI",
        "K'IPIANI, KIPIANI",
        "Müller, MULLER",
        "ÖZGÜR, OZGUR",
        "Łukasz, LUKASZ",
        "Şahin, SAHIN",
        "Мария, MARIA",
        "BERIDZE<<<<<, BERIDZE",
        "ANNA<MARIA, ANNA MARIA",
        "SMITH-JONES, SMITH JONES",
        "O'NEILL, ONEILL",
        "' beridze  ', BERIDZE"
    })
    void collapsesToAKey(String name, String key) {
        assertThat(NameKey.part(name)).isEqualTo(key);
    }

    @Test
    void composedAndDecomposedNamesHaveOneKey() {
        assertThat(NameKey.part("Mu\u0308ller")).isEqualTo(NameKey.part("M\u00FCller"));
    }

    @Test
    void aKeyTellsSurnameFromGivenNames() {
        assertThat(NameKey.of("ბერიძე", "გიორგი")).isEqualTo("BERIDZE|GIORGI");
        assertThat(NameKey.of("BERIDZE", null)).isEqualTo("BERIDZE|");
    }

    @ParameterizedTest
    @CsvSource({"520727, 3", "L898902C3, 6", "740812, 2", "120415, 9", "ZE184226B<<<<<, 1", "L898902C<, 3"})
    void computesCheckDigits(String field, int digit) {
        assertThat(MrzCheckDigit.of(field)).isEqualTo(digit);
    }

    @Test
    void knowsNoOtherCharacters() {
        assertThatIllegalArgumentException().isThrownBy(() -> MrzCheckDigit.of("l8"));
    }
}
