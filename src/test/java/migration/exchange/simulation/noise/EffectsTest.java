package migration.exchange.simulation.noise;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeSet;
import migration.exchange.simulation.draw.Counted;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What each operator does to a person whom one can look at. */
class EffectsTest {

    private static final Identity NINO = new Identity(Map.of(
            Field.SURNAME, "JAPARIDZE",
            Field.GIVEN_NAME, "EKATERINE",
            Field.SURNAME_KA, "ჯაფარიძე",
            Field.GIVEN_NAME_KA, "ეკატერინე",
            Field.SEX, "F",
            Field.BIRTH_DATE, "1979-05-03",
            Field.CITIZENSHIP, "GEO",
            Field.BIRTH_COUNTRY, "GEO",
            Field.DOCUMENT_NUMBER, "17CD54321",
            Field.PERSONAL_NUMBER, "01912345678"));

    private final Map<Operator, Effect> effects = Effects.all();

    private Identity apply(Operator operator, Identity identity, String record) {
        LocalDate day = LocalDate.of(2024, 7, 1);
        Sight sight = new Sight(Channel.BORDER_MANUAL, 7, record, "17CD54321", day, "RUS");
        return effects.get(operator).of(identity, sight, Chance.of(new Counted(42), 7, operator, record));
    }

    private Identity apply(Operator operator) {
        return apply(operator, NINO, "R-1");
    }

    /** In four of five cases one edit; of two edits the second may undo the first, or fall into it. */
    @Test
    void slipsAreOneEditOrTwo() {
        int[] edits = new int[10];
        for (int record = 0; record < 1000; record++) {
            String typed = apply(Operator.TYPO_SURNAME, NINO, "R-" + record).get(Field.SURNAME);
            edits[distance("JAPARIDZE", typed)]++;
        }
        assertThat(edits[1]).isBetween(750, 870);
        assertThat(edits[2]).isBetween(100, 230);
        assertThat(edits[0] + edits[3]).isLessThan(30);
    }

    /** Restricted Damerau-Levenshtein distance, by its definition. */
    private static int distance(String one, String other) {
        int[][] table = new int[one.length() + 1][other.length() + 1];
        for (int i = 0; i <= one.length(); i++) {
            for (int j = 0; j <= other.length(); j++) {
                table[i][j] = cell(table, one, other, i, j);
            }
        }
        return table[one.length()][other.length()];
    }

    private static int cell(int[][] table, String one, String other, int i, int j) {
        if (i == 0 || j == 0) {
            return i + j;
        }
        int same = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
        int best = Math.min(table[i - 1][j - 1] + same, Math.min(table[i - 1][j], table[i][j - 1]) + 1);
        boolean swapped =
                i > 1 && j > 1 && one.charAt(i - 1) == other.charAt(j - 2) && one.charAt(i - 2) == other.charAt(j - 1);
        return swapped ? Math.min(best, table[i - 2][j - 2] + 1) : best;
    }

    /** Clerks write in Georgian. */
    @Test
    void clerksSlipInGeorgianLetters() {
        Sight sight = new Sight(Channel.AGENCY_CLERK, 7, "R-1", "", LocalDate.of(2024, 7, 1), null);
        Chance chance = Chance.of(new Counted(42), 7, Operator.TYPO_GIVEN, "R-1");
        Identity typed = effects.get(Operator.TYPO_GIVEN).of(NINO, sight, chance);
        assertThat(typed.get(Field.GIVEN_NAME)).isEqualTo("EKATERINE");
        assertThat(typed.get(Field.GIVEN_NAME_KA)).isNotEqualTo("ეკატერინე").matches("[ა-ჰ]+");
    }

    @Test
    void aMissedShiftGivesTheOtherLetterOfTheKey() {
        assertThat(apply(Operator.KA_SHIFT).get(Field.SURNAME_KA)).isEqualTo("ჯაფარიზე");
    }

    @Test
    void namesHaveOtherLatinForms() {
        TreeSet<String> forms = new TreeSet<>();
        for (int record = 0; record < 60; record++) {
            forms.add(apply(Operator.LATIN_VARIANT, NINO, "R-" + record).get(Field.SURNAME));
        }
        assertThat(forms).containsExactly("CAPARIDZE", "DSCHAPARIDSE", "DZHAPARIDZE", "JAP'ARIDZE");
    }

    @Test
    void wholeNamesAreSwappedMergedAndShortened() {
        assertThat(apply(Operator.NAMES_SWAPPED).get(Field.SURNAME_KA)).isEqualTo("ეკატერინე");
        assertThat(apply(Operator.NAMES_SWAPPED).get(Field.GIVEN_NAME)).isEqualTo("JAPARIDZE");
        Identity merged = apply(Operator.FIELDS_MERGED);
        assertThat(merged.get(Field.SURNAME)).isEqualTo("JAPARIDZE<EKATERINE");
        assertThat(merged.states(Field.GIVEN_NAME)).isFalse();
        assertThat(apply(Operator.DIMINUTIVE).get(Field.GIVEN_NAME)).isEqualTo("EKA");
        assertThat(apply(Operator.DIMINUTIVE).get(Field.GIVEN_NAME_KA)).isEqualTo("ეკა");
        Identity two = NINO.with(Field.GIVEN_NAME, "ANA<MARIA").with(Field.GIVEN_NAME_KA, "ანა მარია");
        Identity dropped = apply(Operator.SECOND_NAME_DROPPED, two, "R-1");
        assertThat(dropped.get(Field.GIVEN_NAME)).isEqualTo("ANA");
        assertThat(dropped.get(Field.GIVEN_NAME_KA)).isEqualTo("ანა");
    }

    /** ICAO Doc 9303: 39 characters in the name field of a passport. */
    @ParameterizedTest
    @CsvSource({
        "NILAVADHANANANDA,CHAYAPA<DEJTHAMRONG<KRASUANG,NILAVADHANANANDA,CHAYAPA<DEJTHAMRONG<K",
        "BENNELONG<WOOLOOMOOLOO<WARRANDYTE<WARNAMBOOL,DINGO<POTOROO,BENNELONG<WOOLOOMOOLOO<WARRANDYTE<WA,D",
        "PAPANDROPOULOUS,JONATHAN<ALEC,PAPANDROPOULOUS,JONATHAN<ALEC"
    })
    void longNamesAreCutAtTheEndOfTheZone(String surname, String given, String keptSurname, String keptGiven) {
        Identity identity = NINO.with(Field.SURNAME, surname).with(Field.GIVEN_NAME, given);
        Identity cut = apply(Operator.MRZ_TRUNCATED, identity, "R-1");
        assertThat(cut.get(Field.SURNAME)).isEqualTo(keptSurname);
        assertThat(cut.get(Field.GIVEN_NAME)).isEqualTo(keptGiven);
    }

    @Test
    void birthDatesStayDates() {
        assertThat(apply(Operator.DOB_DAY_MONTH).get(Field.BIRTH_DATE)).isEqualTo("1979-03-05");
        TreeSet<String> unknown = new TreeSet<>();
        for (int record = 0; record < 200; record++) {
            String other = apply(Operator.DOB_DIGIT, NINO, "R-" + record).get(Field.BIRTH_DATE);
            LocalDate born = LocalDate.parse(other);
            assertThat(born).isBetween(LocalDate.of(1915, 1, 1), LocalDate.of(2024, 7, 1));
            assertThat(differing("1979-05-03", other)).isEqualTo(1);
            unknown.add(apply(Operator.DOB_UNKNOWN_DAY, NINO, "R-" + record).get(Field.BIRTH_DATE));
        }
        assertThat(unknown).containsExactly("1979", "1979-05");
    }

    private static int differing(String one, String other) {
        int differing = 0;
        for (int i = 0; i < one.length(); i++) {
            differing += one.charAt(i) == other.charAt(i) ? 0 : 1;
        }
        return differing;
    }

    @Test
    void sexAndCountriesAreOthers() {
        assertThat(apply(Operator.SEX_WRONG).get(Field.SEX)).isEqualTo("M");
        assertThat(apply(Operator.SEX_MISSING).get(Field.SEX)).isEqualTo("X");
        assertThat(apply(Operator.CITIZENSHIP_OTHER).get(Field.CITIZENSHIP)).isEqualTo("RUS");
        assertThat(apply(Operator.BIRTH_COUNTRY_OLD).get(Field.BIRTH_COUNTRY)).isEqualTo("SUN");
        Identity young = NINO.with(Field.BIRTH_DATE, "1991-12-30");
        assertThat(apply(Operator.BIRTH_COUNTRY_OLD, young, "R-1")).isEqualTo(young);
    }

    @Test
    void numbersAreConfusedWithTheirLike() {
        TreeSet<String> documents = new TreeSet<>();
        TreeSet<String> persons = new TreeSet<>();
        for (int record = 0; record < 400; record++) {
            documents.add(apply(Operator.DOC_NO_CONFUSED, NINO.with(Field.DOCUMENT_NUMBER, "B0"), "R-" + record)
                    .get(Field.DOCUMENT_NUMBER));
            persons.add(apply(Operator.PERSONAL_NO_DIGIT, NINO, "R-" + record).get(Field.PERSONAL_NUMBER));
        }
        assertThat(documents).contains("80", "BO", "B7").doesNotContain("B0");
        assertThat(persons).hasSizeGreaterThan(30).allMatch(number -> number.matches("019[0-9]{8}"));
        assertThat(persons).contains("01921345678").doesNotContain("01912345678");
        assertThat(apply(Operator.PERSONAL_NO_MISSING).states(Field.PERSONAL_NUMBER))
                .isFalse();
    }

    @Test
    void whatIsNotStatedIsLeftAlone() {
        Identity nobody = new Identity(Map.of());
        for (Operator operator : Operator.values()) {
            assertThat(apply(operator, nobody, "R-1")).as(operator.name()).isSameAs(nobody);
        }
    }
}
