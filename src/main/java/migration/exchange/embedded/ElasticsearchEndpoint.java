package migration.exchange.embedded;

import java.util.concurrent.CompletableFuture;

/** An Elasticsearch that may still be starting, beside the rest of the platform. */
public interface ElasticsearchEndpoint {

    /** Its address once it answers; ends with an exception when it cannot be started. */
    CompletableFuture<ElasticsearchAddress> address();
}
