package migration.exchange.validation;

import java.util.Optional;
import migration.exchange.quality.Issue;
import org.jspecify.annotations.Nullable;

/** How a check ended. */
public sealed interface CheckResult {

    /** The word for it in reports. */
    String state();

    /** What is wrong with the submission as a whole, so that none of its records counts. */
    Optional<Issue> whole();

    /** What is told of the submission as a whole: what is wrong with it, or a notice beside its records. */
    default Optional<Issue> told() {
        return whole();
    }

    /** What is counted. */
    Tally tally();

    /** Read to the end and judged; perhaps with a notice to the sender. */
    record Judged(Tally tally, @Nullable Issue notice) implements CheckResult {

        @Override
        public Optional<Issue> told() {
            return Optional.ofNullable(notice);
        }

        @Override
        public String state() {
            return "COMPLETED";
        }

        @Override
        public Optional<Issue> whole() {
            return Optional.empty();
        }
    }

    /** The door would turn it away: what was told of its records, if anything was, does not count. */
    record Refused(Issue cause) implements CheckResult {

        @Override
        public String state() {
            return "REFUSED";
        }

        @Override
        public Optional<Issue> whole() {
            return Optional.of(cause);
        }

        @Override
        public Tally tally() {
            return Tally.NONE;
        }
    }

    /** Damaged: what was told of its records before the damage was found does not count. */
    record Damaged(Issue cause) implements CheckResult {

        @Override
        public String state() {
            return "DAMAGED";
        }

        @Override
        public Optional<Issue> whole() {
            return Optional.of(cause);
        }

        @Override
        public Tally tally() {
            return Tally.NONE;
        }
    }
}
