package migration.exchange.canonical;

import java.time.OffsetDateTime;
import java.util.List;

/** One refusal of entry; grounds are letters of Article 11(1) of the Law on the Legal Status of Aliens, none before 2018. */
public record EntryRefusal(PersonDescription person, OffsetDateTime timestamp, String checkpoint, List<String> grounds)
        implements CanonicalRecord {

    public EntryRefusal {
        grounds = List.copyOf(grounds);
    }
}
