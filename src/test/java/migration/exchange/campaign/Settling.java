package migration.exchange.campaign;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import migration.exchange.campaign.check.RawIndex;
import migration.exchange.campaign.load.Delivery;
import migration.exchange.campaign.load.Sent;
import migration.exchange.campaign.load.Way;

/** Waits until everything that was delivered has become something, or nothing moves any more. */
final class Settling {

    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(120);
    private static final String COMPLETED = "{\"term\":{\"state\":\"COMPLETED\"}}";
    private static final String OPEN = "{\"bool\":{\"must_not\":{\"term\":{\"state\":\"COMPLETED\"}}}}";

    private final RawIndex index;
    private final long submissions;
    private final long permits;
    private final long visas;
    private String last = "";
    private long moved = System.nanoTime();

    Settling(RawIndex index, List<Delivery> deliveries, List<Sent> sent) {
        this.index = index;
        this.submissions = sent.stream().map(Sent::sha256).distinct().count();
        this.permits = deliveries.stream().filter(d -> d.way() == Way.JDBC).count();
        this.visas = deliveries.stream().filter(d -> d.way() == Way.SOAP).count();
    }

    /** @return false when it gave up */
    boolean await() throws InterruptedException {
        while (true) {
            try {
                if (settled()) {
                    return true;
                }
            } catch (IOException away) {
                // the index comes back
            }
            if (System.nanoTime() - moved > PATIENCE) {
                System.out.println("nothing has moved for two minutes: " + last);
                return false;
            }
            TimeUnit.SECONDS.sleep(1);
        }
    }

    private boolean settled() throws IOException, InterruptedException {
        long completed = index.count("receipts", COMPLETED);
        long open = index.count("receipts", OPEN);
        long taken = received(Way.JDBC) + received(Way.SOAP);
        String now = "%d receipts completed, %d open, %d records pulled".formatted(completed, open, taken);
        if (!now.equals(last)) {
            System.out.println("  " + now);
            last = now;
            moved = System.nanoTime();
            return false;
        }
        return open == 0 && completed >= submissions && received(Way.JDBC) >= permits && received(Way.SOAP) >= visas;
    }

    private long received(Way way) throws IOException, InterruptedException {
        String sum = "{\"of\":{\"filter\":{\"term\":{\"feed\":\"" + way.feed()
                + "\"}},\"aggs\":{\"received\":{\"sum\":{\"field\":\"received\"}}}}}";
        return index.aggregate("receipts", sum).at("/of/received/value").asLong();
    }
}
