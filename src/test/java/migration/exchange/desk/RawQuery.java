package migration.exchange.desk;

import migration.exchange.elasticsearch.Cluster;

/** A query as the index would be asked by hand: what a page cannot do without. */
record RawQuery(String index, String json) {

    private static final int PAGE = 50;

    /** Documents with a value. */
    static RawQuery term(String index, String field, String value) {
        return new RawQuery(index, "{\"query\":{\"term\":{\"%s\":\"%s\"}}}".formatted(field, value));
    }

    /** A page of a list in order of time, from an instant on. */
    static RawQuery page(String index, String order, long millis) {
        String field = index.equals("receipts") ? "receivedAt" : "since";
        return new RawQuery(
                index,
                "{\"size\":%d,\"sort\":[{\"%s\":\"%s\"},{\"id\":\"%s\"}],\"search_after\":[%d,\"\"]}"
                        .formatted(PAGE, field, order, order, millis));
    }

    void ask(Cluster cluster) {
        cluster.ask("POST", "/" + cluster.name(index) + "/_search", json);
    }
}
