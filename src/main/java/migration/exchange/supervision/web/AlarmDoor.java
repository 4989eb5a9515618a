package migration.exchange.supervision.web;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import migration.exchange.portal.web.Problem;
import migration.exchange.portal.web.ProblemException;
import migration.exchange.security.Caller;
import migration.exchange.supervision.Alarm;
import migration.exchange.supervision.AlarmBook;
import migration.exchange.supervision.AlarmKind;
import migration.exchange.supervision.AlarmText;
import migration.exchange.supervision.AlarmTexts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What may be asked of alarms at the doors, with problems for what cannot be. */
@Component
class AlarmDoor {

    private static final Pattern ID = Pattern.compile("[0-9a-f-]{36}");
    private static final int MOST = 500;
    private static final int LONGEST = 1_000;

    private final AlarmBook book;
    private final AlarmTexts texts;
    private final Clock clock;

    AlarmDoor(AlarmBook book, AlarmTexts texts, Clock clock) {
        this.book = book;
        this.texts = texts;
        this.clock = clock;
    }

    /** Open ones, the most pressing kind first; those that somebody has seen to last. */
    List<AlarmView> open(String language) {
        return book.known(clock.instant()).stream()
                .filter(alarm -> alarm.state() != Alarm.State.CLOSED)
                .sorted(Comparator.comparing(Alarm::state)
                        .thenComparing(alarm -> alarm.cause().kind())
                        .thenComparing(Alarm::openedAt))
                .limit(MOST)
                .map(alarm -> view(alarm, language))
                .toList();
    }

    /** Open ones and those closed last, the newest first. */
    List<AlarmView> list(int size, String language) {
        return book.list(size).stream().map(alarm -> view(alarm, language)).toList();
    }

    AlarmView find(String id, String language) {
        return view(alarm(id), language);
    }

    Alarm alarm(String id) {
        if (!ID.matcher(id).matches()) {
            throw new ProblemException(Problem.notFound());
        }
        return book.find(id).orElseThrow(() -> new ProblemException(Problem.notFound()));
    }

    /** Somebody has seen to an alarm. @param assignee who acts; the caller when nobody is named */
    AlarmView acknowledge(
            String id, Caller caller, @Nullable String assignee, @Nullable String reason, String language) {
        Alarm alarm = alarm(id);
        String who = assignee == null || assignee.isBlank() ? caller.name() : text(assignee, "assignee");
        Alarm.Decision decision = new Alarm.Decision(caller.name(), clock.instant(), who, text(reason, "reason"));
        return book.decide(alarm.id(), decision)
                .map(decided -> view(decided, language))
                .orElseThrow(() -> new ProblemException(Problem.notFound()));
    }

    private static String text(@Nullable String text, String name) {
        if (text == null || text.isBlank() || text.length() > LONGEST) {
            throw new ProblemException(Problem.parameter(name));
        }
        return text.strip();
    }

    private AlarmView view(Alarm alarm, String language) {
        return AlarmView.of(alarm, texts.of(alarm.cause().kind()), language);
    }

    List<AlarmText> kinds() {
        return List.copyOf(texts.all());
    }

    AlarmText kind(String path) {
        return AlarmKind.ofPath(path).map(texts::of).orElseThrow(() -> new ProblemException(Problem.notFound()));
    }
}
