package migration.exchange.jobs;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** What is kept of jobs, in memory; several desks and runners may share it as processes share the store. */
public final class MemoryJobStore implements JobStore {

    private final Map<String, Job> jobs = new LinkedHashMap<>();
    private String current;

    @Override
    public synchronized void create(Job job) {
        jobs.put(job.id(), job);
    }

    @Override
    public synchronized Optional<Job> find(String id) {
        return Optional.ofNullable(jobs.get(id));
    }

    @Override
    public synchronized List<Job> list(int size) {
        return jobs.values().stream()
                .sorted(Comparator.comparing(Job::createdAt).reversed())
                .limit(size)
                .toList();
    }

    @Override
    public synchronized Optional<Job> change(String id, UnaryOperator<Job> change) {
        return Optional.ofNullable(jobs.computeIfPresent(id, (same, job) -> change.apply(job)));
    }

    @Override
    public synchronized Optional<String> current() {
        return Optional.ofNullable(current);
    }

    @Override
    public synchronized boolean letIn(String id, String instead) {
        boolean first = current == null ? instead == null : current.equals(instead);
        current = first ? id : current;
        return first;
    }
}
