package migration.exchange.simulation.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import migration.exchange.simulation.plan.Period;

/** All submissions of a feed, by month; and in which one a delivery stands. */
final class MailBook {

    private final Map<Integer, List<Mail>> months = new TreeMap<>();
    private final Period period;

    MailBook(List<Mail> mails, Period period) {
        this.period = period;
        mails.forEach(mail -> months.computeIfAbsent(mail.chunk().month(), any -> new ArrayList<>())
                .add(mail));
    }

    List<Mail> in(int month) {
        return months.getOrDefault(month, List.of());
    }

    List<Mail> all() {
        return months.values().stream().flatMap(List::stream).toList();
    }

    /** The good submission that a delivery stands in. @param place its place among all that the stream sends in the month */
    Mail of(Delivery sent, int place, int stream) {
        for (Mail mail : in(period.monthOf(sent.sentAt()))) {
            Chunk chunk = mail.chunk();
            if (!mail.isDamaged() && chunk.stream() == stream && chunk.from() <= place && place < chunk.to()) {
                return mail;
            }
        }
        throw new IllegalStateException("not sent: " + sent);
    }
}
