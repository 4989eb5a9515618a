package migration.exchange.mending.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.StreamSupport;
import migration.exchange.contract.MigrationContext;
import migration.exchange.jobs.Job;
import migration.exchange.jobs.Jobs;
import migration.exchange.jobs.web.JobDoor;
import migration.exchange.mending.Attempt;
import migration.exchange.mending.Mender;
import migration.exchange.mending.MendingRule;
import migration.exchange.mending.Mendings;
import migration.exchange.portal.web.Problem;
import migration.exchange.portal.web.ProblemException;
import migration.exchange.portal.web.Reason;
import migration.exchange.quarantine.Quarantine;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What stewards may ask of mending by rule, with problems for what cannot be. */
@Component
class MendingDoor {

    private static final Set<String> KINDS = Set.of(Mendings.PREVIEW, Mendings.MEND);

    private final Jobs jobs;
    private final Mender mender;
    private final Quarantine quarantine;
    private final MigrationContext contracts;

    MendingDoor(Jobs jobs, Mender mender, Quarantine quarantine, MigrationContext contracts) {
        this.jobs = jobs;
        this.mender = mender;
        this.quarantine = quarantine;
        this.contracts = contracts;
    }

    /** A record that passes when mended; values are made anew for whoever looks and are kept nowhere. */
    record Example(String id, String sourceId, String before, String after) {}

    /** Counts what a rule would do. */
    Job preview(Map<String, String> wishes, String steward, String reason) {
        MendingRule rule = rule(wishes);
        String why = Reason.of(reason);
        if (contracts.isCountedOnly(rule.feed())) {
            throw new ProblemException(Problem.countedOnly(rule.feed().toString()));
        }
        return JobDoor.orProblem(() -> jobs.start(Mendings.PREVIEW, rule.wishes(), steward, why));
    }

    private static MendingRule rule(Map<String, String> wishes) {
        try {
            return MendingRule.of(wishes);
        } catch (IllegalArgumentException unreadable) {
            throw new ProblemException(Problem.parameter(String.valueOf(unreadable.getMessage())));
        }
    }

    /** A preview or a mend. */
    Job find(String id) {
        return jobs.find(id)
                .filter(job -> KINDS.contains(job.kind()))
                .orElseThrow(() -> new ProblemException(Problem.notFound()));
    }

    /**
     * Mends what a preview has shown.
     *
     * @param count how many records pass by the preview: who has not read it cannot know it
     */
    Job mend(String previewId, long count, String steward, String reason) {
        Job preview = find(previewId);
        JsonNode result = result(preview);
        String why = Reason.of(reason);
        if (result.path("passes").asLong() != count || count == 0) {
            throw new ProblemException(Problem.of(HttpStatus.CONFLICT, "MENDING_COUNT"));
        }
        Map<String, String> wishes = new LinkedHashMap<>(preview.wishes());
        wishes.put(Mendings.OF_PREVIEW, preview.id());
        wishes.put(Mendings.THROUGH, result.path("through").asString());
        wishes.put(Mendings.BY, steward);
        wishes.put(Mendings.REASON, why);
        return JobDoor.orProblem(() -> jobs.start(Mendings.MEND, wishes, steward, why));
    }

    private static JsonNode result(Job preview) {
        if (!preview.kind().equals(Mendings.PREVIEW) || preview.result() == null) {
            throw new ProblemException(Problem.of(HttpStatus.CONFLICT, "MENDING_COUNT"));
        }
        return JsonMapper.shared().readTree(preview.result());
    }

    /** Some of the records that pass, as far as they still wait. */
    List<Example> examples(Job preview) {
        if (preview.result() == null) {
            return List.of();
        }
        MendingRule rule = MendingRule.of(preview.wishes());
        JsonNode samples = JsonMapper.shared().readTree(preview.result()).path("samples");
        return StreamSupport.stream(samples.spliterator(), false)
                .flatMap(id -> example(id.asString(), rule).stream())
                .toList();
    }

    private Optional<Example> example(String id, MendingRule rule) {
        return quarantine
                .find(id)
                .flatMap(found -> mender.attempt(found, rule) instanceof Attempt.Fits fits
                        ? Optional.of(new Example(id, String.valueOf(found.sourceId()), fits.before(), fits.after()))
                        : Optional.empty());
    }

    Job pause(String id) {
        return JobDoor.orProblem(() -> jobs.pause(find(id).id()));
    }

    Job resume(String id) {
        return JobDoor.orProblem(() -> jobs.resume(find(id).id()));
    }

    Job cancel(String id) {
        return JobDoor.orProblem(() -> jobs.cancel(find(id).id()));
    }
}
