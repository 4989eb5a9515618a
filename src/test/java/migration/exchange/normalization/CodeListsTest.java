package migration.exchange.normalization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CodeListsTest {

    private static final LocalDate DAY = LocalDate.parse("2024-05-01");
    private static final String TYPES = "code,ka,en,valid_from,valid_to,max_term_months\n"
            + "a,შრომითი,Work,2014-09-01,,12\n"
            + "g1,მეუღლის,Spouse,2026-09-01,,\n"
            + "j,ძველი,Old,,2020-12-31,\n"
            + "z,ერთი,First meaning,,2019-12-31,6\n"
            + "z,ორი,Second meaning,2020-01-01,,9\n";
    private static final String LOCAL =
            "local,code,valid_from,valid_to\nა,a,,\nზ1,g1,,\nკ,j,,\nძვ,a,2000-01-01,2010-12-31\n";

    private final CodeLists lists =
            new CodeLists(Map.of("config/codes/types.csv", TYPES, "config/service-agency/codes/types.csv", LOCAL));

    @Test
    void mapsALocalCode() {
        assertThat(lists.map("service-agency", "types", "ა", DAY)).isEqualTo(new Mapping.Mapped("a"));
    }

    @Test
    void knowsOnlyTheCodesOfALocalMap() {
        assertThat(lists.map("service-agency", "types", "a", DAY)).isEqualTo(new Mapping.Unknown("a"));
    }

    @Test
    void takesPlatformCodesWhereTheAgencyHasNoMap() {
        assertThat(lists.map("consular", "types", "a", DAY)).isEqualTo(new Mapping.Mapped("a"));
        assertThat(lists.map("consular", "types", "ა", DAY)).isEqualTo(new Mapping.Unknown("ა"));
    }

    @Test
    void saysWhenACodeIsNotYetOrNoLongerValid() {
        var early = new Mapping.NotValid("g1", LocalDate.parse("2026-09-01"), null);
        assertThat(lists.map("service-agency", "types", "ზ1", DAY)).isEqualTo(early);
        assertThat(early.retiredOn(DAY)).isFalse();
        var late = new Mapping.NotValid("j", null, LocalDate.parse("2020-12-31"));
        assertThat(lists.map("service-agency", "types", "კ", DAY)).isEqualTo(late);
        assertThat(late.retiredOn(DAY)).isTrue();
    }

    @Test
    void firstAndLastDayAreInclusive() {
        assertThat(lists.map("service-agency", "types", "ზ1", LocalDate.parse("2026-09-01")))
                .isInstanceOf(Mapping.Mapped.class);
        assertThat(lists.map("service-agency", "types", "კ", LocalDate.parse("2020-12-31")))
                .isInstanceOf(Mapping.Mapped.class);
    }

    @Test
    void aLocalCodeHasDaysOfItsOwn() {
        assertThat(lists.map("service-agency", "types", "ძვ", DAY)).isInstanceOf(Mapping.NotValid.class);
    }

    @Test
    void aCodeWhoseMeaningChangedIsReadByTheDay() {
        assertThat(lists.column("types", "z", DAY, "max_term_months")).hasValue("9");
        assertThat(lists.column("types", "z", LocalDate.parse("2019-01-01"), "max_term_months"))
                .hasValue("6");
    }

    @Test
    void givesFurtherColumns() {
        Code line = lists.of("service-agency", "types").line("ა", DAY).orElseThrow();
        assertThat(line.number("max_term_months")).hasValue(12);
        assertThat(lists.of("service-agency", "types")
                        .line("ზ1", DAY)
                        .orElseThrow()
                        .number("max_term_months"))
                .isEmpty();
    }

    @Test
    void translatesLateCodesButNoUnknownOnes() {
        CodeMap map = lists.of("service-agency", "types");
        assertThat(map.translate("კ", DAY)).isEqualTo("j");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> map.translate("ჰ", DAY))
                .withMessageContaining("types");
    }

    @Test
    void aMapOntoAnUnknownCodeFailsAtTheStart() {
        Map<String, String> files = Map.of(
                "config/codes/types.csv", TYPES, "config/x/codes/types.csv", "local,code,valid_from,valid_to\n1,q,,\n");
        assertThatIllegalStateException()
                .isThrownBy(() -> new CodeLists(files))
                .withMessageContaining("config/x/codes/types.csv")
                .withMessageContaining("q");
    }

    @Test
    void aListThatNobodyHasIsAFaultOfTheProgram() {
        assertThatIllegalArgumentException().isThrownBy(() -> lists.of("service-agency", "nothing"));
    }

    @Test
    void readsWhatTheClassPathHolds() {
        CodeLists real = new CodeLists();
        assertThat(real.map("border-police", "countries", "D", DAY)).isEqualTo(new Mapping.Mapped("DEU"));
        assertThat(real.map("consular", "countries", "UK", DAY)).isEqualTo(new Mapping.Mapped("GBR"));
        assertThat(real.map("consular", "countries", "EL", DAY)).isEqualTo(new Mapping.Mapped("GRC"));
        assertThat(real.map("border-police", "countries", "SUN", DAY)).isInstanceOf(Mapping.NotValid.class);
        assertThat(real.column("checkpoints", "TBS", DAY, "mode")).hasValue("AIR");
    }
}
