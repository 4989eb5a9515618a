package migration.exchange.elasticsearch;

import java.io.IOException;
import org.elasticsearch.client.Request;

/** Connections to servers that a test has made itself. */
public final class MadeClusters {

    private MadeClusters() {}

    /** A server of a test. */
    public interface Server {

        /** Answers a request with whatever status; an exception when the answer is lost. */
        Answer answer(Request request) throws IOException;
    }

    /** The time of a test. */
    public interface Time {

        /** Milliseconds. */
        long now();

        /** Lets them pass. */
        void pass(long milliseconds);
    }

    public static Cluster over(Server server, Time time) {
        return new Cluster(wire(server), waiting(time), "");
    }

    private static Wire wire(Server server) {
        return new Wire() {
            @Override
            public Answer send(Request request) throws IOException {
                return server.answer(request);
            }

            @Override
            public void close() {
                // nothing is open
            }
        };
    }

    private static WaitingTime waiting(Time time) {
        return new WaitingTime() {
            @Override
            public long milliseconds() {
                return time.now();
            }

            @Override
            public void sleep(long milliseconds) {
                time.pass(milliseconds);
            }
        };
    }
}
