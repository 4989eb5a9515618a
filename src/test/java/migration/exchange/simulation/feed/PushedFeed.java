package migration.exchange.simulation.feed;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.stream.IntStream;
import migration.exchange.simulation.draw.Counted;
import migration.exchange.simulation.plan.Checkpoints;
import migration.exchange.simulation.plan.LiveMonth;
import migration.exchange.simulation.plan.Period;
import migration.exchange.simulation.traffic.Event;
import migration.exchange.simulation.traffic.EventLog;
import migration.exchange.simulation.truth.ByteText;
import migration.exchange.simulation.truth.OutputFolder;
import migration.exchange.simulation.truth.Rows;

/** A feed of the border police from its events to files and truth, month by month. */
public final class PushedFeed {

    private final EventLog[] months;
    private final Faults faults;
    private final Outgoing outgoing;
    private final MailBook mails;
    private final Channels channels;
    private final MonthWriter writer;
    private final BorderFeed feed;
    private final OutputFolder folder;
    private final String path;

    private PushedFeed(
            Counted draw,
            Period period,
            Checkpoints checkpoints,
            EventLog[] months,
            BorderFeed feed,
            int number,
            OutputFolder folder) {
        this.months = months;
        this.folder = folder;
        this.path = "border-police/" + feed.name();
        faults = new Faults(path);
        channels = new Channels(checkpoints, period, feed.name().equals("crossings"));
        Fates fates = new Fates(months, period);
        new Quotas(draw, faults, number).assign(fates.size(), fates.suits(feed), fates::befall);
        correctAfterYears(feed, new LiveMonth(period), period);
        Cadence cadence = new Cadence(period, checkpoints, channels);
        outgoing = new Outgoing(months, faults, new Deliveries(draw, period), cadence, period);
        mails = new MailBook(new Post(draw, path, number, channels, chunks(), period).mails(), period);
        Versions versions = new Versions(feed, months, faults, period);
        EventTruth truth = new EventTruth(path, months, faults, outgoing, channels, versions, mails);
        writer = new MonthWriter(feed, outgoing, channels, folder, versions, truth);
        this.feed = feed;
    }

    public static PushedFeed crossings(
            Counted draw, Period period, Border border, EventLog[] months, OutputFolder folder) {
        CrossingFeed feed = new CrossingFeed(draw, border.words());
        return new PushedFeed(draw, period, border.checkpoints(), months, feed, 1, folder);
    }

    public static PushedFeed refusals(
            Counted draw, Period period, Border border, EventLog[] months, OutputFolder folder) {
        RefusalFeed feed = new RefusalFeed(draw, border.words());
        return new PushedFeed(draw, period, border.checkpoints(), months, feed, 2, folder);
    }

    /** The first record of a day that nothing else befell; nothing when that day's correction is not played. */
    private void correctAfterYears(BorderFeed feed, LiveMonth live, Period period) {
        if (live.corrected() + live.corrects() >= period.end()) {
            return;
        }
        EventLog month = months[period.monthOf(live.corrected())];
        IntStream.range(0, month.size())
                .filter(at -> month.fate(at) == 0 && month.get(at).instant() >= live.corrected())
                .filter(at -> feed.suits(month.get(at), faults.correctedAfterYears()))
                .findFirst()
                .ifPresent(at -> month.fate(at, faults.correctedAfterYears().number()));
    }

    private List<Chunk> chunks() {
        List<Chunk> chunks = new ArrayList<>();
        for (int month = 0; month < months.length; month++) {
            chunks.addAll(outgoing.chunks(month));
        }
        return chunks;
    }

    public String name() {
        return feed.name();
    }

    public List<String> fields() {
        return feed.fields();
    }

    public int months() {
        return months.length;
    }

    /** Writes what is sent in a month and the truth of what happened in it; months may be written at the same time. */
    public Rows write(int month) {
        return writer.write(month, mails.in(month));
    }

    /** What is sent in a month, in the order of sending. @param month its number, from 0 */
    public List<Posted> posted(int month) {
        return mails.in(month).stream()
                .map(mail -> new Posted(
                        path,
                        channels.point(mail.chunk().stream()).local(),
                        mail.sequence(),
                        Instant.ofEpochSecond(mail.created()),
                        Instant.ofEpochSecond(mail.chunk().through()),
                        mail.chunk().size()))
                .sorted(Comparator.comparing(Posted::created))
                .toList();
    }

    /** Writes the plans of delivery, by channel. */
    public void writePlans() {
        Map<String, ByteText> plans = new TreeMap<>();
        mails.all().forEach(mail -> {
            String channel = channels.of(mail.chunk().stream());
            ByteText plan = plans.computeIfAbsent(channel, PushedFeed::header);
            if (channel.equals(Channels.SFTP)) {
                boolean other = mail.quirk().equals("TWICE") || mail.quirk().equals("TRUNCATED");
                String name = other ? channels.otherFile(mail) : "";
                Rows.row(plan, mail.order(), channels.file(mail), due(mail), mail.quirk(), name);
            } else {
                Rows.row(plan, mail.order(), channels.file(mail), due(mail), mail.times());
            }
        });
        plans.forEach((channel, plan) -> {
            String file = "out/" + path + "/" + channel.toLowerCase(Locale.ROOT) + ".csv";
            folder.write(file, plan.toByteArray());
        });
    }

    private static String due(Mail mail) {
        return Instants.text(mail.created());
    }

    private static ByteText header(String channel) {
        return new ByteText(1024)
                .append(channel.equals(Channels.SFTP) ? "order,file,due,quirk,other\n" : "order,file,due,times\n");
    }

    /** The events of all months by one number. */
    private static final class Fates {
        private final EventLog[] months;
        private final int[] starts;
        private final Period period;

        Fates(EventLog[] months, Period period) {
            this.months = months;
            this.period = period;
            starts = new int[months.length + 1];
            for (int month = 0; month < months.length; month++) {
                starts[month + 1] = starts[month] + months[month].size();
            }
        }

        int size() {
            return starts[months.length];
        }

        BiPredicate<Integer, Fault> suits(BorderFeed feed) {
            return (record, fault) ->
                    feed.suits(get(record), fault) && !period.spares(get(record).instant());
        }

        void befall(int record, Fault fault) {
            int month = month(record);
            months[month].fate(record - starts[month], fault.number());
        }

        private Event get(int record) {
            int month = month(record);
            return months[month].get(record - starts[month]);
        }

        private int month(int record) {
            int at = Arrays.binarySearch(starts, record);
            int month = at >= 0 ? at : -at - 2;
            while (starts[month + 1] <= record) {
                month++;
            }
            return month;
        }
    }
}
