package migration.exchange.jobs;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What people do with jobs. */
public interface Jobs {

    /**
     * Asks for a job; it begins within seconds, in any process.
     *
     * @throws JobRefusedException when another one is running or paused
     */
    Job start(String kind, Map<String, String> wishes, String starter, String reason);

    /** One job. */
    Optional<Job> find(String id);

    /** The last ones, newest first. */
    List<Job> list(int size);

    /**
     * Lets it rest; whoever works on it stops within seconds and keeps where it stood.
     *
     * @throws JobRefusedException when it does not run, or there is no such job
     */
    Job pause(String id);

    /** Lets it go on, also after a failure. @throws JobRefusedException when it neither rests nor has failed, or another one is open */
    Job resume(String id);

    /** Gives it up; what it did stays done. @throws JobRefusedException when it has ended */
    Job cancel(String id);
}
