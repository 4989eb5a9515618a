package migration.exchange.replay;

import migration.exchange.indexing.Comparison;
import migration.exchange.jobs.Job.Progress;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What came out of a rebuild, as JSON. */
final class RebuildResult {

    private static final JsonMapper JSON = JsonMapper.shared();

    private RebuildResult() {}

    /** It serves already. */
    static String serves(int generation) {
        return JSON.createObjectNode().put("generation", generation).toString();
    }

    static String of(Pursuit pursuit, Comparison comparison, int instead, int unsettled) {
        Progress progress = pursuit.progress();
        ObjectNode result = JSON.createObjectNode()
                .put("generation", pursuit.point().generation())
                .put("instead", instead)
                .put("submissions", progress.done())
                .put("records", progress.records())
                .put("recordsPerSecond", progress.rate())
                .put("unsettled", unsettled)
                .put("differedWhileCompared", comparison.differences().size());
        for (Comparison.Feed feed : comparison.feeds()) {
            result.withArray("feeds")
                    .addObject()
                    .put("feed", feed.feed().toString())
                    .put("serving", feed.serving())
                    .put("servingDigest", feed.servingDigest())
                    .put("other", feed.other())
                    .put("otherDigest", feed.otherDigest())
                    .put("same", feed.same());
        }
        return result.toString();
    }
}
