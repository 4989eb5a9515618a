package migration.exchange.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The same submissions, each delivered one to five times and in any order, leave the same behind. */
class OrdersIT {

    private static final int WORLDS = 8;
    private static final int ORDERS = 6;

    @Test
    void anyOrderAndRepetitionLeavesTheSameStoreAndTheSameSums() throws Exception {
        Simulation.hush();
        try (Lab lab = new Lab(Sabotage.NONE)) {
            for (long world = 0; world < WORLDS; world++) {
                Map<String, String> first = left(lab.playOrder(world, 0));
                assertThat(first).isNotEmpty();
                for (long order = 1; order < ORDERS; order++) {
                    assertThat(left(lab.playOrder(world, order)))
                            .as("submissions of seed %d in order %d", world, order)
                            .isEqualTo(first);
                }
            }
            assertThat(lab.counts().of("message redelivered")).isPositive();
            assertThat(lab.counts().of("process killed")).isPositive();
        }
    }

    private static Map<String, String> left(Outcome outcome) {
        assertThat(outcome.violations()).as("order %d", outcome.seed()).isEmpty();
        Map<String, String> left = new TreeMap<>();
        for (String kind : new String[] {"crossings-all", "permits-all", "identities"}) {
            outcome.index().all(kind).forEach((id, stored) -> left.put(kind + " " + id, stored.source() + ""));
        }
        outcome.index()
                .all("quarantine")
                .forEach((id, stored) -> left.put("case " + id, stored.source().path("state") + ""));
        outcome.index().all("receipts").forEach((id, stored) -> left.put("receipt " + id, sums(stored.source())));
        return left;
    }

    /** Whether a version was accepted before a later one came or was late itself depends on the order; the sum does not. */
    private static String sums(JsonNode receipt) {
        int passed =
                receipt.path("accepted").asInt() + receipt.path("superseded").asInt();
        return receipt.path("state").asString() + " " + receipt.path("received") + " " + passed + " "
                + receipt.path("quarantined") + " " + receipt.path("unchanged");
    }
}
