package migration.exchange.channel.sftp;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Remembers the sizes of the last listing: a file is ready when its marker is there and its size has stayed the same
 * for a while. Names carry the hour, so that their order is that of time.
 */
final class Watchlist {

    /** Follows the name of a file that is complete. */
    static final String MARKER = ".done";

    private static final Pattern FILE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,150}\\.xml\\.gz");

    private final Duration stable;
    private Map<String, Seen> seen = Map.of();

    Watchlist(Duration stable) {
        this.stable = stable;
    }

    private record Seen(long size, Instant since) {}

    /** Takes in a new listing. */
    void update(Map<String, Long> sizes, Instant now) {
        Map<String, Seen> next = new TreeMap<>();
        sizes.forEach((name, size) -> {
            Seen before = seen.get(name);
            next.put(name, before != null && before.size() == size ? before : new Seen(size, now));
        });
        seen = next;
    }

    /** Files to take, the oldest name first. */
    List<String> ready(Instant now) {
        return seen.keySet().stream()
                .filter(name -> FILE.matcher(name).matches())
                .filter(name -> seen.containsKey(name + MARKER) && unchangedFor(name, stable, now))
                .toList();
    }

    /** Files whose marker was left behind when a move was interrupted. */
    List<String> leftBehind(Instant now) {
        return seen.keySet().stream()
                .filter(marker -> marker.endsWith(MARKER) && unchangedFor(marker, stable, now))
                .map(marker -> marker.substring(0, marker.length() - MARKER.length()))
                .filter(name -> FILE.matcher(name).matches() && !seen.containsKey(name))
                .toList();
    }

    /** The size of a file in the last listing; -1 when it is not in it. */
    long size(String name) {
        Seen file = seen.get(name);
        return file == null ? -1 : file.size();
    }

    /** Whether a file has had its size for so long. */
    boolean unchangedFor(String name, Duration time, Instant now) {
        Seen file = seen.get(name);
        return file != null && !file.since().plus(time).isAfter(now);
    }
}
