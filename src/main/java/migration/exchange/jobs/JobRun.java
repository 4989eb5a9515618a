package migration.exchange.jobs;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One process's turn at a job. */
public interface JobRun {

    /** Id of the job. */
    String job();

    /** Another text for each turn. */
    String turn();

    /** How it is to be done. */
    Map<String, String> wishes();

    /** Where the turn before stood; null at the first. */
    @Nullable
    String checkpoint();

    /** How far the turn before was. */
    Job.Progress progress();

    /** False as soon as the job was paused or cancelled, another process has it, or this one ends. */
    boolean goesOn();

    /**
     * Keeps where the work stands.
     *
     * @throws JobLostException when another process has the job: nothing more may be done for it here
     */
    void keep(String checkpoint, Job.Progress progress);

    /** Keeps something that went wrong and does not end the job. */
    void failed(String about, String why);
}
