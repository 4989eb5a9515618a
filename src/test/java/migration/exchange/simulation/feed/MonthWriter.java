package migration.exchange.simulation.feed;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SortedMap;
import migration.exchange.simulation.plan.Checkpoint;
import migration.exchange.simulation.truth.OutputFolder;
import migration.exchange.simulation.truth.Rows;

/** The record pass: writes the submissions of one month, and the truth of what happened in it. */
final class MonthWriter {

    /** The version of the contract that comes. */
    private static final int NEXT = 2;

    private final BorderFeed feed;
    private final Outgoing outgoing;
    private final Channels channels;
    private final OutputFolder folder;
    private final String path;
    private final Versions versions;
    private final EventTruth truth;

    MonthWriter(
            BorderFeed feed,
            Outgoing outgoing,
            Channels channels,
            OutputFolder folder,
            Versions versions,
            EventTruth truth) {
        this.feed = feed;
        this.outgoing = outgoing;
        this.channels = channels;
        this.folder = folder;
        this.versions = versions;
        this.truth = truth;
        path = "border-police/" + feed.name();
    }

    Rows write(int month, List<Mail> mails) {
        Rows rows = new Rows();
        Plain plain = new Plain(outgoing.size(month));
        SortedMap<Integer, List<Delivery>> streams = outgoing.in(month);
        for (Mail mail : mails) {
            List<Delivery> sent = streams.getOrDefault(mail.chunk().stream(), List.of())
                    .subList(mail.chunk().from(), mail.chunk().to());
            write(mail, sent, plain, rows);
        }
        truth.write(month, plain, rows);
        return rows;
    }

    private void write(Mail mail, List<Delivery> sent, Plain plain, Rows rows) {
        Charset encoding = channels.isUtf8(mail.chunk().month()) ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1;
        Checkpoint point = channels.point(mail.chunk().stream());
        boolean early = mail.damage().equals(Damage.TOO_EARLY);
        BorderXml xml = new BorderXml(sent.size(), early ? NEXT : feed.version(point, mail.created()));
        String stream = point.local();
        String created = Instants.text(mail.created());
        String complete = Instants.text(mail.chunk().through());
        xml.start(feed.name(), encoding.name(), stream, mail.sequence(), created, complete);
        for (int position = 0; position < sent.size(); position++) {
            BorderRecord record = versions.record(sent.get(position));
            feed.write(xml, record);
            if (!mail.isDamaged() && versions.isPlain(sent.get(position))) {
                plain.put(sent.get(position).index(), versions.version(sent.get(position), record), mail, position);
            }
        }
        byte[] bytes = Damage.of(mail.damage(), xml.end());
        submission(mail, mail.isDamaged() ? 0 : sent.size(), bytes.length, file(mail, bytes), rows);
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

    private void submission(Mail mail, int records, int bytes, String digest, Rows rows) {
        int stream = mail.chunk().stream();
        Rows.row(
                rows.submissions,
                path,
                channels.of(stream),
                channels.file(mail),
                channels.point(stream).local(),
                mail.sequence(),
                Instants.text(mail.created()),
                Instants.text(mail.chunk().through()),
                records,
                bytes,
                digest,
                mail.isDamaged() ? "DAMAGED" : "COMPLETED",
                mail.damage(),
                mail.quirk().equals("TWICE") ? 2 : mail.times());
        if (mail.isDamaged()) {
            rows.totals.damaged(path);
        }
    }

    /** Where the records of the month that nothing befell stand, and what should be said of them. */
    static final class Plain {
        private final Version[] versions;
        private final Mail[] mails;
        private final int[] positions;

        Plain(int size) {
            versions = new Version[size];
            mails = new Mail[size];
            positions = new int[size];
        }

        private void put(int index, Version version, Mail mail, int position) {
            versions[index] = version;
            mails[index] = mail;
            positions[index] = position;
        }

        Version version(int index) {
            return versions[index];
        }

        Mail mail(int index) {
            return mails[index];
        }

        int position(int index) {
            return positions[index];
        }
    }
}
