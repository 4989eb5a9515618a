package migration.exchange.simulation.feed;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.TreeMap;
import migration.exchange.simulation.draw.Counted;
import migration.exchange.simulation.draw.Purpose;
import migration.exchange.simulation.plan.Checkpoint;
import migration.exchange.simulation.plan.Checkpoints;
import migration.exchange.simulation.plan.Period;

/** By which channel a stream sends, in which encoding, and what happens on the way. */
final class Channels {

    static final String JMS = "JMS";
    static final String SFTP = "SFTP";
    static final String HTTP = "HTTP";

    private static final YearMonth UTF8_SINCE = YearMonth.of(2014, 1);

    private final Checkpoints checkpoints;
    private final Period period;
    private final boolean crossings;

    Channels(Checkpoints checkpoints, Period period, boolean crossings) {
        this.checkpoints = checkpoints;
        this.period = period;
        this.crossings = crossings;
    }

    String of(int stream) {
        if (!crossings) {
            return HTTP;
        }
        return CrossingFeed.LARGE.contains(checkpoints.of(stream).code()) ? JMS : SFTP;
    }

    /** Until 2014 crossings were declared ISO-8859-1. */
    boolean isUtf8(int month) {
        return !crossings || !period.month(month).isBefore(UTF8_SINCE);
    }

    boolean hasQuirks(int stream) {
        return of(stream).equals(SFTP);
    }

    /** Per 10,000 files: one in 400 has its name before it is complete, one in 300 comes twice, one in 1,000 is cut. */
    Map<String, Integer> quirkRates() {
        return crossings ? new TreeMap<>(Map.of("EARLY_RENAME", 25, "TWICE", 33, "TRUNCATED", 10)) : Map.of();
    }

    /** Per 10,000 messages or bodies that are delivered more than once. */
    int repeatedRate() {
        return crossings ? 20 : 300;
    }

    int times(Counted draw, long mail) {
        return crossings ? 2 : 2 + draw.below(mail, Purpose.REPEATED, 1, 3);
    }

    boolean areCrossings() {
        return crossings;
    }

    Checkpoint point(int stream) {
        return checkpoints.of(stream);
    }

    /** Name of the file below the feed's folder. */
    String file(Mail mail) {
        Checkpoint point = point(mail.chunk().stream());
        return switch (of(mail.chunk().stream())) {
            case JMS -> "jms/" + point.code() + "/" + mail.sequence() + ".xml";
            case SFTP -> "sftp/" + sftpName(point, mail, "");
            default -> "http/" + mail.order() + ".xml";
        };
    }

    /** Name of a second or cut file of the same content. */
    String otherFile(Mail mail) {
        return "sftp/"
                + sftpName(point(mail.chunk().stream()), mail, mail.quirk().equals("TWICE") ? "_2" : "_0");
    }

    /** Files have the hour in which they were made, so each of a stream and month has its own. */
    private String sftpName(Checkpoint point, Mail mail, String more) {
        int month = mail.chunk().month();
        if (period.isLive(month)) {
            return sftpName(point, mail.created(), mail.replacesDamaged() ? "_1" : more);
        }
        long hour = Period.midnight(period.month(month).plusMonths(1).atDay(1)) + mail.place() * 3600L;
        return sftpName(point, hour, more);
    }

    private static String sftpName(Checkpoint point, long instant, String more) {
        StringBuilder name = new StringBuilder("BP_").append(point.code()).append('_');
        LocalDate day = Period.day(instant);
        name.append(day.getYear());
        Instants.two(name, day.getMonthValue());
        Instants.two(name, day.getDayOfMonth());
        Instants.two(name, (int) ((instant - Period.midnight(day)) / 3600));
        return name.append(more).append(".xml.gz").toString();
    }
}
