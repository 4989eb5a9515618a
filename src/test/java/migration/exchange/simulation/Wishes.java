package migration.exchange.simulation;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import migration.exchange.simulation.plan.Period;

/**
 * What the caller of the demonstration wants.
 *
 * @param once whether to end when all has been delivered and checked
 * @param live whether the agencies go on day by day when the backlog has been handed over
 * @param quiet whether the live month is one in which nothing happens
 * @param day how long a simulated day takes then
 * @param seed of the simulated country
 * @param size its size by name
 * @param noisy whether records differ from who the persons are
 * @param flows tables of migrants to come back, none for the published one
 * @param data folder of the exchange and of the simulation; by default the one that goes on live has another than the one that ends
 * @param patience how long nothing may move before the check goes ahead
 * @param sabotage what to break in the store before the check, to see the check find it
 * @param port where the exchange serves, 0 for any free one
 * @param benchmark whether to measure, and to compare with raw bulk requests
 * @param rebuild whether to rebuild the store beside itself then, and to measure that
 * @param rest arguments for the exchange, the port among them
 */
record Wishes(
        boolean once,
        boolean live,
        boolean quiet,
        Duration day,
        long seed,
        String size,
        boolean noisy,
        List<Path> flows,
        Path data,
        Duration patience,
        Optional<String> sabotage,
        int port,
        boolean benchmark,
        boolean rebuild,
        List<String> rest) {

    private static final String DATA = "--exchange.data";

    private static final List<String> OWN = List.of(
            DATA,
            "--once",
            "--live",
            "--quiet",
            "--simulation.day",
            "--benchmark",
            "--rebuild",
            "--simulation.seed",
            "--simulation.size",
            "--simulation.identity",
            "--simulation.flows",
            "--simulation.patience",
            "--sabotage");

    static Wishes of(String[] arguments) {
        List<String> all = Arrays.asList(arguments);
        boolean once = all.contains("--once") || all.contains("--benchmark");
        boolean live = !once || all.contains("--live");
        Path data = Path.of(value(all, DATA).orElse(live ? "data" : "data-once"));
        return new Wishes(
                once,
                live,
                all.contains("--quiet"),
                Duration.parse(value(all, "--simulation.day").orElse("PT1M")),
                Long.parseLong(value(all, "--simulation.seed").orElse("42")),
                value(all, "--simulation.size").orElse("demo"),
                noisy(value(all, "--simulation.identity").orElse("noisy")),
                value(all, "--simulation.flows").map(Wishes::paths).orElse(List.of()),
                data,
                Duration.parse(value(all, "--simulation.patience").orElse("PT90S")),
                value(all, "--sabotage"),
                Integer.parseInt(value(all, "--server.port").orElse("8080")),
                all.contains("--benchmark"),
                all.contains("--rebuild"),
                Stream.concat(
                                Stream.of(DATA + "=" + data),
                                all.stream().filter(word -> !OWN.contains(word.split("=", 2)[0])))
                        .toList());
    }

    /** What time is played. */
    Period period() {
        if (!live) {
            return Period.standard();
        }
        return quiet ? Period.withQuietMonth() : Period.withLiveMonth();
    }

    /** Which country is played: data of one are foreign to another. */
    String play() {
        return size + "-" + seed + (noisy ? "" : "-clear") + (live ? "-live" : "") + (quiet ? "-quiet" : "");
    }

    private static boolean noisy(String identity) {
        return switch (identity) {
            case "noisy" -> true;
            case "clear" -> false;
            default -> throw new IllegalArgumentException("--simulation.identity is noisy or clear, not " + identity);
        };
    }

    private static List<Path> paths(String text) {
        return Arrays.stream(text.split(",")).map(Path::of).toList();
    }

    private static Optional<String> value(List<String> all, String option) {
        return all.stream()
                .filter(word -> word.startsWith(option + "="))
                .map(word -> word.substring(option.length() + 1))
                .reduce((first, last) -> last);
    }
}
