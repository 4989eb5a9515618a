package migration.exchange.channel;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import migration.exchange.accounts.SubmissionEvent;
import migration.exchange.envelope.Batch;
import tools.jackson.databind.json.JsonMapper;

/** Batches and events as the text of messages: claim checks and sums, never personal data but source ids and issues. */
final class Messages {

    private final JsonMapper json =
            JsonMapper.builder().addMixIn(SubmissionEvent.class, Kinds.class).build();

    String write(Batch batch) {
        return json.writeValueAsString(batch);
    }

    Batch readBatch(String text) {
        return json.readValue(text, Batch.class);
    }

    String write(SubmissionEvent event) {
        return json.writerFor(SubmissionEvent.class).writeValueAsString(event);
    }

    SubmissionEvent readEvent(String text) {
        return json.readValue(text, SubmissionEvent.class);
    }

    /** Names the kinds of events in messages; the model itself knows nothing of JSON. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "event")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = SubmissionEvent.Split.class, name = "split"),
        @JsonSubTypes.Type(value = SubmissionEvent.Damaged.class, name = "damaged"),
        @JsonSubTypes.Type(value = SubmissionEvent.BatchDone.class, name = "batch-done"),
        @JsonSubTypes.Type(value = SubmissionEvent.Rejudged.class, name = "rejudged")
    })
    private interface Kinds {}
}
