package migration.exchange.simulation.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.BitSet;
import org.junit.jupiter.api.Test;

class CountedTest {

    private static final BigInteger TWO_TO_64 = BigInteger.ONE.shiftLeft(64);

    @Test
    void mixesAsSplitMix64() {
        assertThat(Counted.mix(0)).isEqualTo(0xE220A8397B1DCDAFL);
        assertThat(Counted.mix(1234567)).isEqualTo(6457827717110365317L);
    }

    @Test
    void countsByEntityPurposeAndNumber() {
        Counted draw = new Counted(42);
        assertThat(draw.number(7, Purpose.TEST, 0)).isEqualTo(7182434684303301661L);
        assertThat(draw.number(7, Purpose.TEST, 1)).isEqualTo(5753743667984844965L);
        assertThat(draw.below(7, Purpose.TEST, 0, 361)).isEqualTo(140);
    }

    @Test
    void takesTheHighHalfOfTheUnsignedProduct() {
        long[] values = {0, 1, -1, Long.MIN_VALUE, Long.MAX_VALUE, 0x9E3779B97F4A7C15L};
        for (long a : values) {
            for (long b : values) {
                BigInteger product = unsigned(a).multiply(unsigned(b));
                assertThat(unsigned(Counted.high(a, b))).isEqualTo(product.divide(TWO_TO_64));
            }
        }
    }

    private static BigInteger unsigned(long value) {
        return new BigInteger(Long.toUnsignedString(value));
    }

    @Test
    void permutesEverySizeOntoItself() {
        Counted draw = new Counted(42);
        for (int size : new int[] {1, 2, 3, 7, 100, 10_000, 12_345}) {
            Feistel order = new Feistel(draw, 9, Purpose.TEST, size);
            BitSet seen = new BitSet();
            for (int i = 0; i < size; i++) {
                seen.set(order.apply(i));
            }
            assertThat(seen.cardinality()).as("size %d", size).isEqualTo(size);
            assertThat(seen.length()).isEqualTo(size);
        }
    }

    @Test
    void packsEntityIds() {
        long entity = EntityId.of(EntityId.VISITOR, EntityId.cellOf("TUR"), 0xFF_FFFF_FFFFL);
        assertThat(EntityId.classOf(entity)).isEqualTo(EntityId.VISITOR);
        assertThat(EntityId.codeOf(EntityId.cellOf(entity))).isEqualTo("TUR");
        assertThat(EntityId.indexOf(entity)).isEqualTo(0xFF_FFFF_FFFFL);
    }
}
