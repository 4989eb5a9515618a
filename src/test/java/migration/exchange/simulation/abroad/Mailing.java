package migration.exchange.simulation.abroad;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import migration.exchange.simulation.draw.Counted;
import migration.exchange.simulation.draw.EntityId;
import migration.exchange.simulation.draw.Feistel;
import migration.exchange.simulation.draw.Purpose;
import migration.exchange.simulation.plan.Period;

/**
 * Puts what is sent into submissions of at most 500 records: of the backlog those of a year together, live those of a day,
 * even when there are none.
 */
final class Mailing {

    private static final int LARGEST = 500;
    /** Per 10,000 submissions that are delivered more than once, at least one: the answer to the first one was lost. */
    private static final int REPEATED = 300;

    private final Counted draw;
    private final Period period;
    private final long key;

    Mailing(Counted draw, Period period, int feed) {
        this.draw = draw;
        this.period = period;
        key = EntityId.of(EntityId.THING, feed, 1);
    }

    List<Mail> mails(List<Sent> all) {
        List<Sent> inOrder = all.stream()
                .sorted(Comparator.comparingLong(Sent::sentAt)
                        .thenComparing((Sent sent) -> sent.form().sourceId)
                        .thenComparingInt(sent -> sent.form().version))
                .toList();
        List<Mail> mails = new ArrayList<>();
        LocalDate live = Period.day(period.liveStart());
        for (int year = period.first().getYear(); year <= live.getYear(); year++) {
            LocalDate through = LocalDate.of(year + 1, 1, 1);
            boolean last = year == live.getYear();
            chunks(inOrder, LocalDate.of(year, 1, 1), last ? live : through, last, mails);
        }
        int waiting = mails.size();
        LocalDate end = Period.day(period.end());
        for (LocalDate day = live; day.isBefore(end); day = day.plusDays(1)) {
            chunks(inOrder, day, day.plusDays(1), true, mails);
        }
        return repeated(mails, waiting);
    }

    private static void chunks(List<Sent> all, LocalDate from, LocalDate through, boolean heartbeat, List<Mail> mails) {
        List<Sent> sent = all.stream()
                .filter(version -> !Period.day(version.sentAt()).isBefore(from))
                .filter(version -> Period.day(version.sentAt()).isBefore(through))
                .toList();
        int place = 0;
        for (int begin = 0; begin < sent.size() || heartbeat && place == 0; begin += LARGEST) {
            List<Sent> chunk = sent.subList(begin, Math.min(sent.size(), begin + LARGEST));
            mails.add(new Mail(mails.size() + 1, through, place++, chunk, 1));
        }
    }

    private List<Mail> repeated(List<Mail> mails, int waiting) {
        int wanted = Math.max(1, (int) (((long) waiting * REPEATED + 5000) / 10_000));
        Feistel order = new Feistel(draw, key, Purpose.REPEATED, waiting);
        Set<Integer> chosen = new HashSet<>();
        for (int i = 0; i < wanted; i++) {
            chosen.add(order.apply(i) + 1);
        }
        return mails.stream()
                .map(mail -> chosen.contains(mail.sequence())
                        ? new Mail(mail.sequence(), mail.through(), mail.place(), mail.sent(), times(mail))
                        : mail)
                .toList();
    }

    private int times(Mail mail) {
        return 2 + draw.below(key ^ mail.sequence(), Purpose.REPEATED, 1, 3);
    }
}
