package migration.exchange.routing.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import migration.exchange.routing.OrderedRoute;
import migration.exchange.routing.RouteReading.Waiting;
import migration.exchange.routing.RouteState;
import org.jspecify.annotations.Nullable;

/**
 * The picture of the pipeline: a row an agency, a column a step, in units of the drawing. The layout is known beforehand,
 * since an agency's queues are named after it.
 *
 * @param lanes a row each
 * @param account where all rows end
 */
record Topology(List<Lane> lanes, @Nullable Node account, int width, int height) {

    private static final int NODE_WIDTH = 210;
    private static final int NODE_HEIGHT = 56;
    private static final int COLUMN = 290;
    private static final int ROW = 74;
    private static final int MARGIN = 30;
    private static final int NAME = 24;
    private static final List<String> STEPS = List.of("split", "batch");
    private static final String ACCOUNT = "account";

    /** A row: the ways in, and the arrows and nodes behind them. */
    record Lane(String agency, List<Node> nodes, List<Arrow> arrows) {}

    /**
     * A route.
     *
     * @param name what to call it in the drawing
     * @param waiting messages before it; null when it has no queue, or nobody knows
     */
    record Node(
            String id,
            String name,
            RouteState state,
            @Nullable Long waiting,
            int x,
            int y) {

        public int middle() {
            return y + NODE_HEIGHT / 2;
        }

        public int right() {
            return x + NODE_WIDTH;
        }
    }

    /**
     * From one node to the next.
     *
     * @param load class of throughput, 0 to 3: none, under ten, under a hundred, more messages a minute
     * @param broken whether its end takes nothing
     */
    record Arrow(int fromX, int fromY, int toX, int toY, int load, boolean broken) {

        public String path() {
            int bend = (fromX + toX) / 2;
            return "M" + fromX + " " + fromY + "C" + bend + " " + fromY + " " + bend + " " + toY + " " + toX + " "
                    + toY;
        }

        public int middleX() {
            return (fromX + toX) / 2;
        }

        public int middleY() {
            return (fromY + toY) / 2;
        }
    }

    static Topology of(List<OrderedRoute> routes) {
        Map<String, OrderedRoute> byId = new TreeMap<>();
        routes.forEach(route -> byId.put(route.reading().id(), route));
        List<String> agencies = byId.keySet().stream()
                .filter(id -> id.startsWith(STEPS.get(0) + "."))
                .map(id -> id.substring(STEPS.get(0).length() + 1))
                .toList();
        int y = MARGIN;
        List<Lane> lanes = new ArrayList<>();
        for (String agency : agencies) {
            Lane lane = lane(agency, byId, y);
            lanes.add(lane);
            y += Math.max(1, lane.nodes().size() - STEPS.size()) * ROW + NAME;
        }
        return ended(lanes, byId, y);
    }

    private static Lane lane(String agency, Map<String, OrderedRoute> byId, int y) {
        List<Node> ways = new ArrayList<>();
        for (OrderedRoute route : byId.values()) {
            if (route.reading().id().startsWith(agency + ".")) {
                String name = route.reading().id().substring(agency.length() + 1);
                ways.add(node(route, name, 0, y + ways.size() * ROW));
            }
        }
        List<Node> nodes = new ArrayList<>(ways);
        List<Arrow> arrows = new ArrayList<>();
        List<Node> before = ways;
        for (int step = 0; step < STEPS.size(); step++) {
            OrderedRoute route = byId.get(STEPS.get(step) + "." + agency);
            if (route != null) {
                Node node = node(route, STEPS.get(step), step + 1, y);
                before.forEach(from -> arrows.add(arrow(from, node, route, route)));
                nodes.add(node);
                before = List.of(node);
            }
        }
        return new Lane(agency, nodes, arrows);
    }

    private static Topology ended(List<Lane> lanes, Map<String, OrderedRoute> byId, int height) {
        OrderedRoute account = byId.get(ACCOUNT);
        if (account == null) {
            return new Topology(lanes, null, MARGIN + 3 * COLUMN, height);
        }
        Node end = node(account, ACCOUNT, STEPS.size() + 1, (height - NODE_HEIGHT) / 2);
        List<Lane> ended = new ArrayList<>();
        for (Lane lane : lanes) {
            Node last = lane.nodes().get(lane.nodes().size() - 1);
            List<Arrow> arrows = new ArrayList<>(lane.arrows());
            arrows.add(arrow(last, end, Objects.requireNonNull(byId.get(last.id())), account));
            ended.add(new Lane(lane.agency(), lane.nodes(), arrows));
        }
        return new Topology(ended, end, end.right() + MARGIN, height);
    }

    private static Node node(OrderedRoute route, String name, int column, int y) {
        Waiting waiting = route.reading().waiting();
        Long messages = waiting == null ? null : Long.valueOf(waiting.messages());
        return new Node(route.reading().id(), name, route.state(), messages, MARGIN + column * COLUMN, y);
    }

    private static Arrow arrow(Node from, Node to, OrderedRoute busy, OrderedRoute end) {
        long minute = busy.reading().traffic().lastMinute();
        int load = minute == 0 ? 0 : minute < 10 ? 1 : minute < 100 ? 2 : 3;
        return new Arrow(from.right(), from.middle(), to.x(), to.middle(), load, end.state() != RouteState.RUNNING);
    }
}
