package migration.exchange.campaign.overload;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import migration.exchange.simulation.play.AccessToken;

/** Heap after a collection, and threads, of a platform process, as its metrics tell them. */
final class Gauges {

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI exchange;
    private final AccessToken operator;
    private final long process;
    private long firstHeap;
    private long mostHeap;
    private long firstThreads;
    private long mostThreads;

    Gauges(URI exchange, String secret, long process) {
        this.process = process;
        this.exchange = exchange;
        this.operator = new AccessToken(http, exchange, "operator", secret);
    }

    /** Has the process collect its garbage, looks, and says what was seen. */
    String look() throws IOException, InterruptedException {
        new ProcessBuilder("jcmd", Long.toString(process), "GC.run").start().waitFor();
        String metrics = http.send(
                        HttpRequest.newBuilder(exchange.resolve("/actuator/prometheus"))
                                .header("Authorization", "Bearer " + operator.value())
                                .build(),
                        BodyHandlers.ofString())
                .body();
        long heap = (long) value(metrics, "jvm_memory_used_bytes{area=\"heap\"") >> 20;
        long threads = (long) value(metrics, "jvm_threads_live_threads");
        firstHeap = firstHeap == 0 ? heap : firstHeap;
        firstThreads = firstThreads == 0 ? threads : firstThreads;
        mostHeap = Math.max(mostHeap, heap);
        mostThreads = Math.max(mostThreads, threads);
        return "heap %d MB, threads %d".formatted(heap, threads);
    }

    /** The first and the highest of each. */
    String growth() {
        return "heap %d MB, at most %d; threads %d, at most %d"
                .formatted(firstHeap, mostHeap, firstThreads, mostThreads);
    }

    private static double value(String metrics, String name) {
        return metrics.lines()
                .filter(line -> line.startsWith(name))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }
}
