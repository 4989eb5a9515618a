package migration.exchange.channel.rows;

import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code exchange.<agency>} of an agency whose feeds are views of a database.
 *
 * @param url JDBC address; nothing is pulled while it is empty
 * @param user who reads
 * @param password of the user
 * @param poll pause between two polls when all has been read
 * @param longestTransaction how long a number may be missing before it is taken for rolled back
 * @param heartbeat after how long a silence an empty submission says that the feed lives
 * @param timeout how long to wait for a connection, and for an answer
 * @param rows the views, by feed
 */
public record RowsSettings(
        @DefaultValue("") String url,
        @DefaultValue("") String user,
        @DefaultValue("") String password,
        @DefaultValue("PT5S") Duration poll,
        @DefaultValue("PT15M") Duration longestTransaction,
        @DefaultValue("PT1H") Duration heartbeat,
        @DefaultValue("PT20S") Duration timeout,
        Map<String, View> rows) {

    /**
     * A view that shows every version of every record once.
     *
     * @param view its name
     * @param key the column of the change number, an ascending integer from a sequence
     * @param stream what the submissions name as their stream
     * @param contract major version of the contract that the rows become
     * @param page most rows of one submission
     */
    public record View(
            String view,
            String key,
            String stream,
            @DefaultValue("1") int contract,
            @DefaultValue("1000") int page) {

        private static final Pattern NAME = Pattern.compile("[a-z_][a-z0-9_]*(\\.[a-z_][a-z0-9_]*)?");

        /** @throws IllegalArgumentException if a name is no plain SQL name: both become part of a statement */
        public View {
            if (!NAME.matcher(view).matches() || !NAME.matcher(key).matches() || page < 1) {
                throw new IllegalArgumentException(
                        "not the name of a view, a column, or a size of a page: " + view + ", " + key + ", " + page);
            }
        }
    }
}
