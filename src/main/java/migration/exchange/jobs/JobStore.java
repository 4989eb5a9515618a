package migration.exchange.jobs;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Port of what is kept of jobs, seen alike by all processes. Writing waits while the store is away. */
public interface JobStore {

    /** Keeps a new job. */
    void create(Job job);

    /** One job. */
    Optional<Job> find(String id);

    /** The last ones, newest first. */
    List<Job> list(int size);

    /**
     * Changes a job; when somebody else was quicker the change is made again to what is then there.
     *
     * @param change gives what was given to leave it
     * @return what is there afterwards; empty when there is no such job
     */
    Optional<Job> change(String id, UnaryOperator<Job> change);

    /** The job that was let in last: the only one that may be worked on. */
    Optional<String> current();

    /** Lets a job in instead of the one that was let in before; false when another was quicker. */
    boolean letIn(String id, @Nullable String instead);
}
