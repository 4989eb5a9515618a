package migration.exchange.embedded;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * Where an Elasticsearch answers.
 *
 * @param url scheme, host and port
 * @param user null when it asks for none
 * @param password null when it asks for none
 */
public record ElasticsearchAddress(
        URI url, @Nullable String user, @Nullable String password) {

    /** Without the password, so that it never gets into a log. */
    @Override
    public String toString() {
        return url.toString();
    }
}
