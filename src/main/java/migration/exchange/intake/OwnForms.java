package migration.exchange.intake;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import migration.exchange.envelope.FeedId;
import migration.exchange.envelope.Submission;

/**
 * Where the records of a submission are: below {@code submission/records} in contract XML, elsewhere in an agency's own
 * form.
 *
 * @param containers for each feed in a form of its own, the local names from the root to the element that contains the
 *     records
 */
public record OwnForms(Map<FeedId, List<String>> containers) {

    /** From the root of contract XML to the element whose children are the records. */
    public static final List<String> CONTRACT = List.of("submission", "records");

    public OwnForms {
        containers = Map.copyOf(containers);
    }

    /** Local names from the root to the element whose children are the records. */
    public List<String> container(Submission submission) {
        return submission.ownForm()
                ? Objects.requireNonNull(containers.get(submission.feed()), "a feed without a form of its own")
                : CONTRACT;
    }
}
