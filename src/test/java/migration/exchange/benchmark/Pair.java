package migration.exchange.benchmark;

import java.util.List;
import java.util.Locale;

/**
 * The same documents by both ways, one after the other.
 *
 * @param records that were sent to the exchange
 * @param documents that it wrote for them, and that were sent raw
 */
record Pair(long records, long documents, Reading ours, Reading raw) {

    double ratio() {
        return raw.seconds() / ours.seconds();
    }

    double rawRate() {
        return raw.rate(records);
    }

    /** What the ratio could be by CPU alone, on a machine whose cores both sides share. */
    double ceiling() {
        return raw.cpu(records) / ours.cpu(records);
    }

    String words() {
        return String.format(
                Locale.ROOT,
                "%,d records, %,d documents: ours %,.0f/s, %s; raw %,.0f/s, %s; ratio %.3f, ceiling %.3f",
                records,
                documents,
                ours.rate(records),
                ours.words(records),
                rawRate(),
                raw.words(records),
                ratio(),
                ceiling());
    }

    /** The line by which a benchmark is known: medians, and the spread of the ratio. */
    static String summary(String name, List<Pair> pairs) {
        Spread ratio = Spread.of(pairs, Pair::ratio);
        return String.format(
                Locale.ROOT,
                "%s: ours / raw = %.2f (%.2f to %.2f in %d pairs; ours %.0f/s, raw %.0f/s; platform %.0f us, index %.0f us;"
                        + " raw client %.0f us, index %.0f us; ceiling %.2f; others %.2f cores)",
                name,
                ratio.median(),
                ratio.least(),
                ratio.most(),
                pairs.size(),
                Spread.median(pairs, pair -> pair.ours.rate(pair.records)),
                Spread.median(pairs, Pair::rawRate),
                Spread.median(pairs, pair -> Reading.micros(pair.ours.own(), pair.records)),
                Spread.median(pairs, pair -> Reading.micros(pair.ours.store(), pair.records)),
                Spread.median(pairs, pair -> Reading.micros(pair.raw.own(), pair.records)),
                Spread.median(pairs, pair -> Reading.micros(pair.raw.store(), pair.records)),
                Spread.median(pairs, Pair::ceiling),
                Spread.median(pairs, pair -> pair.ours.others() / pair.ours.seconds()));
    }
}
