package migration.exchange.replay;

import java.util.Map;
import migration.exchange.envelope.FeedId;
import migration.exchange.envelope.Submission;
import migration.exchange.envelope.SubmissionId;

/** What is to be replayed: one submission, one feed with its corrections, or everything. */
sealed interface Scope {

    /** Reads wishes. @throws IllegalArgumentException when an id or a feed in them is none */
    static Scope of(Map<String, String> wishes) {
        String submission = wishes.get(Replays.SUBMISSION);
        String feed = wishes.get(Replays.FEED);
        if (submission != null) {
            return new One(new SubmissionId(submission));
        }
        return feed == null ? new Everything() : new Feed(FeedId.parse(feed));
    }

    /** Whether a submission belongs to it. */
    boolean holds(Submission submission);

    /** One submission. */
    record One(SubmissionId id) implements Scope {

        @Override
        public boolean holds(Submission submission) {
            return submission.id().equals(id);
        }
    }

    /** One feed. */
    record Feed(FeedId feed) implements Scope {

        @Override
        public boolean holds(Submission submission) {
            return submission.feed().equals(feed);
        }
    }

    /** Everything. */
    record Everything() implements Scope {

        @Override
        public boolean holds(Submission submission) {
            return true;
        }
    }
}
