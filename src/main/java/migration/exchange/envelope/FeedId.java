package migration.exchange.envelope;

import java.util.regex.Pattern;

/**
 * One stream of one kind of record from one agency, written {@code border-police/crossings}.
 *
 * @param agency folder name of the agency on all shelves
 * @param feed folder name of the feed below the agency
 */
public record FeedId(String agency, String feed) implements Comparable<FeedId> {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z-]{0,39}");

    /** @throws IllegalArgumentException if one of the names is not of lower-case letters and hyphens */
    public FeedId {
        if (!NAME.matcher(agency).matches() || !NAME.matcher(feed).matches()) {
            throw new IllegalArgumentException("not the name of a feed: " + agency + "/" + feed);
        }
    }

    /** Reads {@code agency/feed}. */
    public static FeedId parse(String text) {
        int slash = text.indexOf('/');
        if (slash < 0) {
            throw new IllegalArgumentException("not the name of a feed: " + text);
        }
        return new FeedId(text.substring(0, slash), text.substring(slash + 1));
    }

    @Override
    public int compareTo(FeedId other) {
        return toString().compareTo(other.toString());
    }

    @Override
    public String toString() {
        return agency + "/" + feed;
    }
}
