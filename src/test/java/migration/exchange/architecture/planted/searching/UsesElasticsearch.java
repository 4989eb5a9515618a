package migration.exchange.architecture.planted.searching;

import co.elastic.clients.elasticsearch.ElasticsearchClient;

/** Planted: sees the Elasticsearch client outside its packages. */
record UsesElasticsearch(ElasticsearchClient client) {}
