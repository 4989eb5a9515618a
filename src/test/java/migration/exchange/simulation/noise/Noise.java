package migration.exchange.simulation.noise;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import migration.exchange.simulation.draw.Counted;
import migration.exchange.simulation.draw.Purpose;
import migration.exchange.simulation.plan.Table;

/**
 * Lets the 19 operators of {@code noise_rates.csv} act, each at most once on a record and by a draw of its own. The same
 * person is misspelt differently in different records, but for what stands in the document and what clerks copy.
 */
public final class Noise {

    /** Of 100 errors of clerks those that stand in the agency's file of the person, and so in every record of it (an assumption). */
    private static final int COPIED = 8;

    private static final int PERCENT = 100;

    private final Counted draw;
    private final Map<Operator, Effect> effects;
    private final Map<Channel, int[]> rates = new EnumMap<>(Channel.class);

    private Noise(Counted draw, Map<Operator, Effect> effects) {
        this.draw = draw;
        this.effects = effects;
        List<NamedCsvRecord> rows = Table.control("noise_rates").rows();
        for (Channel channel : Channel.values()) {
            rates.put(channel, new int[Operator.values().length]);
            rows.forEach(row -> rates.get(channel)[
                            Operator.valueOf(row.getField("operator")).ordinal()] =
                    Integer.parseInt(row.getField(channel.column())));
        }
    }

    public static Noise of(Counted draw) {
        return new Noise(draw, Effects.all());
    }

    /** Every person is seen as who the person is. */
    public static Noise none(Counted draw) {
        return new Noise(draw, Map.of());
    }

    /** The person as seen. */
    public Seen see(Identity identity, Sight sight) {
        Identity seen = identity;
        List<Change> changes = List.of();
        for (Map.Entry<Operator, Effect> each : effects.entrySet()) {
            Chance chance = chance(each.getKey(), sight);
            if (chance != null) {
                Identity after = each.getValue().of(seen, sight, chance);
                changes = with(changes, each.getKey(), seen, after);
                seen = after;
            }
        }
        return new Seen(seen, changes);
    }

    /** The draws by which the operator acts; null when it does not. */
    private Chance chance(Operator operator, Sight sight) {
        int rate = rates.get(sight.channel())[operator.ordinal()];
        if (rate == 0) {
            return null;
        }
        if (operator.sticksToDocument()) {
            return struck(Chance.of(draw, sight.person(), operator, sight.document()), Purpose.NOISE, rate * PERCENT);
        }
        int copied = sight.channel().copies() ? COPIED : 0;
        Chance file = Chance.of(draw, sight.person(), operator, sight.channel().name());
        Chance inFile = struck(file, Purpose.NOISE_STICKY, rate * copied);
        Chance record = Chance.of(draw, sight.person(), operator, sight.record());
        return inFile == null ? struck(record, Purpose.NOISE, rate * (PERCENT - copied)) : inFile;
    }

    private static Chance struck(Chance chance, Purpose purpose, int share) {
        return chance.operator().isCertain() || chance.millionth(purpose, share) ? chance : null;
    }

    private static List<Change> with(List<Change> changes, Operator operator, Identity before, Identity after) {
        if (before == after) {
            return changes;
        }
        List<Change> all = new ArrayList<>(changes);
        for (Field field : Field.values()) {
            String one = before.states(field) ? before.get(field) : "";
            String other = after.states(field) ? after.get(field) : "";
            if (!one.equals(other)) {
                all.add(new Change(operator, field, one, other));
            }
        }
        return all;
    }
}
