package migration.exchange.routing.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import migration.exchange.routing.OrderedRoute;
import migration.exchange.routing.RouteReading;
import migration.exchange.routing.RouteReading.Traffic;
import migration.exchange.routing.RouteReading.Waiting;
import migration.exchange.routing.web.Topology.Arrow;
import migration.exchange.routing.web.Topology.Lane;
import migration.exchange.routing.web.Topology.Node;
import org.junit.jupiter.api.Test;

class TopologyTest {

    @Test
    void agenciesAreRowsAndStepsAreColumnsThatEndInTheAccount() {
        Topology picture = Topology.of(List.of(
                route("account", 200, true),
                route("a.one", 0, true),
                route("a.two", 0, true),
                route("b.one", 0, true),
                route("split.a", 0, true),
                route("batch.a", 9, true),
                route("split.b", 99, true),
                route("batch.b", 100, false)));

        assertThat(picture.lanes()).extracting(Lane::agency).containsExactly("a", "b");
        assertThat(picture.lanes().get(0).nodes())
                .extracting(Node::id)
                .containsExactly("a.one", "a.two", "split.a", "batch.a");
        assertThat(picture.lanes().get(0).arrows()).extracting(Arrow::load).containsExactly(0, 0, 1, 1);
        assertThat(picture.lanes().get(1).arrows()).extracting(Arrow::load).containsExactly(2, 3, 3);
        assertThat(picture.lanes().get(1).arrows()).extracting(Arrow::broken).containsExactly(false, true, false);
        assertThat(picture.account().id()).isEqualTo("account");
        assertNothingOverlaps(picture);
    }

    private static void assertNothingOverlaps(Topology picture) {
        List<Node> nodes = new ArrayList<>(
                picture.lanes().stream().flatMap(lane -> lane.nodes().stream()).toList());
        nodes.add(picture.account());
        for (Node one : nodes) {
            assertThat(one.right()).isLessThan(picture.width());
            assertThat(nodes.stream().filter(other -> other != one))
                    .noneMatch(other -> other.x() == one.x() && Math.abs(other.y() - one.y()) < 56 + 10);
        }
    }

    @Test
    void withoutAnyRouteThereIsNoPicture() {
        assertThat(Topology.of(List.of()).lanes()).isEmpty();
        assertThat(Topology.of(List.of()).account()).isNull();
    }

    private static OrderedRoute route(String id, long minute, boolean running) {
        RouteReading reading = new RouteReading(
                id, Map.of(), null, id, running, new Waiting(0, null), new Traffic(minute, minute, 0, 0, null));
        return new OrderedRoute(reading, null);
    }
}
