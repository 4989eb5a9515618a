package migration.exchange.elasticsearch;

import java.io.Closeable;
import java.io.IOException;
import org.elasticsearch.client.Request;

/** Takes a request to the server, once. */
interface Wire extends Closeable {

    /**
     * Sends a request.
     *
     * @return what was answered, whatever its status
     * @throws IOException when no answer came; what was asked for may have been done
     */
    Answer send(Request request) throws IOException;
}
