package migration.exchange.channel;

import jakarta.jms.ConnectionFactory;
import java.util.List;
import java.util.function.Predicate;
import migration.exchange.accounts.Accounts;
import org.apache.camel.Body;
import org.apache.camel.Header;
import org.springframework.stereotype.Component;

/** Hands events to the accounts, and with each what waits behind it: many events cost the store hardly more than one. */
@Component("accounting")
public class Accounting {

    private static final String OUTCOMES = "outcomes";
    private static final int MANY = 64;
    /** Characters of events taken together, so that they do not fill the memory. */
    private static final int LONG = 2_000_000;

    private final Counting counting;
    private final Companions companions;

    public Accounting(Accounts accounts, Screening screening, ConnectionFactory broker) {
        this.counting = new Counting(accounts, screening);
        this.companions = new Companions(broker);
    }

    /** The event of a message and those that wait behind it. */
    public List<String> take(@Body String event, @Header(Held.DELIVERIES) int deliveries) {
        return companions.with(new Held(event, 0, deliveries), OUTCOMES, new Room()).stream()
                .map(Held::text)
                .toList();
    }

    public void record(@Body List<String> events) {
        counting.count(events);
    }

    /** As many as fit into the memory. */
    private static final class Room implements Predicate<Held> {

        private int events;
        private int length;

        @Override
        public boolean test(Held event) {
            events++;
            length += event.text().length();
            return events < MANY && length < LONG;
        }
    }
}
