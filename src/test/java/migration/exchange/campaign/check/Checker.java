package migration.exchange.campaign.check;

import static migration.exchange.campaign.check.Findings.Kind.DUPLICATED;
import static migration.exchange.campaign.check.Findings.Kind.LOST;
import static migration.exchange.campaign.check.Findings.Kind.UNACCOUNTED;

import java.io.IOException;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import migration.exchange.campaign.load.Delivery;
import migration.exchange.campaign.load.Sent;
import migration.exchange.campaign.load.Way;
import migration.exchange.envelope.Rank;
import tools.jackson.databind.JsonNode;

/** Reads the whole store by raw searches and holds it against what the agencies delivered. */
public final class Checker {

    private static final List<String> TERMS = List.of("accepted", "quarantined", "unchanged", "superseded");

    private final RawIndex index;
    private final List<Delivery> deliveries;
    private final List<Sent> sent;
    private final Leftovers leftovers;
    private final Findings findings = new Findings();
    private final Map<String, History> histories = new HashMap<>();
    private final Map<String, BitSet> positions = new HashMap<>();

    /**
     * @param deliveries all that was handed over
     * @param sent the submissions that agencies made of it
     * @param leftovers messages that still lie in the broker
     */
    public Checker(RawIndex index, Leftovers leftovers, List<Delivery> deliveries, List<Sent> sent) {
        this.index = index;
        this.leftovers = leftovers;
        this.deliveries = deliveries;
        this.sent = sent;
    }

    public Findings check() throws IOException, InterruptedException {
        for (Delivery delivery : deliveries) {
            history(delivery.way().feed(), delivery.sourceId()).deliver(delivery);
        }
        for (String kind :
                new TreeSet<>(deliveries.stream().map(d -> d.way().kind()).toList())) {
            index.scan(kind + "-all", hit -> stored(hit));
        }
        index.scanInOrderOfWriting("outcomes", this::outcome);
        index.scan("quarantine", this::quarantined);
        receipts();
        leftovers.count().forEach(this::left);
        histories.values().forEach(history -> history.check(findings));
        return findings;
    }

    private void left(String queue, int messages) {
        for (int i = 0; i < messages; i++) {
            findings.add(UNACCOUNTED, "a message is left in " + queue);
        }
    }

    private History history(String feed, String sourceId) {
        return histories.computeIfAbsent(feed + " " + sourceId, History::new);
    }

    private void stored(JsonNode hit) {
        JsonNode source = hit.path("_source");
        history(source)
                .store(
                        Rank.ofNumber(hit.path("_version").asLong()).version(),
                        source.at("/content/birthDate").asString(""),
                        source.path("cancelled").asBoolean(false));
    }

    private History history(JsonNode source) {
        return history(source.path("feed").asString(), source.path("sourceId").asString());
    }

    private void outcome(JsonNode hit) {
        JsonNode source = hit.path("_source");
        String submission = source.path("submission").asString();
        String feed = source.path("feed").asString();
        BitSet seen = positions.computeIfAbsent(submission, any -> new BitSet());
        for (JsonNode record : source.path("records")) {
            int position = record.at("/place/position").asInt();
            if (seen.get(position)) {
                continue; // a submission that came twice and was halved once is cut in two ways; the first outcome
                // stands
            }
            seen.set(position);
            history(feed, record.path("sourceId").asString(""))
                    .outcome(
                            record.path("version").asInt(),
                            record.path("disposition").asString());
        }
    }

    private void quarantined(JsonNode hit) {
        JsonNode source = hit.path("_source");
        history(source)
                .quarantine(source.path("version").asInt(), source.path("state").asString());
    }

    private void receipts() throws IOException, InterruptedException {
        Map<String, JsonNode> bySha = new HashMap<>();
        index.scan("receipts", hit -> {
            JsonNode receipt = hit.path("_source");
            String key = receipt.path("feed").asString() + " "
                    + receipt.at("/tally/submission/sha256").asString();
            if (bySha.put(key, receipt) != null) {
                findings.add(DUPLICATED, "two receipts of " + key);
            }
            adds(receipt);
        });
        for (Sent one : sent) {
            JsonNode receipt = bySha.get(one.feed() + " " + one.sha256());
            if (receipt == null) {
                findings.add(
                        LOST,
                        "no receipt of a submission of %d records of %s"
                                .formatted(one.deliveries().size(), one.feed()));
            } else if (receipt.path("received").asInt() != one.deliveries().size()) {
                findings.add(
                        UNACCOUNTED,
                        "received of " + receipt.path("id") + " is " + receipt.path("received") + ", sent were "
                                + one.deliveries().size());
            }
        }
    }

    /** Every receipt is completed and adds up, and there is an outcome for each of its records. */
    private void adds(JsonNode receipt) {
        String id = receipt.path("id").asString();
        long received = receipt.path("received").asLong();
        long sum = TERMS.stream().mapToLong(term -> receipt.path(term).asLong()).sum();
        if (!receipt.path("state").asString().equals("COMPLETED") || sum != received) {
            findings.add(
                    UNACCOUNTED,
                    "receipt %s is %s: received %d, %d became something"
                            .formatted(id, receipt.path("state"), received, sum));
        }
        int outcomes = positions.getOrDefault(id, new BitSet()).cardinality();
        if (outcomes != received) {
            findings.add(UNACCOUNTED, "receipt %s: received %d, outcomes of %d".formatted(id, received, outcomes));
        }
    }

    /** The share of each way in what was delivered. */
    public static Map<Way, Long> shares(List<Delivery> deliveries) {
        Map<Way, Long> shares = new EnumMap<>(Way.class);
        deliveries.forEach(delivery -> shares.merge(delivery.way(), 1L, Long::sum));
        return shares;
    }
}
