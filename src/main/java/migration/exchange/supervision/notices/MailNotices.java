package migration.exchange.supervision.notices;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.stream.Stream;
import migration.exchange.envelope.CountryTime;
import migration.exchange.supervision.Alarm;
import migration.exchange.supervision.AlarmBook;
import migration.exchange.supervision.Notices;
import migration.exchange.supervision.notices.Contact.Delivery;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/**
 * Tells alarms by mail, one mail a reader and look. An alarm is told when it opens, or at the next daily hour; if it comes
 * back within an hour of that, it is told again after the hour, once, with how often it came. What does not arrive is told
 * again at the next look, for a day.
 */
@Component
class MailNotices implements Notices {

    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration QUIET = Duration.ofHours(1);
    /** Of the machine's time, for one look: longer, and others would believe that whoever looks has died. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final AlarmBook book;
    private final ContactBook contacts;
    private final ToldBook told;
    private final MailSettings settings;
    private final MailText text;
    private final Mailer mailer;
    private final Clock machineClock;

    MailNotices(
            AlarmBook book,
            ContactBook contacts,
            ToldBook told,
            MailSettings settings,
            MailText text,
            Mailer mailer,
            @Qualifier("machineClock") Clock machineClock) {
        this.book = book;
        this.contacts = contacts;
        this.told = told;
        this.settings = settings;
        this.text = text;
        this.mailer = mailer;
        this.machineClock = machineClock;
    }

    @Override
    public void tell(Instant now) {
        if (!mailer.isOn()) {
            return;
        }
        List<Alarm> known = book.known(now.minus(DAY));
        told.keepOnly(known);
        List<Reader> readers = Stream.concat(
                        Reader.stewards(settings), contacts.all().stream().map(Reader::of))
                .toList();
        Instant end = machineClock.instant().plus(PATIENCE);
        for (Reader reader : readers) {
            boolean goesOn = machineClock.instant().isBefore(end) && tell(reader, known, now);
            if (!goesOn) {
                return;
            }
        }
    }

    /** False when the server takes no mail now. */
    private boolean tell(Reader reader, List<Alarm> known, Instant now) {
        List<Alarm> due = known.stream()
                .filter(reader::wishes)
                .filter(alarm -> isDue(reader, alarm, now))
                .toList();
        if (due.isEmpty()) {
            return true;
        }
        Mailer.Outcome outcome = mailer.send(reader, text.subject(reader, due), text.body(reader, due));
        if (outcome == Mailer.Outcome.SENT) {
            told.note(reader, due, now);
        }
        return outcome != Mailer.Outcome.AWAY;
    }

    private boolean isDue(Reader reader, Alarm alarm, Instant now) {
        if (alarm.closedAt() != null && reader.delivery() == Delivery.AT_ONCE) {
            return false;
        }
        return told.find(reader, alarm)
                .map(before -> alarm.times() > before.times() && !now.isBefore(due(reader, before.at(), QUIET)))
                .orElseGet(() -> isFirst(due(reader, alarm.openedAt(), Duration.ZERO), now));
    }

    private static boolean isFirst(Instant due, Instant now) {
        return !now.isBefore(due) && now.isBefore(due.plus(DAY));
    }

    /** When something of an instant is told: after a pause, or at the next daily hour. */
    private Instant due(Reader reader, Instant since, Duration pause) {
        return reader.delivery() == Delivery.DAILY ? nextDaily(since, settings.daily()) : since.plus(pause);
    }

    private static Instant nextDaily(Instant since, LocalTime hour) {
        ZonedDateTime local = since.atZone(CountryTime.ZONE);
        ZonedDateTime today = local.with(hour);
        return (today.isAfter(local) ? today : today.plusDays(1)).toInstant();
    }
}
