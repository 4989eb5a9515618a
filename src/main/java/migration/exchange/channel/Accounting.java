package migration.exchange.channel;

import migration.exchange.accounts.Accounts;
import org.springframework.stereotype.Component;

/** Hands events to the accounts. */
@Component("accounting")
public class Accounting {

    private final Accounts accounts;
    private final Messages messages = new Messages();

    public Accounting(Accounts accounts) {
        this.accounts = accounts;
    }

    public void record(String event) {
        accounts.record(messages.readEvent(event));
    }
}
