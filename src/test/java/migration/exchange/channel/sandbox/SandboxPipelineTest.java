package migration.exchange.channel.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import migration.exchange.channel.BatchMessage;
import migration.exchange.channel.SplitMessages;
import migration.exchange.envelope.SubmissionId;
import org.junit.jupiter.api.Test;

/** The routes of a sandbox as they stand in routes/sandbox, over steps that only say that they were called. */
class SandboxPipelineTest {

    private static final String TOLD = "a".repeat(32);

    private final Steps steps = new Steps();

    /** All steps at once. */
    public static final class Steps {

        private final List<String> done = Collections.synchronizedList(new ArrayList<>());
        private List<String> left = List.of();
        private boolean breaks;

        public List<String> unsettled() {
            return left;
        }

        public SplitMessages split(String submission) {
            List<BatchMessage> batches = List.of(new BatchMessage("one", 1), new BatchMessage("two", 1));
            return new SplitMessages(batches, "split of " + submission, false);
        }

        public long pause(String submission) {
            done.add("pause " + submission);
            return 1;
        }

        public String open(String body) {
            return did("open", body);
        }

        public String normalize(String body) {
            return did("normalize", body);
        }

        public String judge(String body) {
            return did("judge", body);
        }

        public String translate(String body) {
            return did("translate", body);
        }

        public String index(String body) {
            if (breaks) {
                breaks = false;
                throw new IllegalStateException("once");
            }
            return did("index", body);
        }

        public String see(String translated, String finished) {
            return did("see " + translated + " as", finished);
        }

        public String quarantine(String body) {
            return did("quarantine", body);
        }

        public String report(String body) {
            did("report", body);
            return "outcomes of " + body;
        }

        public void count(String event) {
            done.add("count " + event);
        }

        private String did(String step, String body) {
            done.add(step + " " + body);
            return body;
        }
    }

    private SandboxPipeline start() throws Exception {
        Map<String, Object> named = new HashMap<>();
        for (String name : List.of(
                "pending",
                "splitting",
                "opening",
                "normalizing",
                "judging",
                "translating",
                "staging",
                "witnessing",
                "quarantining",
                "reporting",
                "counting")) {
            named.put(name, steps);
        }
        SandboxPipeline pipeline = new SandboxPipeline(named);
        pipeline.start();
        return pipeline;
    }

    private static List<String> all(String submission) {
        List<String> expected = new ArrayList<>(List.of("count split of " + submission, "pause " + submission));
        for (String batch : List.of("one", "two")) {
            for (String step : List.of(
                    "open",
                    "normalize",
                    "judge",
                    "translate",
                    "index",
                    "see " + batch + " as",
                    "quarantine",
                    "report")) {
                expected.add(step + " " + batch);
            }
            expected.add("count outcomes of " + batch);
        }
        return expected;
    }

    @Test
    void leadsASubmissionThroughAllSteps() throws Exception {
        try (SandboxPipeline pipeline = start()) {
            pipeline.tell(new SubmissionId(TOLD));
            await().untilAsserted(() -> assertThat(steps.done).isEqualTo(all(TOLD)));
            assertThat(pipeline.submissions("any")).isZero();
        }
    }

    @Test
    void judgesWhatWasLeftWhenItIsOpened() throws Exception {
        steps.left = List.of("left");
        try (SandboxPipeline pipeline = start()) {
            await().untilAsserted(() -> assertThat(steps.done).isEqualTo(all("left")));
        }
    }

    @Test
    void triesAStepAgainThatFailed() throws Exception {
        steps.breaks = true;
        try (SandboxPipeline pipeline = start()) {
            pipeline.tell(new SubmissionId(TOLD));
            await().untilAsserted(() -> assertThat(steps.done).isEqualTo(all(TOLD)));
        }
    }
}
