package migration.exchange.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is ordered is kept, done by every process that looks, and done again by one that starts anew. */
class RouteDeskTest {

    private static final Instant NOW = Instant.parse("2026-11-29T12:00:00Z");

    private final Orders orders = new Orders();
    private final Engine engine = new Engine();
    private final RouteDesk desk = desk(engine);

    private RouteDesk desk(Engine of) {
        return new RouteDesk(of, orders, Clock.fixed(NOW, ZoneOffset.UTC));
    }

    @Test
    void anOrderIsCarriedOutOnceAndTakenBack() {
        order("batch", true);
        assertThat(state("batch")).isEqualTo(RouteState.BEING_SUSPENDED);
        desk.follow();
        desk.follow();
        assertThat(engine.done).containsExactly("suspend batch");
        assertThat(state("batch")).isEqualTo(RouteState.SUSPENDED);
        assertThat(state("split")).isEqualTo(RouteState.RUNNING);

        order("batch", false);
        assertThat(state("batch")).isEqualTo(RouteState.BEING_RESUMED);
        desk.follow();
        desk.follow();
        assertThat(engine.done).containsExactly("suspend batch", "resume batch");
        assertThat(state("batch")).isEqualTo(RouteState.RUNNING);
        assertThat(orders.all().get("batch")).isEqualTo(new RouteOrder("batch", false, "why", "lead", NOW));
    }

    @Test
    void aProcessThatStartsAnewFollowsTheLastOrder() {
        order("batch", true);
        Engine another = new Engine();
        desk(another).follow();
        assertThat(another.done).containsExactly("suspend batch");
    }

    @Test
    void whatCannotBeDoneNowIsTriedAgainAndKeepsNobodyElse() {
        order("batch", true);
        order("split", true);
        engine.fails = "batch";
        desk.follow();
        assertThat(engine.done).containsExactly("suspend split");
        engine.fails = "";
        desk.follow();
        assertThat(engine.done).containsExactly("suspend split", "suspend batch");
    }

    @Test
    void aRouteThatNobodyOrderedToRestIsNotStartedBehindTheOperator() {
        engine.running.put("batch", false);
        desk.follow();
        assertThat(engine.done).isEmpty();
        assertThat(state("batch")).isEqualTo(RouteState.STOPPED);
    }

    @Test
    void whatOthersCallDirectlyIsNotSuspended() {
        OrderedRoute direct = desk.find("direct").orElseThrow();
        assertThatThrownBy(() -> desk.order(direct, true, "lead", "why")).isInstanceOf(IllegalArgumentException.class);
        assertThat(orders.all()).isEmpty();
    }

    private void order(String route, boolean suspended) {
        desk.order(desk.find(route).orElseThrow(), suspended, "lead", "why");
    }

    private RouteState state(String route) {
        return desk.find(route).orElseThrow().state();
    }

    private static final class Orders implements RouteOrders {

        private final Map<String, RouteOrder> kept = new HashMap<>();

        @Override
        public Map<String, RouteOrder> all() {
            return Map.copyOf(kept);
        }

        @Override
        public void put(RouteOrder order) {
            kept.put(order.route(), order);
        }
    }

    private static final class Engine implements RouteEngine {

        private final Map<String, Boolean> running =
                new HashMap<>(Map.of("batch", true, "split", true, "direct", true));
        private final List<String> done = new ArrayList<>();
        private String fails = "";

        @Override
        public List<RouteReading> routes() {
            return running.entrySet().stream()
                    .map(route -> new RouteReading(
                            route.getKey(),
                            Map.of(),
                            null,
                            route.getKey().equals("direct") ? null : route.getKey(),
                            route.getValue(),
                            null,
                            RouteReading.Traffic.NONE))
                    .toList();
        }

        @Override
        public boolean suspend(String id) {
            set(id, "suspend", false);
            return true;
        }

        @Override
        public void resume(String id) {
            set(id, "resume", true);
        }

        private void set(String id, String step, boolean runs) {
            if (id.equals(fails)) {
                throw new IllegalStateException("planned");
            }
            done.add(step + " " + id);
            running.put(id, runs);
        }
    }
}
