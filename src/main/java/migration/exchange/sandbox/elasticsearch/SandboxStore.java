package migration.exchange.sandbox.elasticsearch;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import migration.exchange.contract.MigrationContext;
import migration.exchange.elasticsearch.Cluster;
import migration.exchange.elasticsearch.IndexDefinition;
import migration.exchange.elasticsearch.IndexFamily;
import migration.exchange.embedded.ElasticsearchEndpoint;
import migration.exchange.embedded.EmbeddedSettings;
import migration.exchange.indexing.FeedKinds;
import migration.exchange.sandbox.Owner;
import org.springframework.context.annotation.Bean;

/** A connection of the sandbox's own, under whose prefix no index of the exchange stands. */
public class SandboxStore {

    /** Before the name of the agency in the names of indices. */
    public static final String PREFIX = "sandbox-";

    private static final int NOT_FOUND = 404;

    @Bean
    Cluster cluster(
            ElasticsearchEndpoint endpoint,
            EmbeddedSettings settings,
            IndexFamily accountIndices,
            IndexFamily quarantineIndices,
            IndexFamily recordIndices,
            OwnKinds kinds) {
        List<IndexDefinition> indices = Stream.of(accountIndices, quarantineIndices, recordIndices)
                .flatMap(family -> family.indices().stream())
                .filter(definition -> !kinds.foreign().contains(definition.name()))
                .toList();
        EmbeddedSettings.External server = settings.elasticsearch();
        return new Cluster(endpoint, server.prefix(), server.replicas(), indices);
    }

    /** Kinds of records that the agency does not send: no index is made for them. */
    @Bean
    OwnKinds ownKinds(MigrationContext contracts, FeedKinds kinds, Owner owner) {
        Set<String> own = contracts.contracts().stream()
                .map(contract -> contract.id().feed())
                .filter(feed -> feed.agency().equals(owner.agency()))
                .map(kinds::of)
                .collect(Collectors.toSet());
        return new OwnKinds(contracts.contracts().stream()
                .map(contract -> kinds.of(contract.id().feed()))
                .filter(kind -> !own.contains(kind))
                .collect(Collectors.toSet()));
    }

    /** @param foreign kinds of records that only others send */
    record OwnKinds(Set<String> foreign) {}

    /** Deletes all indices of a sandbox. */
    public static void drop(Cluster cluster) {
        String all = "/" + cluster.name("*") + "/_alias?ignore_unavailable=true";
        List<String> names =
                List.copyOf(cluster.call("GET", all, null, NOT_FOUND).body().propertyNames());
        names.stream()
                .filter(name -> name.startsWith(cluster.name("")))
                .forEach(name -> cluster.call("DELETE", "/" + name, null, NOT_FOUND));
    }
}
