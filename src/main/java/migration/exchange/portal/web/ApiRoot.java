package migration.exchange.portal.web;

/**
 * Where the doors for programs stand: before every address of theirs that an answer names.
 *
 * @param prefix empty for the exchange itself; begins with a slash elsewhere
 */
public record ApiRoot(String prefix) {

    /** The address below this root. */
    public String of(String path) {
        return prefix + path;
    }
}
