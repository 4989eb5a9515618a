package migration.exchange.embedded;

import org.apache.activemq.artemis.core.server.Queue;

/** Looks into the queues of a broker in this process without sending it anything. */
public final class BrokerQueues {

    private final Broker broker;

    public BrokerQueues(Broker broker) {
        this.broker = broker;
    }

    /** Messages that are in a queue or are being taken from it. */
    public long messages(String name) {
        Queue queue = broker.server().locateQueue(name);
        return queue == null ? 0 : queue.getMessageCount();
    }
}
