package migration.exchange.benchmark;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import migration.exchange.MigrationExchange;
import migration.exchange.accounts.Accounts;
import migration.exchange.accounts.Receipt;
import migration.exchange.accounts.ReceiptState;
import migration.exchange.channel.JmsDoor;
import migration.exchange.channel.QueueCounts;
import migration.exchange.envelope.SubmissionId;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;

/** A whole exchange of its own with everything switched on, to which border crossings are sent by HTTP. */
final class Exchange implements AutoCloseable {

    private static final String SECRET = "a secret of the benchmark";
    private static final int SENDERS = 4;
    private static final long LOOK_MILLIS = 10;

    /** While something is in them no receipt is asked for: the index would be made to refresh each time. */
    private static final List<String> QUEUES =
            List.of(JmsDoor.SUBMISSIONS + "." + CrossingsDoor.AGENCY, "batches." + CrossingsDoor.AGENCY, "outcomes");

    private final ExecutorService senders = Executors.newFixedThreadPool(SENDERS);
    private final ConfigurableApplicationContext context;
    private final CrossingsDoor door;
    private final Accounts accounts;
    private final QueueCounts waiting;

    private Exchange(ConfigurableApplicationContext context) {
        this.context = context;
        URI address =
                URI.create("http://localhost:" + context.getEnvironment().getRequiredProperty("local.server.port"));
        door = new CrossingsDoor(address, SECRET);
        accounts = context.getBean(Accounts.class);
        waiting = context.getBean(QueueCounts.class);
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

    /**
     * Sends the submissions in some files and waits until each has its final receipt.
     *
     * @throws IllegalStateException when records are not accepted as they are
     */
    void take(List<Path> submissions) throws Exception {
        List<Future<SubmissionId>> sent = new ArrayList<>();
        submissions.forEach(file -> sent.add(senders.submit(() -> post(file))));
        List<SubmissionId> open = new ArrayList<>();
        for (Future<SubmissionId> one : sent) {
            open.add(one.get());
        }
        while (!open.isEmpty()) {
            TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
            if (QUEUES.stream().allMatch(queue -> waiting.applyAsLong(queue) == 0)) {
                settle(open.iterator());
            }
        }
    }

    private void settle(Iterator<SubmissionId> open) {
        boolean done = true;
        while (done && open.hasNext()) {
            Receipt receipt = accounts.receipt(open.next()).orElse(null);
            done = receipt != null && receipt.state() == ReceiptState.COMPLETED;
            if (done && receipt.accepted() == receipt.received() && receipt.withIssues() == 0) {
                open.remove();
            } else if (done || receipt != null && receipt.state() == ReceiptState.DAMAGED) {
                throw new IllegalStateException("not all accepted: " + receipt);
            }
        }
    }

    private SubmissionId post(Path file) throws IOException, InterruptedException {
        HttpResponse<String> answer = door.post(BodyPublishers.ofFile(file));
        if (answer.statusCode() != 202) {
            throw new IOException(answer.statusCode() + " " + answer.body());
        }
        String receipt = answer.headers().firstValue("Location").orElseThrow();
        return new SubmissionId(receipt.substring(receipt.lastIndexOf('/') + 1));
    }

    @Override
    public void close() {
        senders.shutdownNow();
        context.close();
    }
}
