package migration.exchange.simulation.feed;

import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.BiPredicate;
import java.util.function.IntUnaryOperator;
import migration.exchange.simulation.draw.Counted;
import migration.exchange.simulation.draw.EntityId;
import migration.exchange.simulation.draw.Feistel;
import migration.exchange.simulation.draw.Purpose;

/**
 * Quotas, not chances: in each block of 10,000 consecutive records exactly the given number is befallen by each fault, at
 * positions by a permutation keyed by feed and block; in the last, shorter block those positions that it has. A record
 * that does not suit the fault passes it on to the next one that does.
 */
public final class Quotas {

    static final int BLOCK = 10_000;

    private final Counted draw;
    private final Faults faults;
    private final long feed;

    public Quotas(Counted draw, Faults faults, int feed) {
        this.draw = draw;
        this.faults = faults;
        this.feed = feed;
    }

    /**
     * @param records how many there are
     * @return what befalls which of them, by their number
     */
    public Map<Integer, Fault> of(int records, BiPredicate<Integer, Fault> suits) {
        Map<Integer, Fault> befallen = new HashMap<>();
        assign(records, suits, befallen::put);
        return befallen;
    }

    /**
     * @param records how many there are
     * @param suits whether a record, by its number, can be befallen by a fault
     * @param befall is told which record, by its number, is befallen by what
     */
    public void assign(int records, BiPredicate<Integer, Fault> suits, BiConsumer<Integer, Fault> befall) {
        for (int from = 0; from < records; from += BLOCK) {
            int size = Math.min(BLOCK, records - from);
            int block = from / BLOCK;
            long key = EntityId.of(EntityId.THING, (int) feed, block);
            Feistel order = new Feistel(draw, key, Purpose.QUOTA, BLOCK);
            assign(suits, befall, from, size, order::apply);
        }
    }

    private void assign(
            BiPredicate<Integer, Fault> suits,
            BiConsumer<Integer, Fault> befall,
            int from,
            int size,
            IntUnaryOperator order) {
        boolean[] taken = new boolean[size];
        int slot = 0;
        for (Fault fault : faults.all()) {
            for (int i = 0; i < fault.quota(); i++) {
                int position = order.applyAsInt(slot++);
                if (position < size) {
                    befall(suits, befall, from, position, taken, fault);
                }
            }
        }
    }

    private static void befall(
            BiPredicate<Integer, Fault> suits,
            BiConsumer<Integer, Fault> befall,
            int from,
            int position,
            boolean[] taken,
            Fault fault) {
        for (int step = 0; step < taken.length; step++) {
            int at = (position + step) % taken.length;
            if (!taken[at] && suits.test(from + at, fault)) {
                taken[at] = true;
                befall.accept(from + at, fault);
                return;
            }
        }
    }
}
