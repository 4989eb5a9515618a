package migration.exchange.simulation.feed;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import migration.exchange.simulation.plan.Period;
import migration.exchange.simulation.traffic.Event;
import migration.exchange.simulation.traffic.EventLog;
import migration.exchange.simulation.truth.OutputFolder;
import migration.exchange.simulation.truth.Rows;

/** The record pass: writes the submissions of one month, and the truth. */
final class MonthWriter {

    private final BorderFeed feed;
    private final EventLog[] months;
    private final Faults faults;
    private final Outgoing outgoing;
    private final Channels channels;
    private final Period period;
    private final OutputFolder folder;
    private final String path;
    private final Versions versions;

    MonthWriter(
            BorderFeed feed,
            EventLog[] months,
            Faults faults,
            Outgoing outgoing,
            Channels channels,
            Period period,
            OutputFolder folder) {
        this.feed = feed;
        this.months = months;
        this.faults = faults;
        this.outgoing = outgoing;
        this.channels = channels;
        this.period = period;
        this.folder = folder;
        path = "border-police/" + feed.name();
        versions = new Versions(feed, months, faults, period);
    }

    Rows write(int month, List<Mail> mails) {
        Rows rows = new Rows();
        SortedMap<Integer, List<Delivery>> streams = outgoing.in(month);
        for (Mail mail : mails) {
            List<Delivery> sent = streams.getOrDefault(mail.chunk().stream(), List.of())
                    .subList(mail.chunk().from(), mail.chunk().to());
            write(mail, sent, rows);
        }
        current(month, rows);
        return rows;
    }

    private void write(Mail mail, List<Delivery> sent, Rows rows) {
        Charset encoding =
                channels.isUtf8(mail.chunk().month()) ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1;
        String created = Instants.text(channels.created(mail));
        String complete = Instants.text(channels.completeThrough(mail));
        String stream = channels.point(mail.chunk().stream()).local();
        BorderXml xml = new BorderXml();
        xml.start(feed.name(), encoding.name(), stream, mail.sequence(), created, complete);
        for (int position = 0; position < sent.size(); position++) {
            BorderRecord record = versions.record(sent.get(position));
            feed.write(xml, record);
            if (!mail.isDamaged()) {
                truth(mail, sent.get(position), position, stream, rows);
            }
        }
        byte[] bytes = Damage.of(mail.damage(), xml.end().getBytes(encoding));
        String digest = file(mail, bytes);
        submission(mail, sent.size(), bytes.length, digest, stream, created, complete, rows);
    }

    private String file(Mail mail, byte[] bytes) {
        String file = "out/" + path + "/" + channels.file(mail);
        if (!file.endsWith(".gz")) {
            return folder.write(file, bytes);
        }
        if (mail.quirk().equals("TRUNCATED")) {
            folder.writeCutGzip("out/" + path + "/" + channels.otherFile(mail), bytes);
        }
        return folder.writeGzip(file, bytes);
    }

    private void submission(
            Mail mail, int records, int bytes, String digest, String stream, String created, String complete, Rows rows) {
        String state = mail.isDamaged() ? "DAMAGED" : "COMPLETED";
        String channel = channels.of(mail.chunk().stream());
        int times = mail.quirk().equals("TWICE") ? 2 : mail.times();
        Rows.row(
                rows.submissions, path, channel, channels.file(mail), stream, mail.sequence(), created, complete,
                mail.isDamaged() ? 0 : records, bytes, digest, state, mail.damage(), times);
        if (mail.isDamaged()) {
            rows.totals.damaged(path);
        }
    }

    private void truth(Mail mail, Delivery sent, int position, String stream, Rows rows) {
        Version version = versions.version(sent);
        String disposition = disposition(sent);
        String file = channels.file(mail);
        Rows.row(
                rows.records, path, version.sourceId(), version.version(), version.cancelled(),
                channels.of(mail.chunk().stream()), file, stream, mail.sequence(), position, disposition,
                version.verdict(), String.join(" ", version.codes()));
        for (String code : version.codes()) {
            Rows.row(
                    rows.issues, path, version.sourceId(), version.version(), file, position, code,
                    versions.layer(sent, code), version.verdict());
        }
        rows.totals.count(path, disposition);
    }

    /** What becomes of a version when all come in the order sent. */
    private String disposition(Delivery sent) {
        if (!versions.version(sent).passes()) {
            return Fault.QUARANTINED;
        }
        int known = 0;
        for (Delivery other : inOrder(sent.month(), sent.index())) {
            boolean same = (other.shape() == Shape.DOUBLE) == (sent.shape() == Shape.DOUBLE);
            if (other.compareTo(sent) < 0 && same && versions.version(other).passes()) {
                known = Math.max(known, other.version());
            }
        }
        if (sent.version() == known) {
            return "UNCHANGED";
        }
        return sent.version() > known ? "ACCEPTED" : "SUPERSEDED";
    }

    private List<Delivery> inOrder(int month, int index) {
        List<Delivery> sent = new ArrayList<>(outgoing.of(month, index));
        sent.sort(null);
        return sent;
    }

    /** What should stand in the end of everything that happened in the month, and the cells of the published table. */
    private void current(int month, Rows rows) {
        Map<String, Integer> cells = new TreeMap<>();
        for (int index = 0; index < months[month].size(); index++) {
            List<Delivery> sent = inOrder(month, index);
            if (sent.isEmpty()) {
                unsent(month, index, rows);
            }
            current(sent.stream().filter(one -> one.shape() != Shape.DOUBLE).toList(), rows, cells);
            current(sent.stream().filter(one -> one.shape() == Shape.DOUBLE).toList(), rows, cells);
        }
        cells.forEach((cell, count) -> rows.crossings.append(cell).append(',').append(count).append('\n'));
    }

    private void unsent(int month, int index, Rows rows) {
        Event event = months[month].get(index);
        String cause = faults.of(event.fate()).code();
        Rows.row(rows.unsent, path, versions.sourceId(month, index), Instants.text(event.instant()), cause);
    }

    private void current(List<Delivery> sent, Rows rows, Map<String, Integer> cells) {
        Version last = null;
        for (Delivery delivery : sent) {
            Version version = versions.version(delivery);
            if (version.passes() && (last == null || version.version() > last.version())) {
                last = version;
            }
        }
        if (last != null) {
            current(last, last.cancelled() ? "CANCELLED" : "CURRENT", rows);
            if (!last.cancelled() && !last.cell().isEmpty()) {
                cells.merge(last.cell(), 1, Integer::sum);
            }
        } else if (!sent.isEmpty()) {
            current(versions.version(sent.get(0)), "ABSENT", rows);
        }
    }

    private void current(Version version, String state, Rows rows) {
        String content = state.equals("CURRENT") ? version.content() : "";
        Rows.row(
                rows.current, path, version.sourceId(), state, version.version(), version.verdict(),
                String.join(" ", version.codes()), content);
    }
}
