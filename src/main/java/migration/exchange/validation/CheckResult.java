package migration.exchange.validation;

import java.util.Optional;
import migration.exchange.quality.Issue;

/** How a check ended. */
public sealed interface CheckResult {

    /** The word for it in reports. */
    String state();

    /** What is wrong with the submission as a whole. */
    Optional<Issue> whole();

    /** What is counted. */
    Tally tally();

    /** Read to the end and judged. */
    record Judged(Tally tally) implements CheckResult {

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
