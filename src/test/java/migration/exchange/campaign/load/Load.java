package migration.exchange.campaign.load;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * All deliveries of a campaign. Each record has one to four versions, spread over the rounds in any order; some are
 * bad, some come again in another submission, and of some the last version comes twice with different content.
 */
public final class Load {

    private static final LocalDate FIRST_BIRTH = LocalDate.of(1950, 1, 1);
    private static final int BIRTHS = 15_000;

    private final Random random;
    private final List<List<Delivery>> rounds;
    private int records;

    private Load(long seed, int rounds) {
        this.random = new Random(seed);
        this.rounds = new ArrayList<>();
        IntStream.range(0, rounds).forEach(round -> this.rounds.add(new ArrayList<>()));
    }

    /**
     * Draws deliveries.
     *
     * @param deliveries how many at least, over all ways
     * @param rounds into how many rounds they are spread
     * @return by round
     */
    public static List<List<Delivery>> draw(long seed, int deliveries, int rounds) {
        Load load = new Load(seed, rounds);
        for (Way way : Way.values()) {
            load.fill(way, (int) Math.ceil(deliveries * way.percent() / 100.0));
        }
        load.rounds.forEach(round -> Collections.shuffle(round, load.random));
        return load.rounds;
    }

    private void fill(Way way, int wanted) {
        int drawn = 0;
        while (drawn < wanted) {
            drawn += record(way);
        }
    }

    /** @return how many deliveries the record takes */
    private int record(Way way) {
        String sourceId = "C-%s-%06d".formatted(way.name().replace('_', '-'), ++records);
        int versions = 1 + (random.nextInt(10) < 7 ? 0 : 1 + random.nextInt(3));
        int drawn = 0;
        for (int version = 1; version <= versions; version++) {
            drawn += version(new Delivery(way, sourceId, version, birth(), nature(version)), version == versions);
        }
        return drawn;
    }

    private Nature nature(int version) {
        int dice = random.nextInt(100);
        if (dice < 3) {
            return Nature.BAD;
        }
        return dice < 5 && version > 1 ? Nature.CANCELLED : Nature.GOOD;
    }

    private int version(Delivery delivery, boolean last) {
        put(delivery);
        int dice = random.nextInt(100);
        if (dice < 5) {
            put(delivery);
            return 2;
        }
        if (dice < 7 && last && delivery.nature() == Nature.GOOD) {
            put(new Delivery(
                    delivery.way(),
                    delivery.sourceId(),
                    delivery.version(),
                    delivery.birth().plusDays(1),
                    Nature.GOOD));
            return 2;
        }
        return 1;
    }

    private LocalDate birth() {
        return FIRST_BIRTH.plusDays(random.nextInt(BIRTHS));
    }

    private void put(Delivery delivery) {
        rounds.get(random.nextInt(rounds.size())).add(delivery);
    }
}
