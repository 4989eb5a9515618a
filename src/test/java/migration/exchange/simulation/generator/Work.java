package migration.exchange.simulation.generator;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.IntFunction;

/** Does pieces of work on several threads and takes the results in order, so that the number of threads is not seen. */
final class Work implements AutoCloseable {

    private final ExecutorService threads;
    private final int ahead;

    Work(int threads) {
        this.threads = Executors.newFixedThreadPool(threads);
        this.ahead = threads * 2;
    }

    void all(List<Runnable> pieces) {
        List<Future<?>> running = new ArrayList<>();
        pieces.forEach(piece -> running.add(threads.submit(piece)));
        running.forEach(Work::result);
    }

    /** At most a few pieces ahead of the one whose result is taken, so that results do not pile up. */
    <T> void inOrder(int pieces, IntFunction<T> work, Consumer<T> results) {
        Deque<Future<T>> running = new ArrayDeque<>();
        for (int piece = 0; piece < pieces; piece++) {
            int number = piece;
            running.add(threads.submit(() -> work.apply(number)));
            if (running.size() > ahead) {
                results.accept(result(running.remove()));
            }
        }
        while (!running.isEmpty()) {
            results.accept(result(running.remove()));
        }
    }

    private static <T> T result(Future<T> piece) {
        try {
            return piece.get();
        } catch (ExecutionException broken) {
            throw new IllegalStateException(broken.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
