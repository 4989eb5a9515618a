package migration.exchange.supervision.notices;

import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import migration.exchange.envelope.FeedId;
import migration.exchange.supervision.Alarm;
import migration.exchange.supervision.SupervisionSettings;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What a mail with alarms says: for each a sentence, how often its cause came, and a link; how to stop it. No person is named. */
@Component
class MailText {

    private static final int NUMBER = 8;

    private final MessageSource words;
    private final String address;

    MailText(MessageSource words, SupervisionSettings settings) {
        this.words = words;
        this.address = settings.link();
    }

    String subject(Reader reader, List<Alarm> alarms) {
        return say(reader, "mail.subject", number(reader, alarms.size()));
    }

    String body(Reader reader, List<Alarm> alarms) {
        String told = alarms.stream().map(alarm -> entry(reader, alarm)).collect(Collectors.joining("\n\n"));
        return say(reader, "mail.about") + "\n\n" + told + "\n\n" + stop(reader) + "\n";
    }

    private String entry(Reader reader, Alarm alarm) {
        String often = alarm.times() > 1 ? " " + say(reader, "mail.times", number(reader, alarm.times())) : "";
        String gone = alarm.closedAt() == null ? "" : " " + say(reader, "mail.gone");
        return alarm.sentence().in(reader.language())
                + often
                + gone
                + "\n"
                + say(reader, "mail.number", alarm.id().substring(0, NUMBER))
                + "\n"
                + link(reader, path(reader, alarm));
    }

    /** Agencies may not open the alarm itself: they see the feed, or their certificates. */
    private static String path(Reader reader, Alarm alarm) {
        if (reader.isSteward()) {
            return "/console/alarms/" + alarm.id();
        }
        FeedId feed = alarm.cause().feed();
        return feed == null ? "/exchange/settings" : "/console/feeds/" + feed;
    }

    private String stop(Reader reader) {
        return reader.isSteward()
                ? say(reader, "mail.stop.steward")
                : say(reader, "mail.stop") + "\n" + link(reader, "/exchange/settings");
    }

    private String link(Reader reader, String path) {
        return address + (reader.language().equals("en") ? "/en" : "") + path;
    }

    private String say(Reader reader, String key, Object... arguments) {
        return words.getMessage(key, arguments, Locale.forLanguageTag(reader.language()));
    }

    private static String number(Reader reader, long value) {
        return NumberFormat.getIntegerInstance(Locale.forLanguageTag(reader.language()))
                .format(value);
    }
}
