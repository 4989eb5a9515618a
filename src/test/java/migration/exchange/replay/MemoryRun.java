package migration.exchange.replay;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import migration.exchange.jobs.Job;
import migration.exchange.jobs.JobRun;

/** A turn whose wishes and end the test chooses. */
final class MemoryRun implements JobRun {

    final Map<String, String> wishes;
    private final String turn;
    final List<String> failures = new ArrayList<>();
    String checkpoint;
    Job.Progress progress = new Job.Progress("begin", 0, 0, 0, 0);
    Job.Progress last = progress;
    int keepsUntilStop = Integer.MAX_VALUE;

    MemoryRun(String turn, Map<String, String> wishes) {
        this.turn = turn;
        this.wishes = new HashMap<>(wishes);
    }

    @Override
    public String job() {
        return "a job";
    }

    @Override
    public String turn() {
        return turn;
    }

    @Override
    public Map<String, String> wishes() {
        return wishes;
    }

    @Override
    public String checkpoint() {
        return checkpoint;
    }

    @Override
    public Job.Progress progress() {
        return progress;
    }

    @Override
    public boolean goesOn() {
        return keepsUntilStop > 0;
    }

    @Override
    public void keep(String point, Job.Progress now) {
        checkpoint = point;
        last = now;
        keepsUntilStop--;
    }

    @Override
    public void failed(String about, String why) {
        failures.add(about + " " + why);
    }
}
