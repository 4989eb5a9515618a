package migration.exchange.benchmark;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.function.BiFunction;
import migration.exchange.embedded.ElasticsearchAddress;
import migration.exchange.embedded.ElasticsearchEndpoint;

/** {@code mvn -q -Pbench verify -Dbench=ingest -Dbench.records=200000}: runs one benchmark; its last line is its result. */
public final class Benchmarks {

    private static final int LARGE = 2_000;
    private static final int SMALL = 10;

    private final long records;
    private final long warmUp;
    private final Path folder;
    private final String home;
    private final PrintStream out = System.out;

    private Benchmarks(String[] arguments) {
        records = Long.parseLong(arguments[1]);
        warmUp = Long.parseLong(arguments[2]);
        folder = Path.of(arguments[3]).toAbsolutePath();
        home = arguments[4];
    }

    /** @param arguments name, records, records to warm up with, folder, unpacked distribution of the index */
    public static void main(String[] arguments) throws Exception {
        System.out.println(new Benchmarks(arguments).run(arguments[0]));
    }

    private String run(String name) throws Exception {
        return switch (name) {
            case "ingest" ->
                ingest((exchange, store) ->
                        new IngestBenchmark(name, LARGE, exchange::post, exchange, store, folder, out));
            case "ingest-small" ->
                ingest((exchange, store) ->
                        new IngestBenchmark(name, SMALL, exchange::enqueue, exchange, store, folder, out));
            case "plain" ->
                withExchange((exchange, store) -> new PlainBenchmark(exchange, store, folder, out).run(warmUp));
            case "start" -> new StartBenchmark(folder.resolve("start"), home, out).run();
            case "validate" -> new ValidateBenchmark(out).run();
            default -> throw new IllegalArgumentException("no benchmark is called " + name);
        };
    }

    private String ingest(BiFunction<Exchange, Store, IngestBenchmark> made) throws Exception {
        return withExchange((exchange, store) -> made.apply(exchange, store).run(records, warmUp));
    }

    private interface Measured {
        String run(Exchange exchange, Store store) throws Exception;
    }

    private String withExchange(Measured measured) throws Exception {
        try (Exchange exchange = Exchange.start(folder.resolve("data"), home)) {
            ElasticsearchAddress address = exchange.context()
                    .getBean(ElasticsearchEndpoint.class)
                    .address()
                    .join();
            try (Store store = new Store(address)) {
                return measured.run(exchange, store);
            }
        }
    }
}
