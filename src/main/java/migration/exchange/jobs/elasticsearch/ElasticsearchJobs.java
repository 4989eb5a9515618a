package migration.exchange.jobs.elasticsearch;

import static migration.exchange.elasticsearch.Documents.JSON;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import migration.exchange.elasticsearch.Cluster;
import migration.exchange.elasticsearch.Documents;
import migration.exchange.elasticsearch.Fields;
import migration.exchange.elasticsearch.IndexDefinition;
import migration.exchange.jobs.Job;
import migration.exchange.jobs.JobStore;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Jobs by their ids, and one document that names the job let in last; changes are made only to what was read. */
final class ElasticsearchJobs implements JobStore {

    private static final String INDEX = "jobs";
    private static final String CURRENT = "current";
    private static final String JOB = "job";

    private final Documents documents;

    ElasticsearchJobs(Cluster cluster) {
        documents = new Documents(cluster, INDEX);
    }

    static IndexDefinition index() {
        return IndexDefinition.plain(
                INDEX,
                new Fields().instants("createdAt").opaque(JOB).kept(CURRENT).mappings());
    }

    @Override
    public void create(Job job) {
        documents.create(job.id(), source(job));
    }

    private static ObjectNode source(Job job) {
        ObjectNode source =
                JSON.createObjectNode().put("createdAt", job.createdAt().toString());
        source.set(JOB, JSON.valueToTree(job));
        return source;
    }

    private static Job job(JsonNode source) {
        return JSON.treeToValue(source.path(JOB), Job.class);
    }

    @Override
    public Optional<Job> find(String id) {
        return documents.find(id).filter(source -> source.has(JOB)).map(ElasticsearchJobs::job);
    }

    @Override
    public List<Job> list(int size) {
        ObjectNode query = JSON.createObjectNode().put("size", size).put("track_total_hits", false);
        query.putObject("query").putObject("exists").put("field", "createdAt");
        query.putArray("sort").addObject().put("createdAt", "desc");
        List<Job> found = new ArrayList<>();
        documents.search(query).at("/hits/hits").forEach(hit -> found.add(job(hit.path("_source"))));
        return found;
    }

    @Override
    public Optional<Job> change(String id, UnaryOperator<Job> change) {
        Job[] last = new Job[1];
        documents.change(id, there -> {
            if (there == null || !there.has(JOB)) {
                return null;
            }
            Job before = job(there);
            Job after = change.apply(before);
            last[0] = after;
            return after.equals(before) ? null : source(after);
        });
        return Optional.ofNullable(last[0]);
    }

    @Override
    public Optional<String> current() {
        return documents.find(CURRENT).map(source -> source.path(CURRENT).asString());
    }

    @Override
    public boolean letIn(String id, @Nullable String instead) {
        boolean[] taken = new boolean[1];
        documents.change(CURRENT, there -> {
            String before = there == null ? null : there.path(CURRENT).asString();
            taken[0] = instead == null ? before == null : instead.equals(before);
            return taken[0] ? JSON.createObjectNode().put(CURRENT, id) : null;
        });
        return taken[0];
    }
}
