package migration.exchange.simulation.feed;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import migration.exchange.simulation.noise.Change;
import migration.exchange.simulation.traffic.Event;
import migration.exchange.simulation.traffic.EventLog;
import migration.exchange.simulation.truth.Rows;

/** The truth of the events of a month: every version that is ever sent of them, and what should stand in the end. */
final class EventTruth {

    private record Sent(Delivery delivery, Version version, Mail mail, int position) {}

    private final String path;
    private final EventLog[] months;
    private final Faults faults;
    private final Outgoing outgoing;
    private final Channels channels;
    private final Versions versions;
    private final MailBook mails;

    EventTruth(
            String path,
            EventLog[] months,
            Faults faults,
            Outgoing outgoing,
            Channels channels,
            Versions versions,
            MailBook mails) {
        this.path = path;
        this.months = months;
        this.faults = faults;
        this.outgoing = outgoing;
        this.channels = channels;
        this.versions = versions;
        this.mails = mails;
    }

    void write(int month, MonthWriter.Plain plain, Rows rows) {
        if (channels.areCrossings()) {
            journeys(month, rows);
        }
        Map<String, Integer> cells = new TreeMap<>();
        for (int index = 0; index < months[month].size(); index++) {
            if (months[month].fate(index) == 0) {
                plain(month, index, plain, rows, cells);
            } else {
                special(month, index, rows, cells);
            }
        }
        cells.forEach((cell, count) ->
                rows.crossings.append(cell).append(',').append(count).append('\n'));
    }

    private void journeys(int month, Rows rows) {
        for (int index = 0; index < months[month].size(); index++) {
            Event event = months[month].get(index);
            Rows.row(
                    rows.journeys,
                    event.entity(),
                    event.number(),
                    Instants.text(event.instant()),
                    event.in() ? "IN" : "OUT",
                    channels.point(event.checkpoint()).code(),
                    event.fate() == 0 ? "" : faults.of(event.fate()).code(),
                    path,
                    versions.sourceId(month, index));
        }
    }

    private void plain(int month, int index, MonthWriter.Plain plain, Rows rows, Map<String, Integer> cells) {
        Delivery delivery = Outgoing.plain(months[month].get(index), month, index);
        Sent sent = new Sent(delivery, plain.version(index), plain.mail(index), plain.position(index));
        record(sent, "ACCEPTED", true, rows);
        current(List.of(sent), rows, cells);
    }

    private void special(int month, int index, Rows rows, Map<String, Integer> cells) {
        List<Sent> all = new ArrayList<>();
        for (Delivery delivery : outgoing.of(month, index)) {
            int place = outgoing.place(delivery);
            Mail mail = mails.of(delivery, place, months[month].get(index).checkpoint());
            all.add(new Sent(
                    delivery,
                    versions.version(delivery),
                    mail,
                    place - mail.chunk().from()));
        }
        if (all.isEmpty()) {
            unsent(month, index, rows);
        }
        one(all.stream().filter(sent -> sent.delivery().shape() != Shape.DOUBLE).toList(), rows, cells);
        one(all.stream().filter(sent -> sent.delivery().shape() == Shape.DOUBLE).toList(), rows, cells);
    }

    /** One source id, of which nothing or several versions were sent. */
    private void one(List<Sent> all, Rows rows, Map<String, Integer> cells) {
        Comparator<Sent> byVersion =
                Comparator.comparingInt(sent -> sent.version().version());
        List<Sent> inOrder =
                all.stream().sorted(byVersion.thenComparing(Sent::delivery)).toList();
        for (int i = 0; i < inOrder.size(); i++) {
            String disposition = disposition(inOrder.get(i), inOrder);
            record(inOrder.get(i), disposition, !disposition.equals("UNCHANGED"), rows);
        }
        current(inOrder, rows, cells);
    }

    private void unsent(int month, int index, Rows rows) {
        Event event = months[month].get(index);
        String cause = faults.of(event.fate()).code();
        Rows.row(rows.unsent, path, versions.sourceId(month, index), Instants.text(event.instant()), cause);
    }

    /** What becomes of a version when all come in the order sent. */
    private static String disposition(Sent sent, List<Sent> all) {
        if (!sent.version().passes()) {
            return Fault.QUARANTINED;
        }
        int known = 0;
        for (Sent other : all) {
            if (other.delivery().compareTo(sent.delivery()) < 0
                    && other.version().passes()) {
                known = Math.max(known, other.version().version());
            }
        }
        if (sent.version().version() == known) {
            return "UNCHANGED";
        }
        return sent.version().version() > known ? "ACCEPTED" : "SUPERSEDED";
    }

    private void record(Sent sent, String disposition, boolean news, Rows rows) {
        Version version = sent.version();
        int stream = sent.mail().chunk().stream();
        String file = channels.file(sent.mail());
        Rows.row(
                rows.records,
                path,
                version.sourceId(),
                version.version(),
                version.cancelled(),
                channels.of(stream),
                file,
                channels.point(stream).local(),
                sent.mail().sequence(),
                sent.position(),
                disposition,
                version.verdict(),
                String.join(" ", version.codes()),
                person(sent.delivery()));
        for (String code : version.codes()) {
            String layer = versions.layer(sent.delivery(), code);
            Rows.row(
                    rows.issues,
                    path,
                    version.sourceId(),
                    version.version(),
                    file,
                    sent.position(),
                    code,
                    layer,
                    version.verdict());
        }
        if (news && !version.content().isEmpty()) {
            Rows.row(rows.content, version.sourceId(), version.version(), version.content());
        }
        if (news) {
            Change.tell(version.noise(), rows, path, version.sourceId(), version.version());
        }
        rows.totals.count(path, disposition);
    }

    private long person(Delivery delivery) {
        return months[delivery.month()].get(delivery.index()).entity();
    }

    private void current(List<Sent> all, Rows rows, Map<String, Integer> cells) {
        Version last = null;
        for (Sent sent : all) {
            if (sent.version().passes() && (last == null || sent.version().version() > last.version())) {
                last = sent.version();
            }
        }
        if (last != null) {
            current(last, last.cancelled() ? "CANCELLED" : "CURRENT", rows);
            count(last, cells);
        } else if (!all.isEmpty()) {
            current(all.get(0).version(), "ABSENT", rows);
        }
    }

    private static void count(Version version, Map<String, Integer> cells) {
        if (!version.cell().isEmpty()) {
            cells.merge(version.cell(), 1, Integer::sum);
        }
    }

    private void current(Version version, String state, Rows rows) {
        Rows.row(
                rows.current,
                path,
                version.sourceId(),
                state,
                version.version(),
                version.verdict(),
                String.join(" ", version.codes()));
    }
}
