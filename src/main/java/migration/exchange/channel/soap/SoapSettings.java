package migration.exchange.channel.soap;

import java.time.Duration;
import java.util.Map;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code exchange.<agency>} of an agency that offers its feeds by SOAP 1.1, page by page.
 *
 * @param url address of the service; nothing is pulled while it is empty
 * @param user who asks, by HTTP basic authentication
 * @param password of the user
 * @param poll pause between two calls when all has been read
 * @param heartbeat after how long a silence an empty submission says that the feed lives
 * @param timeout how long to wait for a connection, for an answer to begin, and for it to end
 * @param soap the operations, by feed
 */
public record SoapSettings(
        @DefaultValue("") String url,
        @DefaultValue("") String user,
        @DefaultValue("") String password,
        @DefaultValue("PT5S") Duration poll,
        @DefaultValue("PT1H") Duration heartbeat,
        @DefaultValue("PT30S") Duration timeout,
        Map<String, Operation> soap) {

    /**
     * An operation that answers the changes after a token, and {@code nextToken} and {@code more} with them.
     *
     * @param request the SOAP envelope to send; <code>{token}</code> and <code>{max}</code> stand for their values
     * @param action value of the header {@code SOAPAction}
     * @param first the token before the first call
     * @param max most records of one answer
     * @param stream what the submissions name as their stream
     * @param contract major version of the contract that the answers become
     */
    public record Operation(
            String request,
            @DefaultValue("") String action,
            @DefaultValue("0") String first,
            @DefaultValue("500") int max,
            String stream,
            @DefaultValue("1") int contract) {

        String requestFor(String token) {
            String text = token.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
            return request.replace("{max}", Integer.toString(max)).replace("{token}", text);
        }
    }
}
