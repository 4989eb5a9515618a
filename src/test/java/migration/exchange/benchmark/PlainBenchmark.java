package migration.exchange.benchmark;

import jakarta.jms.ConnectionFactory;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.apache.camel.CamelContext;
import org.springframework.jms.connection.CachingConnectionFactory;
import org.springframework.jms.core.JmsTemplate;

/** The exchange against the routes that most people would write first, on the same broker and the same index, by turns. */
final class PlainBenchmark {

    private static final int ROUNDS = 5;
    private static final int ONE_BY_ONE = 2_000;
    private static final int AGGREGATED = 10_000;
    private static final int OURS = 40_000;
    private static final String INDEX =
            "{\"mappings\":{\"dynamic\":false,\"properties\":{\"sourceId\":{\"type\":\"keyword\"},\"timestamp\":{\"type\":\"date\"}}},"
                    + "\"settings\":{\"number_of_replicas\":0,\"refresh_interval\":\"30s\"}}";

    private final IngestBenchmark ours;
    private final Exchange exchange;
    private final Store store;
    private final PrintStream out;
    private final PlainRoutes routes;
    private final JmsTemplate queue;
    private long sent = 1_000_000_000;
    private long lost;

    PlainBenchmark(Exchange exchange, Store store, Path folder, PrintStream out) {
        this.exchange = exchange;
        this.store = store;
        this.out = out;
        this.routes = new PlainRoutes(store);
        this.ours = new IngestBenchmark("plain", 2_000, exchange::post, exchange, store, folder, out);
        this.queue =
                new JmsTemplate(new CachingConnectionFactory(exchange.context().getBean(ConnectionFactory.class)));
    }

    /** Records a second of the three ways. */
    private record Round(double ours, double oneByOne, double aggregated) {}

    /** @return the last line to be printed */
    String run(long warmUp) throws Exception {
        store.call("PUT", "/" + PlainRoutes.INDEX, Store.JSON.readTree(INDEX));
        exchange.context().getBean(CamelContext.class).addRoutes(routes);
        ours.rate(warmUp);
        round();
        List<Round> rounds = new ArrayList<>();
        for (int i = 0; i < ROUNDS; i++) {
            Round round = round();
            out.printf(
                    Locale.ROOT,
                    "ours %,.0f/s, one by one %,.0f/s, aggregated %,.0f/s; at most %,d taken and in no index%n",
                    round.ours,
                    round.oneByOne,
                    round.aggregated,
                    lost);
            rounds.add(round);
        }
        return summary(rounds);
    }

    private Round round() throws Exception {
        double plain = plain(PlainRoutes.ONE_BY_ONE, ONE_BY_ONE);
        double aggregated = plain(PlainRoutes.AGGREGATED, AGGREGATED);
        return new Round(ours.rate(OURS), plain, aggregated);
    }

    /** From the first message sent to the last record indexed, with everything in the queue as soon as it goes. */
    private double plain(String name, int records) throws InterruptedException {
        List<byte[]> messages = new ArrayList<>();
        for (int i = 0; i < records; i++) {
            messages.add(Crossings.submission(++sent, 1).getBytes(StandardCharsets.UTF_8));
        }
        long before = routes.indexed();
        long begin = System.nanoTime();
        Thread sender = new Thread(() -> messages.forEach(message -> queue.convertAndSend(name, message)));
        sender.start();
        while (routes.indexed() - before < records) {
            lost = Math.max(lost, routes.between());
            TimeUnit.MILLISECONDS.sleep(1);
        }
        sender.join();
        return records * 1e9 / (System.nanoTime() - begin);
    }

    private String summary(List<Round> rounds) {
        Spread ratio = Spread.of(rounds, round -> round.ours / round.oneByOne);
        return String.format(
                Locale.ROOT,
                "plain: ours / one by one = %.0f (%.0f to %.0f in %d rounds; ours %.0f/s, one by one %.0f/s); ours / aggregated ="
                        + " %.1f (aggregated %.0f/s, loses up to %d records when it is killed)",
                ratio.median(),
                ratio.least(),
                ratio.most(),
                ROUNDS,
                Spread.median(rounds, Round::ours),
                Spread.median(rounds, Round::oneByOne),
                Spread.median(rounds, round -> round.ours / round.aggregated),
                Spread.median(rounds, Round::aggregated),
                lost);
    }
}
