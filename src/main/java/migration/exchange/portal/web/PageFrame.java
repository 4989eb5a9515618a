package migration.exchange.portal.web;

import java.time.Instant;
import java.util.List;
import migration.exchange.portal.Language;
import migration.exchange.security.Caller;
import org.jspecify.annotations.Nullable;

/**
 * What stands around every page.
 *
 * @param language language of the page
 * @param caller who is signed in, null when nobody is
 * @param georgian address of this page in Georgian
 * @param english address of this page in English
 * @param origin scheme, host and port by which it was asked for
 * @param at when it was made
 * @param links links of the navigation, those only that the caller may follow
 * @param shortcuts keys that lead elsewhere; none where keys do nothing, or are switched off
 */
public record PageFrame(
        Language language,
        @Nullable Caller caller,
        String georgian,
        String english,
        String origin,
        Instant at,
        List<Link> links,
        List<Shortcut> shortcuts) {

    /** A link of the navigation: address without language, key of its words, whether the page is below it. */
    public record Link(String path, String words, boolean current) {}

    /** Whether keys do something on this page. */
    public boolean keys() {
        return !shortcuts.isEmpty();
    }

    /** The tag of the language. */
    public String lang() {
        return language.tag();
    }

    /** The whole address of this page, as it stands at the foot of a print. */
    public String address() {
        return origin + (language == Language.KA ? georgian : english);
    }

    /** The page in the other language. */
    public String switched() {
        return language == Language.KA ? english : georgian;
    }
}
