package migration.exchange.campaign;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What the caller of a campaign wants; each stands on the command line as {@code --name=value}.
 *
 * @param records how many records are handed over at least
 * @param kills how many {@code kill -9}
 * @param pauses how many freezes
 * @param longestPause of the freezes, in seconds; the shortest is 5
 * @param powerCuts how many power cuts; they need the right to mount a disk
 * @param fullDisks how many times a disk is full; they need that right as well
 * @param seed of all that is drawn
 * @param folder of everything
 * @param broker settings of the broker that are shipped
 * @param index unpacked distribution of the index
 * @param sabotage what is broken in the platform, to see the checker find it
 */
record Wishes(
        int records,
        int kills,
        int pauses,
        int longestPause,
        int powerCuts,
        int fullDisks,
        long seed,
        Path folder,
        Path broker,
        Path index,
        Optional<String> sabotage) {

    /** From so many kills on a campaign is a long one, and may stand still for longer. */
    private static final int MANY_KILLS = 50;

    private static final int PAUSES_OF_A_SHORT_ONE = 4;

    static Wishes of(String[] arguments) {
        List<String> all = List.of(arguments);
        int kills = number(all, "kills", 12);
        return new Wishes(
                number(all, "records", 20_000),
                kills,
                number(all, "pauses", Math.max(PAUSES_OF_A_SHORT_ONE, kills / 5)),
                number(all, "longest-pause", kills < MANY_KILLS ? 20 : 90),
                number(all, "power-cuts", 0),
                number(all, "full-disks", 0),
                Long.parseLong(value(all, "seed").orElse("1")),
                Path.of(value(all, "folder").orElse("target/campaign")).toAbsolutePath(),
                Path.of(value(all, "broker").orElse("docker/broker.xml")).toAbsolutePath(),
                Path.of(value(all, "index").orElseThrow()).toAbsolutePath(),
                value(all, "sabotage"));
    }

    private static int number(List<String> all, String name, int otherwise) {
        return value(all, name).map(Integer::parseInt).orElse(otherwise);
    }

    private static Optional<String> value(List<String> all, String name) {
        String option = "--" + name + "=";
        return all.stream()
                .filter(word -> word.startsWith(option) && word.length() > option.length())
                .map(word -> word.substring(option.length()))
                .reduce((first, last) -> last);
    }
}
