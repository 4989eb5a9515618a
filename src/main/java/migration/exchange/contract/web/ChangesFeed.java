package migration.exchange.contract.web;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import migration.exchange.contract.VersionChanges;
import migration.exchange.portal.Language;
import migration.exchange.portal.web.AtomFeed;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The changes of contracts as news: one entry for each new version, with the end of the one before. */
@Component
class ChangesFeed {

    private static final String ID = "urn:migration-exchange:changes";
    private static final LocalDate BEGINNING = LocalDate.of(2020, 1, 1);

    private final VersionHistory history;
    private final MessageSource messages;

    ChangesFeed(VersionHistory history, MessageSource messages) {
        this.history = history;
        this.messages = messages;
    }

    /**
     * The feed.
     *
     * @param root the address of the exchange, without a slash at its end
     */
    AtomFeed in(Language language, String root) {
        String page = root + (language == Language.KA ? "" : "/en") + "/exchange/changes";
        List<VersionChange> changes = history.changes(language.tag());
        return new AtomFeed(
                ID,
                word("changes.title", language),
                language,
                time(changes.stream().flatMap(change -> change.updated().stream())),
                word("site.name", language),
                page + ".atom",
                page,
                changes.stream().map(change -> entry(change, language, page)).toList());
    }

    private AtomFeed.Entry entry(VersionChange change, Language language, String page) {
        String folder = change.version().folder();
        VersionChanges.Words words = change.words();
        return new AtomFeed.Entry(
                ID + ":" + folder,
                word("changes.entry", language, folder),
                time(change.updated().stream()),
                page + "#" + folder,
                null,
                words.what() + end(change.before(), language),
                words.why() + " " + words.how());
    }

    private String end(VersionLine before, Language language) {
        return before.until() == null ? "" : " " + word("changes.entry.end", language, before.folder(), before.until());
    }

    private String word(String key, Language language, Object... places) {
        Object[] written = List.of(places).stream().map(Object::toString).toArray();
        return messages.getMessage(key, written, language.locale());
    }

    /** The last of some days of Tbilisi as Atom wants it. */
    private static String time(Stream<LocalDate> days) {
        return days.max(Comparator.naturalOrder()).orElse(BEGINNING) + "T00:00:00+04:00";
    }
}
