package migration.exchange.schedule;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import migration.exchange.channel.pull.Handover;
import migration.exchange.channel.pull.Progress;
import migration.exchange.channel.pull.Pull;
import migration.exchange.channel.pull.Pulled;
import migration.exchange.channel.pull.WatermarkText;
import migration.exchange.envelope.Channel;
import migration.exchange.envelope.ContractId;
import migration.exchange.envelope.FeedId;
import migration.exchange.intake.Door;

/** What a process pulls of the rows that an agency has: one submission at each poll, until there is none left. */
final class PulledRows implements Pull {

    /** So long waits a token when its agency will never have anything new. */
    static final Duration FOR_EVER = Duration.ofDays(36_500);

    private static final int LONGEST_PAUSE = 2_000;

    private final Baton baton;
    private final Supplier<List<Sent>> there;
    private final Handover handover;
    private final Clock clock;

    PulledRows(Baton baton, Supplier<List<Sent>> there, Door door, Clock clock) {
        this.baton = baton;
        this.there = there;
        this.handover = new Handover(door, Channel.JDBC, new ContractId(Papers.PERMITS, 1), "PSDA");
        this.clock = clock;
    }

    /** How many submissions a watermark has behind it. */
    static int read(String watermark) {
        return Integer.parseInt(WatermarkText.parse(watermark).get("read", "0"));
    }

    @Override
    public FeedId feed() {
        return Papers.PERMITS;
    }

    @Override
    public Pulled poll(String watermark) {
        int read = read(watermark);
        Play play = baton.play();
        baton.pause("asking for rows after " + read);
        if (play.happens(play.weather.lost(), "agency does not answer")) {
            return new Pulled(watermark, Duration.ofSeconds(1));
        }
        if (read == there.get().size()) {
            return new Pulled(watermark, FOR_EVER);
        }
        Progress before = Progress.readFrom(WatermarkText.parse(watermark));
        Progress after = handover.ownForm(there.get().get(read).body, before, clock.instant());
        return new Pulled(watermark(read + 1, after), Duration.ofMillis(play.chance.below(LONGEST_PAUSE)));
    }

    private static String watermark(int read, Progress progress) {
        WatermarkText text = new WatermarkText();
        text.put("read", Integer.toString(read));
        progress.writeTo(text);
        return text.toString();
    }
}
