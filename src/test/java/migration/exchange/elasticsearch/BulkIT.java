package migration.exchange.elasticsearch;

import static migration.exchange.elasticsearch.Documents.JSON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Bulk requests to an index by its own name. */
class BulkIT {

    private static final IndexDefinition NOTES =
            IndexDefinition.plain("notes", new Fields().keys("text").mappings());

    private Cluster cluster;
    private Bulk bulk;
    private String index;

    @BeforeEach
    void connect() {
        cluster = TestCluster.with(List.of(NOTES));
        bulk = new Bulk(cluster);
        index = cluster.call("GET", "/_alias/" + cluster.name("notes"), null)
                .body()
                .propertyNames()
                .iterator()
                .next();
    }

    @AfterEach
    void disconnect() throws IOException {
        cluster.close();
    }

    private static JsonNode text(String text) {
        return JSON.createObjectNode().put("text", text);
    }

    private String stored(String id) {
        return cluster.call("GET", "/" + index + "/_doc/" + id, null, 404)
                .body()
                .at("/_source/text")
                .asString("");
    }

    @Test
    void whatIsToBeDeletedAndIsNotThereIsDone() {
        bulk.send(List.of(Write.createIn(index, "a", text("one"))));
        bulk.send(List.of(Write.deleteIn(index, "a"), Write.deleteIn(index, "b")));

        assertThat(stored("a")).isEmpty();
    }

    @Test
    void theSameVersionIsWrittenOverAndAnOlderOneIsAConflict() {
        bulk.send(List.of(Write.overIn(index, "a", 7, text("seven"))));
        bulk.send(List.of(Write.overIn(index, "a", 7, text("seven again"))));
        List<JsonNode> older = bulk.send(List.of(Write.overIn(index, "a", 6, text("six"))));

        assertThat(older).singleElement().matches(Bulk::isConflict);
        assertThat(stored("a")).isEqualTo("seven again");
    }

    @Test
    void whatIsThereIsNotMadeAgain() {
        bulk.send(List.of(Write.createIn(index, "a", text("one"))));

        assertThat(bulk.send(List.of(Write.createIn(index, "a", text("two")))))
                .singleElement()
                .matches(Bulk::isConflict);
        assertThat(stored("a")).isEqualTo("one");
    }

    @Test
    void whatWaitingDoesNotMendIsSaid() {
        JsonNode unknown = JSON.createObjectNode().put("nothing of the kind", "x");

        assertThatThrownBy(() -> bulk.send(List.of(Write.createIn(index, "a", unknown))))
                .isInstanceOf(RefusedException.class);
    }
}
