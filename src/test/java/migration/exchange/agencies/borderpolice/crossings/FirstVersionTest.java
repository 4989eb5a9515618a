package migration.exchange.agencies.borderpolice.crossings;

import static migration.exchange.agencies.borderpolice.crossings.CrossingSample.FACTS;
import static migration.exchange.agencies.borderpolice.crossings.CrossingSample.LISTS;
import static migration.exchange.agencies.borderpolice.crossings.CrossingSample.but;
import static migration.exchange.agencies.borderpolice.crossings.CrossingSample.good;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Consumer;
import migration.exchange.agencies.borderpolice.crossings.v1.Crossing;
import migration.exchange.validation.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A crossing of version 1 means what it means in version 2. */
class FirstVersionTest {

    @Test
    void becomesTheSameCanonicalRecord() {
        assertThat(new FirstVersionTranslator(LISTS).translate(older(c -> {})))
                .isEqualTo(new CrossingTranslator(LISTS).translate(good()));
    }

    @Test
    void aPassageEnteredAfterAFailureCannotBeSaidInVersionOne() {
        assertThat(new CrossingTranslator(LISTS).translate(but(c -> c.setFallBack(true))))
                .isNotEqualTo(new FirstVersionTranslator(LISTS).translate(older(c -> {})));
        assertThat(new CrossingTranslator(LISTS).translate(but(c -> c.setFallBack(false))))
                .isEqualTo(new FirstVersionTranslator(LISTS).translate(older(c -> {})));
    }

    @ParameterizedTest
    @CsvSource({"AIR,LH2556,LH,2556", "AIR,A91,A9,1", "AIR,THY4B,THY,4B", "AIR,PRIVATE,,PRIVATE", "RAIL,GR201,,GR201"})
    void onlyAFlightNumberIsSplit(String mode, String sent, String carrier, String number) {
        var lifted = new FirstVersion().apply(older(c -> {
            c.setTravelMode(mode);
            c.setConveyance(sent);
        }));
        assertThat(lifted.getCarrier()).isEqualTo(carrier);
        assertThat(lifted.getConveyanceNumber()).isEqualTo(number);
    }

    @Test
    void findingsNameTheElementThatWasSent() {
        FirstVersionRules rules = new FirstVersionRules(LISTS);
        assertThat(rules.judge(older(c -> c.setPortOfEntry("BP-999")), FACTS))
                .extracting(Finding::code, Finding::path)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("CODE_UNKNOWN_CHECKPOINT", "portOfEntry"));
        assertThat(rules.judge(older(c -> c.getPerson().setPersonSex("1")), FACTS))
                .extracting(Finding::path)
                .containsExactly("person/personSex");
    }

    @Test
    void aCancellationStaysOne() {
        assertThat(new FirstVersionRules(LISTS)
                        .judge(
                                older(c -> {
                                    c.setCancelled(true);
                                    c.setPortOfEntry("BP-999");
                                }),
                                FACTS))
                .isEmpty();
    }

    private static Crossing older(Consumer<Crossing> change) {
        var same = good();
        Crossing older = new Crossing();
        older.setSourceId(same.getSourceId());
        older.setVersion(same.getVersion());
        older.setDirection(same.getDirection());
        older.setTimestamp(same.getTimestamp());
        older.setPortOfEntry(same.getCheckpoint());
        older.setTravelMode(same.getTravelMode());
        older.setPerson(same.getPerson());
        older.setTravelDocument(same.getTravelDocument());
        older.setPurpose(same.getPurpose());
        older.setConveyance(same.getCarrier() + same.getConveyanceNumber());
        change.accept(older);
        return older;
    }
}
