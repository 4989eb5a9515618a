package migration.exchange.simulation.benchmark;

import java.io.PrintStream;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import migration.exchange.contract.MigrationContext;
import migration.exchange.envelope.FeedId;
import migration.exchange.indexing.Generations;
import migration.exchange.indexing.StoreReader;
import migration.exchange.jobs.Job;
import migration.exchange.jobs.Jobs;
import migration.exchange.replay.Rebuilds;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Rebuilds the whole store from the archive beside the one that serves, and prints how fast, and the digests of both. */
public final class RebuildBeside {

    private static final long LOOK = 500;
    private static final long SAY = 30_000;

    private final Jobs jobs;
    private final Generations generations;
    private final StoreReader store;
    private final Set<FeedId> feeds;

    public RebuildBeside(ApplicationContext platform) {
        jobs = platform.getBean(Jobs.class);
        generations = platform.getBean(Generations.class);
        store = platform.getBean(StoreReader.class);
        feeds = platform.getBean(MigrationContext.class).contracts().stream()
                .map(contract -> contract.id().feed())
                .collect(Collectors.toSet());
    }

    /** True when the rebuilt one serves and was the same, feed by feed, and nobody who read meanwhile missed anything. */
    public boolean run(PrintStream out) throws InterruptedException {
        long begin = System.nanoTime();
        Bystander bystander = new Bystander(store, feeds);
        Job job;
        try (bystander) {
            job = ended(jobs.start(Rebuilds.KIND, Map.of(), "benchmark", "to be measured"), out);
        }
        double seconds = (System.nanoTime() - begin) / 1e9;
        if (job.state() != Job.State.DONE || job.result() == null) {
            out.printf("%nThe rebuild ended as %s: %s%n", job.state(), job.failures());
            return false;
        }
        print(out, job, JsonMapper.shared().readTree(job.result()), seconds);
        out.println("  " + bystander);
        return bystander.hasSeenNoGap()
                && JsonMapper.shared()
                        .readTree(job.result())
                        .path("feeds")
                        .valueStream()
                        .allMatch(feed -> feed.path("same").asBoolean());
    }

    private Job ended(Job started, PrintStream out) throws InterruptedException {
        Job job = started;
        for (long waited = 0; job.state() == Job.State.RUNNING; waited += LOOK) {
            Thread.sleep(LOOK);
            job = jobs.find(started.id()).orElseThrow();
            if (waited % SAY == 0) {
                Job.Progress progress = job.progress();
                out.printf(
                        "rebuild: %s, %,d of %,d submissions, %,d records%n",
                        progress.stage(), progress.done(), progress.total(), progress.records());
            }
        }
        return job;
    }

    private void print(PrintStream out, Job job, JsonNode result, double seconds) {
        long documents = generations.list().stream()
                .filter(Generations.Generation::serving)
                .flatMap(serving -> serving.documents().values().stream())
                .mapToLong(Long::longValue)
                .sum();
        double filling = job.progress().millis() / 1e3;
        out.printf(
                "%nRebuilt beside the serving index: %,d records read, %,d documents, filled in %,.0f s:"
                        + " %,.0f records/s, %,.0f documents/s; %,.0f s with comparing and taking over%n",
                job.progress().records(),
                documents,
                filling,
                job.progress().records() / filling,
                documents / filling,
                seconds);
        result.path("feeds")
                .forEach(feed -> out.printf(
                        "  %-28s %,11d records %s%n  %-28s %,11d rebuilt %s%n",
                        feed.path("feed").asString(),
                        feed.path("serving").asLong(),
                        feed.path("servingDigest").asString(),
                        "",
                        feed.path("other").asLong(),
                        feed.path("otherDigest").asString()));
    }
}
