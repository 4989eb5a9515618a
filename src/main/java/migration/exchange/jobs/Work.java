package migration.exchange.jobs;

import java.util.Optional;

/** What jobs of one kind do; a bean for each kind. */
public interface Work {

    /** The name of the kind. */
    String kind();

    /**
     * Works from the checkpoint on until all is done or the run is to stop.
     *
     * @return what came out, as JSON; empty when it stopped before the end
     * @throws Exception what makes the job fail; resumed, it goes on from the last checkpoint
     */
    Optional<String> work(JobRun run) throws Exception;

    /** Takes back what must not stay when nobody works on the job any more: its process has died, and it was given up. */
    void tidy(JobRun run);
}
