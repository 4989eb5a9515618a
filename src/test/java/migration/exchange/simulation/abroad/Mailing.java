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

/** Puts what has waited into submissions: those of a year together, at most 500 records each; the last one may be empty. */
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
        int last = period.last().getYear();
        for (int year = period.first().getYear(); year <= last; year++) {
            int of = year;
            LocalDate through = year == last ? period.last().plusMonths(1).atDay(1) : LocalDate.of(year + 1, 1, 1);
            List<Sent> sent = inOrder.stream()
                    .filter(version -> Period.day(version.sentAt()).getYear() == of)
                    .toList();
            chunks(sent, through, year == last, mails);
        }
        return repeated(mails);
    }

    private static void chunks(List<Sent> sent, LocalDate through, boolean heartbeat, List<Mail> mails) {
        int place = 0;
        for (int from = 0; from < sent.size() || heartbeat && place == 0; from += LARGEST) {
            List<Sent> chunk = sent.subList(from, Math.min(sent.size(), from + LARGEST));
            mails.add(new Mail(mails.size() + 1, through, place++, chunk, 1));
        }
    }

    private List<Mail> repeated(List<Mail> mails) {
        int wanted = Math.max(1, (int) (((long) mails.size() * REPEATED + 5000) / 10_000));
        Feistel order = new Feistel(draw, key, Purpose.REPEATED, mails.size());
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
