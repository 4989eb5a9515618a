package migration.exchange.portal.web;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import migration.exchange.routing.RouteEngine;
import migration.exchange.routing.RouteOrder;
import migration.exchange.routing.RouteOrders;
import migration.exchange.routing.RouteReading;
import migration.exchange.routing.RouteReading.Failure;
import migration.exchange.routing.RouteReading.Traffic;
import migration.exchange.routing.RouteReading.Waiting;

/** Two agencies: one comes by JMS and SFTP, of the other what is split waits, since somebody has suspended its batches. */
final class SampleRoutes implements RouteEngine, RouteOrders {

    static final String SUSPENDED = "batch.consular";
    static final String DIRECT = "judge-and-index";
    static final String RUNNING = "split.border-police";

    private static final Failure FAILURE = new Failure(
            Samples.NOW, "java.net.ConnectException: refused", "java.net.ConnectException: refused\n\tat x.Y.z");

    private final Map<String, RouteOrder> orders = new ConcurrentHashMap<>(Map.of(
            SUSPENDED, new RouteOrder(SUSPENDED, true, "a mapping is being corrected", "steward-lead", Samples.NOW)));

    @Override
    public List<RouteReading> routes() {
        return List.of(
                route("account", "outcomes", 0, new Traffic(140, 9_000, 0, 0, null)),
                route("batch.border-police", "batches.border-police", 12, new Traffic(40, 4_000, 3, 3, FAILURE)),
                route(SUSPENDED, "batches.consular", 1_240, Traffic.NONE),
                route("border-police.crossings.jms", "agency.border-police.crossings", 0, Traffic.NONE),
                new RouteReading(
                        "border-police.crossings.sftp", says("იღებს", "Fetches"), null, null, true, null, Traffic.NONE),
                new RouteReading(
                        "consular.visas",
                        says("ითხოვს", "Pulls"),
                        "- route:",
                        "tokens.consular.visas",
                        true,
                        null,
                        Traffic.NONE),
                new RouteReading(DIRECT, says("ამოწმებს", "Judges"), "- route:", null, true, null, Traffic.NONE),
                route(RUNNING, "submissions.border-police", 0, new Traffic(4, 100, 0, 0, null)),
                route("split.consular", "submissions.consular", 3, Traffic.NONE));
    }

    private static Map<String, String> says(String georgian, String english) {
        return Map.of("ka", georgian, "en", english);
    }

    private static RouteReading route(String id, String queue, long messages, Traffic traffic) {
        Duration oldest = messages == 0 ? null : Duration.ofSeconds(messages);
        return new RouteReading(
                id,
                says("იღებს: " + queue, "Takes from " + queue),
                "- route:\n    id: " + id,
                queue,
                !id.equals(SUSPENDED),
                new Waiting(messages, oldest),
                traffic);
    }

    @Override
    public boolean suspend(String id) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void resume(String id) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Map<String, RouteOrder> all() {
        return Map.copyOf(orders);
    }

    @Override
    public void put(RouteOrder order) {
        orders.put(order.route(), order);
    }
}
