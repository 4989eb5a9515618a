package migration.exchange.simulation.play;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.Collectors;

/** All players at work at once, until each has sent what waited. */
public final class Backlog {

    private final List<Player> players;
    private final CompletableFuture<Void> end;

    private Backlog(List<Player> players, CompletableFuture<Void> end) {
        this.players = players;
        this.end = end;
    }

    /** Lets them begin. */
    public static Backlog play(List<Player> players, Pace pace) {
        players.forEach(any -> pace.enter());
        CompletableFuture<?>[] each = players.stream()
                .map(player -> CompletableFuture.runAsync(() -> play(player, pace), task -> start(task, player)))
                .toArray(CompletableFuture<?>[]::new);
        return new Backlog(players, CompletableFuture.allOf(each));
    }

    private static void start(Runnable task, Player player) {
        Thread thread = new Thread(task, player.name());
        thread.setDaemon(true);
        thread.start();
    }

    private static void play(Player player, Pace pace) {
        try {
            player.play(pace);
        } catch (Exception e) {
            throw new CompletionException(player.name(), e);
        } finally {
            pace.leave();
        }
    }

    /** True when all has been acknowledged. @throws CompletionException when a player could not go on */
    public boolean isPlayed() {
        if (end.isCompletedExceptionally()) {
            end.join();
        }
        return end.isDone();
    }

    /** How far each has come, for people. */
    public String progress() {
        return players.stream()
                .map(player -> "%s %,d of %,d".formatted(player.name(), player.acknowledged(), player.planned()))
                .collect(Collectors.joining("; "));
    }

    /** How far all are together, for people. */
    public String sum() {
        long acknowledged = players.stream().mapToLong(Player::acknowledged).sum();
        long planned = players.stream().mapToLong(Player::planned).sum();
        return "%,d of %,d handed over".formatted(acknowledged, planned);
    }
}
