package migration.exchange.simulation.feed;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import migration.exchange.simulation.draw.Counted;
import migration.exchange.simulation.draw.EntityId;
import migration.exchange.simulation.draw.Feistel;
import migration.exchange.simulation.draw.Purpose;
import migration.exchange.simulation.plan.LiveMonth;
import migration.exchange.simulation.plan.Period;

/** Numbers the submissions of a feed, and decides which arrive damaged, twice, cut or with a gap before them. */
final class Post {

    private final Counted draw;
    private final String feed;
    private final long key;
    private final Channels channels;
    private final List<Chunk> chunks;
    private final Period period;
    private final int waiting;

    private final Map<Integer, String> damage = new HashMap<>();
    private final Map<Integer, String> quirks = new HashMap<>();
    private final Set<Integer> gaps = new HashSet<>();
    private final Set<Integer> repeated = new HashSet<>();

    Post(Counted draw, String feed, int number, Channels channels, List<Chunk> chunks, Period period) {
        this.draw = draw;
        this.feed = feed;
        this.key = EntityId.of(EntityId.THING, number, 1);
        this.channels = channels;
        this.chunks = chunks;
        this.period = period;
        waiting = (int) chunks.stream().filter(chunk -> !isLive(chunk)).count();
        damages();
        tooEarly();
        oddities();
    }

    private boolean isLive(Chunk chunk) {
        return period.isLive(chunk.month());
    }

    private void damages() {
        for (String code : List.of("NOT_WELL_FORMED", "ENCODING_MOJIBAKE")) {
            int rate = Faults.rate("bad_records", feed, code);
            boolean bytes = code.equals("ENCODING_MOJIBAKE");
            Predicate<Integer> suits = at -> !damage.containsKey(at)
                    && chunks.get(at).size() > 0
                    && (!bytes || channels.isUtf8(chunks.get(at).month()));
            choose(Purpose.DAMAGE, code.hashCode(), rate, suits).forEach(at -> damage.put(at, code));
        }
    }

    /** The point that goes over to the next version of its contract tries it with the last message before it is taken. */
    private void tooEarly() {
        IntStream.range(waiting, chunks.size())
                .filter(at -> channels.areCrossings()
                        && !period.quiet()
                        && chunks.get(at).made() < LiveMonth.SECOND_VERSION)
                .filter(at -> channels.point(chunks.get(at).stream()).code().equals(LiveMonth.SECOND_VERSION_AT))
                .filter(at -> chunks.get(at).size() > 0)
                .reduce((one, later) -> later)
                .ifPresent(at -> damage.put(at, Damage.TOO_EARLY));
    }

    private void oddities() {
        choose(Purpose.GAP, 0, Faults.rate("delivery_quirks", feed, "SEQUENCE_GAP"), at -> true)
                .forEach(gaps::add);
        channels.quirkRates()
                .forEach((quirk, rate) -> choose(
                                Purpose.FILE_QUIRK,
                                quirk.hashCode(),
                                rate,
                                at -> channels.hasQuirks(chunks.get(at).stream()) && !quirks.containsKey(at))
                        .forEach(at -> quirks.put(at, quirk)));
        cutOff();
        choose(Purpose.REPEATED, 0, channels.repeatedRate(), at -> !channels.hasQuirks(chunks.get(at).stream()))
                .forEach(repeated::add);
    }

    /** One of the files of the live month. */
    private void cutOff() {
        long from = new LiveMonth(period).cutOff();
        IntStream.range(waiting, chunks.size())
                .filter(at -> channels.hasQuirks(chunks.get(at).stream()))
                .filter(at -> chunks.get(at).size() > 0 && chunks.get(at).made() >= from)
                .findFirst()
                .ifPresent(at -> quirks.put(at, "TRUNCATED"));
    }

    /** So many of 10,000 submissions of the backlog, at least one where the rate is not zero, among those that suit. */
    private List<Integer> choose(Purpose purpose, int salt, int rate, Predicate<Integer> suits) {
        List<Integer> chosen = new ArrayList<>();
        int wanted = rate == 0 ? 0 : Math.max(1, (int) (((long) waiting * rate + 5000) / 10_000));
        Feistel order = new Feistel(draw, key ^ salt & 0xFFFF_FFFFL, purpose, waiting);
        for (int i = 0; i < waiting && chosen.size() < wanted; i++) {
            int at = order.apply(i);
            if (suits.test(at)) {
                chosen.add(at);
            }
        }
        return chosen;
    }

    /** All submissions in the order of sending: a damaged one is followed by its good replacement, a live one at once. */
    List<Mail> mails() {
        List<Mail> mails = new ArrayList<>();
        Map<Integer, Long> sequences = new HashMap<>();
        Map<String, Integer> orders = new HashMap<>();
        int extra = 0;
        for (int at = 0; at < chunks.size(); at++) {
            Chunk chunk = chunks.get(at);
            extra = chunk.place() == 0 || isLive(chunk) ? 0 : extra;
            if (damage.containsKey(at)) {
                mails.add(mail(at, chunk.place() + extra, damage.get(at), "NONE", 1, sequences, orders));
                extra += isLive(chunk) ? 0 : 1;
            }
            String quirk = quirks.getOrDefault(at, "NONE");
            int times = repeated.contains(at) ? channels.times(draw, key ^ at) : 1;
            mails.add(mail(at, chunk.place() + extra, "", quirk, times, sequences, orders));
        }
        return mails;
    }

    private Mail mail(
            int at,
            int place,
            String damage,
            String quirk,
            int times,
            Map<Integer, Long> sequences,
            Map<String, Integer> orders) {
        Chunk chunk = chunks.get(at);
        int step = gaps.contains(at) && damage.isEmpty() ? 2 : 1;
        long sequence = sequences.merge(chunk.stream(), (long) step, Long::sum);
        int order = orders.merge(channels.of(chunk.stream()), 1, Integer::sum);
        return new Mail(chunk, order, sequence, place, damage, quirk, times);
    }
}
