package migration.exchange.elasticsearch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.List;
import org.elasticsearch.client.Request;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class IndicesTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final List<IndexDefinition> WANTED =
            List.of(IndexDefinition.plain("a", "{}"), IndexDefinition.plain("b", "{}"));
    private static final String EXISTS = "{\"error\":{\"type\":\"resource_already_exists_exception\"}}";

    private final List<String> sent = new ArrayList<>();

    @Test
    void thoseThatAreMissingAreMadeOneByOneAndAwaitedTogether() {
        ensure(request -> request.getMethod().equals("GET") ? answer(404, "{}") : answer(200, "{}"));
        assertThat(sent)
                .containsExactly(
                        "GET /_alias/x-a",
                        "PUT /x-a-000001 without waiting",
                        "GET /_alias/x-b",
                        "PUT /x-b-000001 without waiting",
                        "GET /_cluster/health/x-a-000001,x-b-000001 until yellow");
    }

    @Test
    void thoseThatServeGetTheirFieldsWhateverTheirGenerationAndNobodyWaits() {
        ensure(request -> answer(200, "{\"x-made-000007\":{}}"));
        assertThat(sent)
                .containsExactly(
                        "GET /_alias/x-a",
                        "PUT /x-made-000007/_mapping",
                        "GET /_alias/x-b",
                        "PUT /x-made-000007/_mapping");
    }

    @Test
    void thoseThatAnotherPlatformMakesMeanwhileAreAwaitedToo() {
        ensure(request -> request.getEndpoint().equals("/x-a-000001")
                ? answer(400, EXISTS)
                : request.getEndpoint().equals("/_alias/x-a") ? answer(404, "{}") : answer(200, "{\"x-b-000001\":{}}"));
        assertThat(sent)
                .contains("PUT /x-a-000001/_mapping")
                .last()
                .isEqualTo("GET /_cluster/health/x-a-000001 until yellow");
    }

    @Test
    void oneThatTheStoreDoesNotTakeIsNamed() {
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> ensure(request -> request.getMethod().equals("GET")
                        ? answer(404, "{}")
                        : answer(400, "{\"error\":{\"type\":\"mapper_parsing_exception\",\"reason\":\"no\"}}")))
                .withMessageContaining("index a: no");
    }

    private void ensure(Indices.Sender server) {
        Indices.Sender noted = request -> {
            sent.add(written(request));
            return server.send(request);
        };
        new Indices(noted, "x-", 0).ensure(WANTED);
    }

    private static String written(Request request) {
        String shards = request.getParameters().get("wait_for_active_shards");
        String status = request.getParameters().get("wait_for_status");
        return request.getMethod() + " " + request.getEndpoint() + ("0".equals(shards) ? " without waiting" : "")
                + (status == null ? "" : " until " + status);
    }

    private static Answer answer(int status, String json) {
        return new Answer(status, JSON.readTree(json));
    }
}
