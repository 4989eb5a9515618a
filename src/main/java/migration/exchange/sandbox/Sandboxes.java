package migration.exchange.sandbox;

import java.util.List;
import migration.exchange.accounts.Receipt;

/** Port of the sandboxes of all agencies, for whoever looks at them from outside. */
public interface Sandboxes {

    /**
     * The last receipts of an agency's sandbox, the newest first; none when it has never sent anything there.
     *
     * @throws RuntimeException the store is away
     */
    List<Receipt> last(String agency, int most);

    /** Takes the sandbox of an agency down with all that is in it; the next submission begins a new one. */
    void reset(String agency);
}
