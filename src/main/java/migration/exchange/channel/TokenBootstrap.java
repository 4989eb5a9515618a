package migration.exchange.channel;

import jakarta.annotation.PreDestroy;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.TextMessage;
import java.time.Duration;
import java.util.List;
import migration.exchange.channel.pull.Pull;
import org.apache.camel.CamelContext;
import org.apache.camel.Route;
import org.apache.camel.component.jms.JmsEndpoint;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jms.JmsException;
import org.springframework.jms.core.JmsTemplate;
import org.springframework.stereotype.Component;

/**
 * Sends the first token to each queue {@code tokens.*} that a route listens to, at every start. The broker knows its
 * duplicate id and drops all but the very first, also while that one is held or delayed: there is always one token.
 */
@Component
public class TokenBootstrap {

    private static final Logger LOG = LoggerFactory.getLogger(TokenBootstrap.class);
    private static final String TOKENS = "tokens.";
    private static final Duration AGAIN = Duration.ofSeconds(5);

    private final CamelContext camel;
    private final JmsTemplate jms;
    private final Thread sender = new Thread(this::sendUntilSent, "first-tokens");

    public TokenBootstrap(CamelContext camel, ConnectionFactory broker) {
        this.camel = camel;
        this.jms = new JmsTemplate(broker);
        sender.setDaemon(true);
    }

    /** Starts sending; a broker that is away is tried again until it is there. */
    @EventListener(ApplicationReadyEvent.class)
    public void start() {
        sender.start();
    }

    @PreDestroy
    void stop() {
        sender.interrupt();
    }

    private void sendUntilSent() {
        for (String queue : queues()) {
            while (!sent(queue)) {
                try {
                    Thread.sleep(AGAIN.toMillis());
                } catch (InterruptedException stopped) {
                    return;
                }
            }
        }
    }

    private List<String> queues() {
        return camel.getRoutes().stream()
                .map(Route::getEndpoint)
                .filter(JmsEndpoint.class::isInstance)
                .map(endpoint -> ((JmsEndpoint) endpoint).getDestinationName())
                .filter(queue -> queue.startsWith(TOKENS))
                .toList();
    }

    private boolean sent(String queue) {
        try {
            jms.send(queue, session -> {
                TextMessage token = session.createTextMessage(Pull.BEGINNING);
                token.setStringProperty("_AMQ_DUPL_ID", "bootstrap");
                return token;
            });
            return true;
        } catch (JmsException away) {
            LOG.warn("the first token of {} could not be sent, trying again: {}", queue, away.toString());
            return false;
        }
    }
}
