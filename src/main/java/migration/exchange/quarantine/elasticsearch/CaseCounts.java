package migration.exchange.quarantine.elasticsearch;

import static migration.exchange.elasticsearch.Documents.JSON;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import migration.exchange.elasticsearch.Documents;
import migration.exchange.envelope.CountryTime;
import migration.exchange.envelope.FeedId;
import migration.exchange.quarantine.Quarantine.Admission;
import migration.exchange.quarantine.Quarantine.Cause;
import migration.exchange.quarantine.Quarantine.UnknownCode;
import migration.exchange.quarantine.QuarantinedRecord.State;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Counts cases by what is wrong with their records. */
final class CaseCounts {

    private final Documents cases;

    CaseCounts(Documents cases) {
        this.cases = cases;
    }

    List<Cause> causes(@Nullable FeedId feed) {
        ObjectNode search = JSON.createObjectNode();
        CaseSearch.filter(search, feed, null, State.WAITING);
        ObjectNode oldest = JSON.createObjectNode();
        oldest.putObject("oldest").putObject("min").put("field", "since");
        return cases.buckets(search.path("query"), List.of("feed", "codes"), oldest).stream()
                .map(CaseCounts::cause)
                .sorted(Comparator.comparingLong(Cause::count)
                        .reversed()
                        .thenComparing(Cause::code)
                        .thenComparing(Cause::feed))
                .toList();
    }

    List<Admission> admissions(@Nullable FeedId feed, LocalDate from) {
        ObjectNode search = JSON.createObjectNode();
        CaseSearch.filter(search, feed, null, null)
                .addObject()
                .putObject("range")
                .putObject("since")
                .put("gte", CountryTime.begin(from).toString());
        ObjectNode days = JSON.createObjectNode();
        days.putObject("days")
                .putObject("date_histogram")
                .put("field", "since")
                .put("calendar_interval", "day")
                .put("time_zone", CountryTime.ZONE.getId())
                .put("min_doc_count", 1);
        return cases.buckets(search.path("query"), List.of("feed", "codes"), days).stream()
                .flatMap(CaseCounts::admissions)
                .toList();
    }

    private static Stream<Admission> admissions(JsonNode bucket) {
        FeedId feed = FeedId.parse(bucket.at("/key/feed").asString());
        String code = bucket.at("/key/codes").asString();
        return bucket.at("/days/buckets")
                .valueStream()
                .map(day -> new Admission(
                        feed,
                        code,
                        CountryTime.day(Instant.ofEpochMilli(day.path("key").asLong())),
                        day.path("doc_count").asLong()));
    }

    List<UnknownCode> unknownCodes() {
        ObjectNode search = JSON.createObjectNode();
        CaseSearch.filter(search, null, null, State.WAITING);
        ObjectNode since = JSON.createObjectNode();
        since.putObject("since").putObject("min").put("field", "since");
        return cases.buckets(search.path("query"), List.of("feed", "unknown"), since).stream()
                .map(UnknownCodes::read)
                .toList();
    }

    private static Cause cause(JsonNode bucket) {
        return new Cause(
                FeedId.parse(bucket.at("/key/feed").asString()),
                bucket.at("/key/codes").asString(),
                bucket.path("doc_count").asLong(),
                Instant.ofEpochMilli(Math.round(bucket.at("/oldest/value").asDouble())));
    }
}
