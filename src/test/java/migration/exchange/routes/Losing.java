package migration.exchange.routes;

/** Patterns that were each seen to lose or double something, with what was seen. */
public enum Losing {
    CONSUMER_TRANSACTED(
            "without a transaction a message is acknowledged before its work is done: each kill loses some"),
    CONSUMER_ACKNOWLEDGE_MODE("CLIENT_ACKNOWLEDGE acknowledges all that the session has received, not what is done"),
    CONSUMER_TRANSACTION_MANAGER("a transaction manager of Camel's own costs and joins nothing else"),
    CONSUMER_CACHE("without a cached consumer each message opens one, and its prefetch counts as delivered"),
    CONSUMER_REPLY("a sender's reply-to makes the route wait for an answer to a request that is not committed yet"),
    OTHER_THREAD(
            "another thread is outside the transaction: the message is committed while its work is only in memory"),
    MEMORY_STEP("the step keeps messages in memory, or runs in a unit of work of its own, after the commit"),
    ERROR_POLICY("every error policy but none can commit a message that failed; there is one, for all routes"),
    SWALLOWED_ERROR("a handled failure is a commit: the message is gone at its first failure"),
    IDEMPOTENT_CONSUMER("the key is kept before the work is done: after a crash the redelivery looks like a repeat"),
    DUPLICATE_ID_IN_TRANSACTION("one known duplicate id refuses the whole commit, again and again"),
    BROKER_HEADERS("_AMQ_DUPL_ID and others of the consumed message would go out again and have the commit refused"),
    SENDER_HEADERS("headers of Camel's own must not come from a sender"),
    SPLIT_GOES_ON("parts after one that failed would be sent before the rollback"),
    PRODUCER_WAITS("a producer that waits for a reply waits for what is not committed"),
    TOKEN_HOLDERS("two holders of a token poll at once"),
    UNCHECKED_COMPONENT(
            "the component acknowledges by itself what nobody has on disk, or checks no answer item by item"),
    BROKER_DEAD_LETTERS("without a dead-letter address, and a queue at it, a message that failed too often is removed"),
    BROKER_DROPS("a full address drops what is sent to it, and the sender is told that all is well"),
    BROKER_UNSYNCED("what is not synced is gone after a power cut, though its sender was told otherwise"),
    BROKER_DISK("a broker that fills the disk dies; one with a limit has producers wait"),
    BROKER_LARGE(
            "a message too long for the journal has a file of its own; on a full disk it was seen without its body"),
    BROKER_SILENT("a door that is not told that the disk is full waits, and its sender with it, and cannot say 503"),
    BROKER_PAGES(
            "on a full disk every address that may page does, and a page that was cut short took a token along for ever"),
    BROKER_FORGETS("a queue that deletes itself takes its duplicate ids along; too few of them are forgotten in time"),
    BROKER_COUNTS("counts that are not kept make a message that kills the process come for the first time for ever"),
    BROKER_SERIES(
            "kills come in series, and each counts as a delivery: an outcome that was parked for them is counted late"),
    BROKER_TOKENS(
            "a token, a trial or an agency's message must never become a dead letter: what waits for it would stand still");

    private final String reason;

    Losing(String reason) {
        this.reason = reason;
    }

    /** Why it is forbidden. */
    public String reason() {
        return reason;
    }
}
