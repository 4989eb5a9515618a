package migration.exchange.channel;

import java.util.List;
import migration.exchange.accounts.Accounts;
import migration.exchange.accounts.SubmissionEvent;
import org.springframework.stereotype.Component;

/** The last step: outcomes are added up, without what may not be kept of them any more. */
@Component("counting")
public class Counting {

    private final Accounts accounts;
    private final Screening screening;
    private final Messages messages = new Messages();

    public Counting(Accounts accounts, Screening screening) {
        this.accounts = accounts;
        this.screening = screening;
    }

    /** Counts events, which together cost hardly more than one. */
    public void countAll(List<String> events) {
        int mark = screening.mark();
        List<SubmissionEvent> read =
                events.stream().map(messages::readEvent).map(screening::silent).toList();
        accounts.record(read);
        screening.confirm(mark);
    }

    /** Counts one event. */
    public void count(String event) {
        countAll(List.of(event));
    }
}
