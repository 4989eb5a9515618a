package migration.exchange.schedule;

import java.util.List;
import migration.exchange.envelope.Channel;
import migration.exchange.envelope.FeedId;

/** A submission that an agency will send, perhaps more than once. */
final class Sent {

    final int number;
    final FeedId feed;
    final Channel channel;
    final List<SentRecord> records;
    final boolean damaged;
    /** Whoever reads it as a whole dies of it. */
    final boolean unreadable;

    final byte[] body;
    /** Its id; null until it is archived. */
    String id;

    Sent(int number, FeedId feed, Channel channel, List<SentRecord> records, boolean damaged, boolean unreadable) {
        this.number = number;
        this.feed = feed;
        this.channel = channel;
        this.records = List.copyOf(records);
        this.damaged = damaged;
        this.unreadable = unreadable;
        this.body = Papers.submission(feed, number, records, damaged);
    }

    /** Whether nothing of it can be judged. */
    boolean isLost() {
        return damaged || unreadable;
    }

    @Override
    public String toString() {
        return "submission " + number + " " + feed + (damaged ? " damaged " : " ") + (unreadable ? "unreadable " : "")
                + records;
    }
}
