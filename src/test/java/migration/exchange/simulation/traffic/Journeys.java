package migration.exchange.simulation.traffic;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Consumer;
import migration.exchange.simulation.draw.Counted;
import migration.exchange.simulation.draw.EntityId;
import migration.exchange.simulation.draw.Purpose;
import migration.exchange.simulation.draw.Shares;
import migration.exchange.simulation.plan.Checkpoint;
import migration.exchange.simulation.plan.Controls;
import migration.exchange.simulation.plan.Period;
import migration.exchange.simulation.plan.StayClass;

/** The trips of one person in one year: never two at a time, each with a way in and a way out. */
final class Journeys {

    private static final int HOUR = 3600;
    /** Ends of a stay that is limited by something else keep this distance. */
    private static final int MARGIN = 600;

    private static final int SAME_WAY_BACK = 700;
    private static final int NIGHTS_A_YEAR = 90;
    private static final int SHORTEST_VISIT = 5;
    private static final int LONGEST_VISIT = 40;

    private final Counted draw;
    private final Period period;
    private final Places places;
    private final Timetable timetable;
    private final Map<String, Shares<StayClass>> stays = Controls.stays();

    Journeys(Counted draw, Period period, Places places, Timetable timetable) {
        this.draw = draw;
        this.period = period;
        this.places = places;
        this.timetable = timetable;
    }

    /**
     * @param before whether the person has travelled in the year before
     * @param again whether the person travels in the next year too, and so must be back by then
     */
    void travel(
            TravelYear travel,
            TravelYear.Cell cell,
            long entity,
            int[] trips,
            boolean before,
            boolean again,
            Consumer<Event> out) {
        int[] months = Arrays.stream(trips)
                .filter(trip -> !travel.isDisplaced(cell.first() + trip))
                .map(trip -> travel.month(cell.first() + trip))
                .filter(month -> travel.plays(month, period))
                .sorted()
                .toArray();
        long[] starts = starts(travel.year(), cell, entity, months);
        long limit = again ? Period.midnight(LocalDate.of(travel.year() + 1, 1, 1)) : Long.MAX_VALUE;
        int nights = NIGHTS_A_YEAR;
        for (int trip = 0; trip < starts.length; trip++) {
            boolean last = trip == starts.length - 1;
            long until = last ? limit : starts[trip + 1];
            Trip made = trip(travel.year(), cell, entity, trip, starts[trip]);
            nights -= made.emit(until, Math.max(0, nights), starts.length == 1 && !before && !again, out);
        }
    }

    /** First crossings of the trips: each month is cut into as many slots as it has trips. */
    private long[] starts(int year, TravelYear.Cell cell, long entity, int[] months) {
        long[] starts = new long[months.length];
        for (int i = 0; i < months.length; i++) {
            YearMonth month = YearMonth.of(year, months[i]);
            int first = i;
            while (first > 0 && months[first - 1] == months[i]) {
                first--;
            }
            int count = (int) Arrays.stream(months)
                    .filter(of -> of == month.getMonthValue())
                    .count();
            int days = Timetable.openDays(month);
            int slot = i - first;
            LocalDate day =
                    timetable.day(entity, number(year, i), month, slot * days / count, (slot + 1) * days / count);
            Checkpoint point = point(cell, entity, number(year, i), YearMonth.from(day));
            starts[i] = Period.midnight(day) + timetable.time(entity, number(year, i), point);
        }
        return starts;
    }

    private static long number(int year, int trip) {
        return (year - 2000) * 64L + trip;
    }

    private Checkpoint point(TravelYear.Cell cell, long entity, long count, YearMonth month) {
        return places.point(cell.citizenship(), entity, count, month);
    }

    private Trip trip(int year, TravelYear.Cell cell, long entity, int trip, long start) {
        return new Trip(cell, entity, number(year, trip), start);
    }

    /** One trip: the crossing that begins it, and the one that ends it. */
    private final class Trip {
        private final TravelYear.Cell cell;
        private final long entity;
        private final long count;
        private final long start;
        private final StayClass stay;
        private final Checkpoint first;
        private final boolean firstIsEntry;

        Trip(TravelYear.Cell cell, long entity, long count, long start) {
            this.cell = cell;
            this.entity = entity;
            this.count = count;
            this.start = start;
            stay = stays.getOrDefault(cell.citizenship(), stays.get("OTHER"))
                    .pick(draw, entity, Purpose.STAY_CLASS, count);
            first = point(cell, entity, count, YearMonth.from(Period.day(start)));
            firstIsEntry = cell.entityClass() != EntityId.RESIDENT;
        }

        /** Emits both crossings; returns the nights spent. */
        int emit(long until, int nightsLeft, boolean onlyTrip, Consumer<Event> out) {
            if (cell.entityClass() == EntityId.DIASPORA) {
                return visit(out);
            }
            int nights = nights(nightsLeft, onlyTrip);
            long end = nights == 0 ? start + sameDay() : later(nights);
            if (end > until - MARGIN) {
                end = start + Math.max(1, Math.min(end - start, until - start) / 2);
            }
            emit(start, first, firstIsEntry, 0, out);
            emit(end, wayBack(end), !firstIsEntry, 1, out);
            return nights;
        }

        /** A visit of the diaspora is dated by its exit, which is what the control table counts. */
        private int visit(Consumer<Event> out) {
            int nights =
                    SHORTEST_VISIT + draw.below(entity, Purpose.STAY_NIGHTS, count, LONGEST_VISIT - SHORTEST_VISIT + 1);
            long entry = start - (long) nights * Period.DAY - MARGIN;
            emit(entry < period.start() ? (period.start() + start) / 2 : entry, first, true, 0, out);
            emit(start, first, false, 1, out);
            return nights;
        }

        private int nights(int left, boolean onlyTrip) {
            int drawn = stay.minNights()
                    + draw.below(entity, Purpose.STAY_NIGHTS, count, stay.maxNights() - stay.minNights() + 1);
            return onlyTrip ? drawn : Math.min(drawn, left);
        }

        private long sameDay() {
            int longest = stay.isTransit() ? 23 * HOUR : 10 * HOUR;
            return HOUR + draw.below(entity, Purpose.STAY_NIGHTS, count + (1L << 32), longest - HOUR);
        }

        private long later(int nights) {
            LocalDate day = Period.day(start).plusDays(nights);
            return Period.midnight(day) + timetable.time(entity, count + (1L << 32), first);
        }

        private Checkpoint wayBack(long end) {
            YearMonth month = YearMonth.from(Period.day(end));
            Shares<String> open = places.open(cell.citizenship(), month);
            boolean same = !stay.isTransit() && draw.permille(entity, Purpose.WAY_BACK, count, SAME_WAY_BACK);
            if (same && open.contains(first.code())) {
                return first;
            }
            long back = count + (1L << 32);
            Checkpoint other = point(cell, entity, back, month);
            for (int round = 2; stay.isTransit() && other == first && round < 6; round++) {
                other = point(cell, entity, back + ((long) round << 32), month);
            }
            return other;
        }

        private void emit(long instant, Checkpoint point, boolean in, int end, Consumer<Event> out) {
            long details = Event.pack(point.number(), in, stay.isTransit(), (int) (count << 1 | end));
            out.accept(new Event(instant, entity, details));
        }
    }
}
