package migration.exchange.mending;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import migration.exchange.envelope.FeedId;

/**
 * A rule of a steward: how the value that an issue is about is mended in all waiting records of a feed.
 *
 * @param feed the feed
 * @param code code of the issue, such as {@code CODE_UNKNOWN_COUNTRY}
 * @param change what becomes of the value
 */
public record MendingRule(FeedId feed, String code, Change change) {

    private static final String FEED = "feed";
    private static final String CODE = "code";
    static final String ACTION = "action";
    static final String FROM = "from";
    static final String TO = "to";
    static final String CODES = "codes";

    /** Kinds of change, as they are named at the doors. */
    public enum Action {
        PUT,
        MAP,
        SWAP
    }

    /**
     * Reads a rule.
     *
     * @param wishes {@code feed}, {@code code}, {@code action}; for PUT {@code from} (blank for any value) and {@code to}, for
     *     MAP {@code codes}, a line {@code old=new} for each
     * @throws IllegalArgumentException naming what is missing or cannot be read
     */
    public static MendingRule of(Map<String, String> wishes) {
        return new MendingRule(feed(said(wishes, FEED)), said(wishes, CODE), change(wishes));
    }

    private static FeedId feed(String feed) {
        try {
            return FeedId.parse(feed);
        } catch (IllegalArgumentException none) {
            throw new IllegalArgumentException(FEED, none);
        }
    }

    private static Action action(String action) {
        return Arrays.stream(Action.values())
                .filter(one -> one.name().equalsIgnoreCase(action))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(ACTION));
    }

    private static Change change(Map<String, String> wishes) {
        return switch (action(said(wishes, ACTION))) {
            case PUT -> new Change.Put(wishes.getOrDefault(FROM, ""), said(wishes, TO));
            case MAP -> new Change.MapCodes(codes(said(wishes, CODES)));
            case SWAP -> new Change.SwapDayAndMonth();
        };
    }

    private static Map<String, String> codes(String lines) {
        Map<String, String> codes = new TreeMap<>();
        lines.lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(line -> {
            int equals = line.indexOf('=');
            if (equals < 1 || equals == line.length() - 1) {
                throw new IllegalArgumentException(CODES);
            }
            codes.put(
                    line.substring(0, equals).strip(),
                    line.substring(equals + 1).strip());
        });
        return codes;
    }

    private static String said(Map<String, String> wishes, String name) {
        String value = wishes.getOrDefault(name, "").strip();
        if (value.isEmpty()) {
            throw new IllegalArgumentException(name);
        }
        return value;
    }

    /** The rule as wishes of a job. */
    public Map<String, String> wishes() {
        Map<String, String> wishes = new LinkedHashMap<>();
        wishes.put(FEED, feed.toString());
        wishes.put(CODE, code);
        wishes.putAll(change.wishes());
        return wishes;
    }
}
