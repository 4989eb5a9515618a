package migration.exchange.accounts.elasticsearch;

import static migration.exchange.elasticsearch.Documents.JSON;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import migration.exchange.accounts.Recount;
import migration.exchange.elasticsearch.Cluster;
import migration.exchange.elasticsearch.Documents;
import migration.exchange.envelope.FeedId;
import migration.exchange.envelope.SubmissionId;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Compares sums by day, looks at the submissions of those days only that do not agree, and at each doubtful one once more
 * by itself: while records are on their way the two are not read at one instant. Faults of two submissions of a day that
 * take each other back to the record are not seen.
 */
final class ElasticsearchRecount implements Recount {

    /** Doubtful submissions of a day that are looked at one by one; of more the sums are taken as they are. */
    private static final int LOOKED_AT = 200;

    private static final int NAMED = 10;

    private final Documents receipts;
    private final Places places;

    ElasticsearchRecount(Cluster cluster) {
        receipts = new Documents(cluster, AccountIndices.RECEIPTS);
        places = new Places(cluster);
    }

    @Override
    public List<Difference> differences(Collection<FeedId> feeds) {
        List<Difference> differences = new ArrayList<>();
        for (FeedId feed : new TreeSet<>(feeds)) {
            Map<LocalDate, List<Claim>> claimed = claims(feed);
            Map<LocalDate, Long> proved = places.byDay(feed);
            Set<LocalDate> days = new TreeSet<>(claimed.keySet());
            days.addAll(proved.keySet());
            for (LocalDate day : days) {
                if (!agree(claimed.getOrDefault(day, List.of()), proved.getOrDefault(day, 0L))) {
                    difference(feed, day).ifPresent(differences::add);
                }
            }
        }
        return differences;
    }

    private static boolean agree(List<Claim> claims, long proved) {
        return claims.stream().allMatch(Claim::addsUp)
                && claims.stream().mapToLong(Claim::due).sum() == proved;
    }

    private Map<LocalDate, List<Claim>> claims(FeedId feed) {
        Map<LocalDate, List<Claim>> claims = new HashMap<>();
        for (JsonNode bucket : receipts.buckets(filter(feed), List.of("day", "state"), ReceiptSums.aggregations())) {
            claims.computeIfAbsent(ReceiptSums.day(bucket), day -> new ArrayList<>())
                    .add(ReceiptSums.claim(bucket));
        }
        return claims;
    }

    /** Submission by submission. */
    private Optional<Difference> difference(FeedId feed, LocalDate day) {
        Map<SubmissionId, Claim> claimed = claims(feed, day);
        Map<SubmissionId, Long> proved = places.bySubmission(feed, day);
        Set<SubmissionId> all = new HashSet<>(claimed.keySet());
        all.addAll(proved.keySet());
        long records = 0;
        int doubtful = 0;
        List<SubmissionId> named = new ArrayList<>();
        for (SubmissionId id : all) {
            long counted = proved.getOrDefault(id, 0L);
            Claim claim = claimed.get(id);
            long difference = claim == null ? counted : claim.against(counted);
            if (difference > 0 && doubtful++ < LOOKED_AT) {
                difference = difference(id);
            }
            if (difference > 0 && named.size() < NAMED) {
                named.add(id);
            }
            records += difference;
        }
        return records == 0 ? Optional.empty() : Optional.of(new Difference(feed, day, records, named));
    }

    private Map<SubmissionId, Claim> claims(FeedId feed, LocalDate day) {
        ObjectNode filter = filter(feed);
        filter.withObject("/bool")
                .withArray("filter")
                .addObject()
                .putObject("term")
                .put("day", day.toString());
        Map<SubmissionId, Claim> claims = new HashMap<>();
        for (JsonNode bucket : receipts.buckets(filter, List.of("id", "state"), ReceiptSums.aggregations())) {
            claims.put(new SubmissionId(bucket.at("/key/id").asString()), ReceiptSums.claim(bucket));
        }
        return claims;
    }

    /** The receipt is read first: what it tells then has its outcome already. */
    private long difference(SubmissionId id) {
        Optional<JsonNode> receipt = receipts.find(id.value());
        long proved = places.of(id);
        if (receipt.isPresent()) {
            return ReceiptSums.claimOf(receipt.get()).against(proved);
        }
        // one that has come meanwhile is of a submission on its way
        return receipts.find(id.value()).isPresent() ? 0 : proved;
    }

    private static ObjectNode filter(FeedId feed) {
        ObjectNode filter = JSON.createObjectNode();
        filter.putObject("bool")
                .putArray("filter")
                .addObject()
                .putObject("term")
                .put("feed", feed.toString());
        return filter;
    }
}
