package migration.exchange.accounts.elasticsearch;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import migration.exchange.accounts.ReceiptState;
import migration.exchange.accounts.RecordOutcome;
import migration.exchange.accounts.Settlements;
import migration.exchange.elasticsearch.Cluster;
import migration.exchange.elasticsearch.Documents;
import migration.exchange.envelope.Correction;
import migration.exchange.envelope.Submission;
import migration.exchange.envelope.SubmissionId;
import tools.jackson.databind.JsonNode;

/** Reads receipts by id, and for corrections, which have none, what is kept of them beside their originals. */
final class ElasticsearchSettlements implements Settlements {

    private static final Set<String> THROUGH = Set.of(ReceiptState.COMPLETED.name(), ReceiptState.DAMAGED.name());

    private final Documents receipts;
    private final Outcomes outcomes;

    ElasticsearchSettlements(Cluster cluster) {
        receipts = new Documents(cluster, AccountIndices.RECEIPTS);
        outcomes = new Outcomes(cluster);
    }

    @Override
    public Set<SubmissionId> settled(Collection<Submission> submissions) {
        Map<String, SubmissionId> names = new HashMap<>();
        Map<String, SubmissionId> ids = new HashMap<>();
        for (Submission one : submissions) {
            if (one.correction() == null) {
                ids.put(one.id().value(), one.id());
            } else {
                names.put(name(one, one.correction()), one.id());
            }
        }
        Set<SubmissionId> settled = new HashSet<>();
        receipts.findAll(ids.keySet()).forEach((id, receipt) -> {
            if (isThrough(receipt)) {
                settled.add(Objects.requireNonNull(ids.get(id)));
            }
        });
        outcomes.rejudged(names.keySet())
                .keySet()
                .forEach(name -> settled.add(Objects.requireNonNull(names.get(name))));
        return settled;
    }

    private static boolean isThrough(JsonNode receipt) {
        return THROUGH.contains(receipt.path("state").asString(""));
    }

    @Override
    public Optional<RecordOutcome> rejudged(Submission correction) {
        Correction said = correction.correction();
        if (said == null) {
            return Optional.empty();
        }
        return outcomes.rejudged(List.of(name(correction, said))).values().stream()
                .findFirst();
    }

    private static String name(Submission correction, Correction said) {
        return Outcomes.rejudgement(
                said.original(), said.position(), correction.id().value());
    }
}
