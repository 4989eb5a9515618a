package migration.exchange.simulation.feed;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import migration.exchange.simulation.plan.Checkpoint;
import migration.exchange.simulation.plan.Checkpoints;
import migration.exchange.simulation.plan.LiveMonth;
import migration.exchange.simulation.plan.Period;

/**
 * Cuts what streams send into submissions. A backlog comes by month. Live, messages come every two minutes, files every
 * hour, what is pushed within a minute; a stream that has nothing to send shows that it lives.
 */
final class Cadence {

    private static final int LARGEST = 500;
    private static final int MINUTE = 60;
    private static final int HOUR = 3600;

    private final Period period;
    private final Checkpoints checkpoints;
    private final Channels channels;
    private final LiveMonth live;

    Cadence(Period period, Checkpoints checkpoints, Channels channels) {
        this.period = period;
        this.checkpoints = checkpoints;
        this.channels = channels;
        live = new LiveMonth(period);
    }

    /**
     * How a channel sends when it is played live.
     *
     * @param slot what happened in so many seconds is sent together
     * @param largest so many records at most
     * @param delay seconds from the end of the slot
     * @param quiet seconds after which a stream without records shows that it lives
     */
    private record Beat(int slot, int largest, int delay, int quiet) {

        static Beat of(String channel) {
            return switch (channel) {
                case Channels.JMS -> new Beat(2 * MINUTE, 20, 0, HOUR);
                case Channels.SFTP -> new Beat(HOUR, LARGEST, 5 * MINUTE, HOUR);
                default -> new Beat(MINUTE, LARGEST, 0, Period.DAY);
            };
        }

        long slotEnd(long instant) {
            return Math.floorDiv(instant, (long) slot) * slot + slot;
        }
    }

    /** A month's submissions in the order in which they are made; the last of a backlog say that its streams live. @param streams what each stream sends in the month */
    List<Chunk> chunks(int month, SortedMap<Integer, List<Delivery>> streams) {
        SortedMap<Integer, List<Delivery>> all = new TreeMap<>(streams);
        if (period.isLive(month + 1)) {
            living().forEach(point -> all.putIfAbsent(point, List.of()));
        }
        List<Chunk> chunks = new ArrayList<>();
        if (period.isLive(month)) {
            all.forEach((stream, sent) -> chunks.addAll(new Live(month, stream, sent).chunks()));
            chunks.sort(Comparator.comparingLong(Chunk::made).thenComparingInt(Chunk::stream));
        } else {
            all.forEach((stream, sent) -> backlog(chunks, month, stream, sent));
        }
        return chunks;
    }

    private List<Integer> living() {
        return checkpoints.all().stream()
                .filter(point -> !point.occupied())
                .map(Checkpoint::number)
                .toList();
    }

    private void backlog(List<Chunk> chunks, int month, int stream, List<Delivery> sent) {
        long through = Period.midnight(period.month(month).plusMonths(1).atDay(1));
        int from = 0;
        int place = 0;
        do {
            int to = end(sent, from, sent.size(), LARGEST);
            long made = through + 5 * MINUTE + (long) place * MINUTE;
            chunks.add(new Chunk(month, stream, place++, from, to, through, made));
            from = to;
        } while (from < sent.size());
    }

    /** Twins are not parted. */
    private static int end(List<Delivery> sent, int from, int last, int largest) {
        int to = Math.min(last, from + largest);
        return to < last && sent.get(to).shape() == Shape.TWIN ? to - 1 : to;
    }

    /** One stream's live month. */
    private final class Live {
        private final int month;
        private final int stream;
        private final List<Delivery> sent;
        private final Beat beat;
        private final List<Chunk> chunks = new ArrayList<>();
        private int next;

        Live(int month, int stream, List<Delivery> sent) {
            this.month = month;
            this.stream = stream;
            this.sent = sent;
            beat = Beat.of(channels.of(stream));
        }

        List<Chunk> chunks() {
            long begin = Period.midnight(period.month(month).atDay(1));
            long end = Period.midnight(period.month(month).plusMonths(1).atDay(1));
            long through = begin;
            while (next < sent.size()) {
                long slot = beat.slotEnd(sent.get(next).sentAt());
                quiet(through, slot);
                slot(slot);
                through = slot;
            }
            quiet(through, end);
            if (through < end) {
                add(next, end);
            }
            return chunks;
        }

        /** Shows that the stream lives while nothing happens. */
        private void quiet(long from, long to) {
            for (long through = from + beat.quiet(); through < to; through += beat.quiet()) {
                add(next, through);
            }
        }

        private void slot(long through) {
            int last = next;
            while (last < sent.size() && beat.slotEnd(sent.get(last).sentAt()) == through) {
                last++;
            }
            while (next < last) {
                add(end(sent, next, last, beat.largest()), through);
            }
        }

        private void add(int to, long through) {
            long made = live.sent(checkpoints.of(stream).code(), through + beat.delay());
            chunks.add(new Chunk(month, stream, chunks.size(), next, to, through, made));
            next = to;
        }
    }
}
