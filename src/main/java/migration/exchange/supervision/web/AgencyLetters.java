package migration.exchange.supervision.web;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import migration.exchange.accounts.Arrivals.Gap;
import migration.exchange.envelope.FeedId;
import migration.exchange.portal.web.Formats;
import migration.exchange.quarantine.Quarantine;
import migration.exchange.supervision.Overview;
import migration.exchange.supervision.Schedule;
import migration.exchange.supervision.Sentence;
import migration.exchange.supervision.Standing;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;

/** Begins a letter to the agency of a feed: its name, dates and numbers, never anything of a record. */
@Component
class AgencyLetters {

    /** Lines of one kind, so that the address stays short enough for mail programs. */
    private static final int MOST = 4;

    private final Overview overview;
    private final Quarantine quarantine;
    private final MessageSource messages;
    private final Formats formats;
    private final Clock clock;

    AgencyLetters(Overview overview, Quarantine quarantine, MessageSource messages, Formats formats, Clock clock) {
        this.overview = overview;
        this.quarantine = quarantine;
        this.messages = messages;
        this.formats = formats;
        this.clock = clock;
    }

    /** A letter. @param to address; blank when nobody is named */
    record Letter(String to, String subject, String body) {

        /** As an address that opens a mail program (RFC 6068). */
        public String mailto() {
            return "mailto:" + encoded(to).replace("%40", "@") + "?subject=" + encoded(subject) + "&body="
                    + encoded(body.replace("\n", "\r\n"));
        }

        private static String encoded(String text) {
            return UriUtils.encode(text, StandardCharsets.UTF_8);
        }
    }

    Letter about(FeedId feed, Locale locale) {
        Schedule schedule = overview.schedule(feed).orElse(null);
        Schedule.Contact contact = schedule == null ? null : schedule.contact();
        List<String> lines = new ArrayList<>();
        lines.add(say(locale, "letter.greeting"));
        overview.standing(feed).ifPresent(standing -> lines.addAll(standing(standing, locale)));
        overview.gaps(feed).stream().limit(MOST).forEach(gap -> lines.add(gap(gap, locale)));
        quarantine.causes(feed).stream()
                .filter(cause -> cause.feed().equals(feed))
                .limit(MOST)
                .forEach(cause -> lines.add(say(
                        locale,
                        "letter.waiting",
                        cause.code(),
                        formats.number(cause.count()),
                        formats.time(cause.oldest()))));
        lines.add(say(locale, "letter.ask"));
        String subject = say(locale, "letter.subject", feed.toString(), formats.time(clock.instant()));
        return new Letter(contact == null ? "" : contact.mail(), subject, String.join("\n", lines));
    }

    private List<String> standing(Standing standing, Locale locale) {
        List<String> lines = new ArrayList<>();
        if (standing.isLate()) {
            lines.add(say(locale, "letter.late", Sentence.span(standing.late(), locale)));
        } else {
            standing.silent().stream()
                    .limit(MOST)
                    .map(silence ->
                            say(locale, "letter.silent", silence.stream(), Sentence.span(silence.late(), locale)))
                    .forEach(lines::add);
        }
        lines.add(
                standing.last() == null
                        ? say(locale, "letter.never")
                        : say(locale, "letter.last", formats.time(standing.last()), formats.time(standing.through())));
        return lines;
    }

    private String gap(Gap gap, Locale locale) {
        return say(locale, "letter.gap", gap.stream(), formats.number(gap.first()), formats.number(gap.last()));
    }

    private String say(Locale locale, String key, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }
}
