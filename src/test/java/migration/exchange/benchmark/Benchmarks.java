package migration.exchange.benchmark;

import java.nio.file.Path;
import migration.exchange.embedded.ElasticsearchAddress;
import migration.exchange.embedded.ElasticsearchEndpoint;

/** {@code mvn -q -Pbench verify -Dbench=ingest -Dbench.records=200000}: runs one benchmark; its last line is its result. */
public final class Benchmarks {

    private Benchmarks() {}

    /** @param arguments name, records, records to warm up with, folder, unpacked distribution of the index */
    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[3]).toAbsolutePath();
        try (Exchange exchange = Exchange.start(folder.resolve("data"), arguments[4])) {
            ElasticsearchAddress address = exchange.context()
                    .getBean(ElasticsearchEndpoint.class)
                    .address()
                    .join();
            try (Store store = new Store(address)) {
                System.out.println(run(arguments, exchange, store, folder));
            }
        }
    }

    private static String run(String[] arguments, Exchange exchange, Store store, Path folder) throws Exception {
        long records = Long.parseLong(arguments[1]);
        long warmUp = Long.parseLong(arguments[2]);
        return switch (arguments[0]) {
            case "ingest" -> new IngestBenchmark(exchange, store, folder, System.out).run(records, warmUp);
            default -> throw new IllegalArgumentException("no benchmark is called " + arguments[0]);
        };
    }
}
