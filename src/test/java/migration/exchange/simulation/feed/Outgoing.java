package migration.exchange.simulation.feed;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import migration.exchange.simulation.plan.Period;
import migration.exchange.simulation.traffic.Event;
import migration.exchange.simulation.traffic.EventLog;

/** What each stream sends in each month: the events of the month, and what comes late, again or anew from earlier ones. */
final class Outgoing {

    private final EventLog[] months;
    private final Faults faults;
    private final Deliveries deliveries;
    private final Cadence cadence;
    private final List<List<Delivery>> special = new ArrayList<>();
    private final Map<Delivery, Integer> places = new HashMap<>();

    Outgoing(EventLog[] months, Faults faults, Deliveries deliveries, Cadence cadence, Period period) {
        this.months = months;
        this.faults = faults;
        this.deliveries = deliveries;
        this.cadence = cadence;
        for (int month = 0; month < months.length; month++) {
            special.add(new ArrayList<>());
        }
        for (int month = 0; month < months.length; month++) {
            for (int index = 0; index < months[month].size(); index++) {
                if (months[month].fate(index) != 0) {
                    of(month, index)
                            .forEach(sent ->
                                    special.get(period.monthOf(sent.sentAt())).add(sent));
                }
            }
        }
    }

    int size(int month) {
        return months[month].size();
    }

    /** What is ever sent of one event. */
    List<Delivery> of(int month, int index) {
        Event event = months[month].get(index);
        if (event.fate() == 0) {
            return List.of(plain(event, month, index));
        }
        return deliveries.of(event, faults.of(event.fate()), month, index);
    }

    static Delivery plain(Event event, int month, int index) {
        return new Delivery(event.instant(), month, index, 0, 1, Shape.TRUE);
    }

    /** What is sent in a month, by stream, in the order of sending. */
    SortedMap<Integer, List<Delivery>> in(int month) {
        SortedMap<Integer, List<Delivery>> streams = new TreeMap<>();
        for (int index = 0; index < months[month].size(); index++) {
            Event event = months[month].get(index);
            if (event.fate() == 0) {
                add(streams, event, plain(event, month, index));
            }
        }
        for (Delivery sent : special.get(month)) {
            add(streams, months[sent.month()].get(sent.index()), sent);
        }
        streams.values().forEach(Collections::sort);
        return streams;
    }

    private static void add(SortedMap<Integer, List<Delivery>> streams, Event event, Delivery sent) {
        streams.computeIfAbsent(event.checkpoint(), any -> new ArrayList<>()).add(sent);
    }

    /** The month's submissions in the order in which they are made. */
    List<Chunk> chunks(int month) {
        SortedMap<Integer, List<Delivery>> streams = in(month);
        streams.values().forEach(sent -> {
            for (int place = 0; place < sent.size(); place++) {
                remember(sent.get(place), place);
            }
        });
        return cadence.chunks(month, streams);
    }

    private void remember(Delivery sent, int place) {
        if (months[sent.month()].fate(sent.index()) != 0) {
            places.put(sent, place);
        }
    }

    /** Place of something that befell among all that its stream sends in that month, from 0. */
    int place(Delivery sent) {
        return places.get(sent);
    }
}
