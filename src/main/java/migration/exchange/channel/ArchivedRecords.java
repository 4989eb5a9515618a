package migration.exchange.channel;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import migration.exchange.canonical.CanonicalRecord;
import migration.exchange.canonical.PersonDescription;
import migration.exchange.contract.ReadRecord;
import migration.exchange.envelope.Batch;
import migration.exchange.envelope.Submission;
import migration.exchange.erasure.Verbatims;
import migration.exchange.indexing.RecordDocument;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds single archived records, whether they are erased or not. */
@Component
class ArchivedRecords implements Verbatims {

    private final Rereading archived;
    private final Messages messages = new Messages();

    ArchivedRecords(Rereading archived) {
        this.archived = archived;
    }

    /** What is looked for in a submission. */
    private record Wanted(Set<Long> offsets, Set<Integer> positions) {

        boolean in(Batch batch) {
            int first = batch.id().firstPosition();
            return offsets.stream().anyMatch(at -> at >= batch.offset() && at < batch.offset() + batch.length())
                    || positions.stream()
                            .anyMatch(
                                    at -> at >= first && at < first + batch.id().count());
        }

        boolean is(Seen seen) {
            return positions.contains(seen.place().position())
                    || offsets.stream().anyMatch(seen::holds);
        }
    }

    @Override
    public Optional<List<Seen>> read(Submission submission, Set<Long> offsets, Set<Integer> positions)
            throws IOException {
        SplitMessages split = archived.split(submission.id());
        if (split.damaged()) {
            return Optional.empty();
        }
        Wanted wanted = new Wanted(offsets, positions);
        List<Seen> found = new ArrayList<>();
        for (BatchMessage message : split.batches()) {
            if (wanted.in(messages.readBatch(message.text()))) {
                records(message.text()).stream().filter(wanted::is).forEach(found::add);
            }
        }
        return Optional.of(found);
    }

    private List<Seen> records(String claimCheck) throws IOException {
        TranslatedBatch translated = archived.all(claimCheck);
        List<Seen> seen = new ArrayList<>();
        translated.stopped().forEach(item -> seen.add(seen(item, null)));
        for (int i = 0; i < translated.passed().size(); i++) {
            seen.add(seen(translated.passed().get(i), translated.documents().get(i)));
        }
        return seen;
    }

    private static Seen seen(JudgedBatch.Item item, @Nullable RecordDocument document) {
        ReadRecord read = item.judged().record();
        CanonicalRecord content = document == null ? null : document.content();
        PersonDescription person = content == null ? null : content.person();
        return new Seen(item.place(), read.sourceId(), read.version(), person);
    }
}
