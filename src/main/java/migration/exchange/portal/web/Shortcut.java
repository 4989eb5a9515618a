package migration.exchange.portal.web;

import java.util.ArrayList;
import java.util.List;
import migration.exchange.security.Caller;
import org.jspecify.annotations.Nullable;

/**
 * A key, or two one after the other, that leads to a page.
 *
 * @param keys as pressed, with a blank between two
 * @param path where it leads, without language
 * @param words key of its words
 */
public record Shortcut(String keys, String path, String words) {

    static final String ALL = "/console/keyboard";

    /** Those that lead where the caller may go. */
    static List<Shortcut> of(@Nullable Caller caller) {
        List<Shortcut> shortcuts = new ArrayList<>();
        if (caller != null && caller.isSteward()) {
            shortcuts.add(new Shortcut("g q", "/console/quarantine", "nav.quarantine"));
            shortcuts.add(new Shortcut("g f", "/console#strip", "keyboard.feeds"));
            shortcuts.add(new Shortcut("g a", "/console/alarms", "alarms.title"));
            shortcuts.add(new Shortcut("/", "/console/records", "nav.records"));
        }
        if (caller != null && caller.mayOperate()) {
            shortcuts.add(new Shortcut("g j", "/console/jobs", "nav.jobs"));
        }
        shortcuts.add(new Shortcut("?", ALL, "keyboard.title"));
        return shortcuts;
    }
}
