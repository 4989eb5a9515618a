package migration.exchange.benchmark;

import jakarta.jms.ConnectionFactory;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import migration.exchange.MigrationExchange;
import migration.exchange.accounts.Accounts;
import migration.exchange.accounts.FeedAccount;
import migration.exchange.embedded.Broker;
import migration.exchange.embedded.BrokerQueues;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jms.core.JmsTemplate;
import org.springframework.util.FileSystemUtils;

/** A whole exchange of its own with everything switched on, to which border crossings are sent. */
final class Exchange implements AutoCloseable {

    private static final String SECRET = "a secret of the benchmark";
    private static final String QUEUE = "agency." + CrossingsDoor.AGENCY + ".crossings";
    private static final int SENDERS = 4;
    private static final long LOOK_MILLIS = 10;
    private static final long PATIENCE_SECONDS = 60;

    /** While something is in them nobody is asked for accounts: the index would be made to refresh each time. */
    private static final List<String> QUEUES =
            List.of(QUEUE, "submissions." + CrossingsDoor.AGENCY, "batches." + CrossingsDoor.AGENCY, "outcomes");

    private final ExecutorService senders = Executors.newFixedThreadPool(SENDERS);
    private final ConfigurableApplicationContext context;
    private final CrossingsDoor door;
    private final JmsTemplate queue;
    private final Accounts accounts;
    private final BrokerQueues queues;
    private long accepted;

    private Exchange(ConfigurableApplicationContext context) {
        this.context = context;
        URI address =
                URI.create("http://localhost:" + context.getEnvironment().getRequiredProperty("local.server.port"));
        door = new CrossingsDoor(address, SECRET);
        queue = new JmsTemplate(context.getBean(ConnectionFactory.class));
        accounts = context.getBean(Accounts.class);
        queues = new BrokerQueues(context.getBean(Broker.class));
    }

    /**
     * Starts one on an empty folder.
     *
     * @param home unpacked distribution of the index
     */
    static Exchange start(Path folder, String home) throws IOException {
        FileSystemUtils.deleteRecursively(folder); // what was sent before would be unchanged
        return new Exchange(SpringApplication.run(
                MigrationExchange.class,
                "--server.port=0",
                "--exchange.data=" + folder,
                "--exchange.supervision.watch=false",
                "--exchange.security.token-life=PT12H",
                "--exchange.embedded.elasticsearch.home=" + home,
                "--exchange.security.secrets." + CrossingsDoor.AGENCY + "=" + SECRET));
    }

    ConfigurableApplicationContext context() {
        return context;
    }

    /** A way to send the submission in a file. */
    @FunctionalInterface
    interface Way {
        void send(Path submission) throws Exception;
    }

    /** By the HTTP door. */
    void post(Path submission) throws IOException, InterruptedException {
        HttpResponse<String> answer = door.post(BodyPublishers.ofFile(submission));
        if (answer.statusCode() != 202) {
            throw new IOException(answer.statusCode() + " " + answer.body());
        }
    }

    /** By the agency's queue. */
    void enqueue(Path submission) throws IOException {
        byte[] bytes = Files.readAllBytes(submission);
        queue.convertAndSend(QUEUE, bytes);
    }

    /**
     * Sends submissions and waits until all of their records are accepted, as the accounts say.
     *
     * @param records in all of them
     * @throws IllegalStateException when some are not, although nothing is in work any more
     */
    void take(List<Path> submissions, long records, Way way) throws Exception {
        List<Future<?>> sent = new ArrayList<>();
        for (Path submission : submissions) {
            sent.add(senders.submit(() -> {
                way.send(submission);
                return null;
            }));
        }
        for (Future<?> one : sent) {
            one.get();
        }
        accepted += records;
        long idle = 0;
        while (!isQuiet() || accepted() != accepted) {
            idle = isQuiet() ? idle + LOOK_MILLIS : 0;
            if (idle > TimeUnit.SECONDS.toMillis(PATIENCE_SECONDS)) {
                throw new IllegalStateException("not all accepted: " + accounts.accounts());
            }
            TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
        }
    }

    private boolean isQuiet() {
        return QUEUES.stream().allMatch(name -> queues.messages(name) == 0);
    }

    private long accepted() {
        return accounts.accounts().stream().mapToLong(FeedAccount::accepted).sum();
    }

    @Override
    public void close() {
        senders.shutdownNow();
        context.close();
    }
}
