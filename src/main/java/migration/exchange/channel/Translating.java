package migration.exchange.channel;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import migration.exchange.canonical.CanonicalRecord;
import migration.exchange.contract.frame.v1.Record;
import migration.exchange.envelope.ContractId;
import migration.exchange.envelope.Envelope;
import migration.exchange.envelope.Rank;
import migration.exchange.indexing.FeedKinds;
import migration.exchange.indexing.RecordDocument;
import migration.exchange.normalization.Translator;
import migration.exchange.quality.Issue;
import migration.exchange.quality.Verdict;
import org.springframework.stereotype.Component;

/** Steps 7 and 8: records with an error leave the way, the others become canonical records. */
@Component("translating")
public class Translating {

    private final Map<ContractId, Translator<?>> translators;
    private final FeedKinds kinds;

    public Translating(List<Translator<?>> translators, FeedKinds kinds) {
        this.kinds = kinds;
        this.translators =
                translators.stream().collect(Collectors.toUnmodifiableMap(Translator::contract, Function.identity()));
    }

    public TranslatedBatch translate(JudgedBatch batch) {
        List<JudgedBatch.Item> stopped = new ArrayList<>();
        List<JudgedBatch.Item> passed = new ArrayList<>();
        for (JudgedBatch.Item item : batch.records()) {
            (item.judged().verdict() == Verdict.QUARANTINED ? stopped : passed).add(item);
        }
        Translator<Record> translator = translator(batch);
        List<RecordDocument> documents =
                passed.stream().map(item -> document(batch, item, translator)).toList();
        return new TranslatedBatch(batch.submission(), batch.id(), stopped, passed, documents, batch.screened());
    }

    // the contract that names the translator also made the JAXB objects
    @SuppressWarnings("unchecked")
    private Translator<Record> translator(JudgedBatch batch) {
        Envelope envelope = Objects.requireNonNull(batch.submission().envelope(), "no envelope");
        return (Translator<Record>) Objects.requireNonNull(translators.get(envelope.contract()), "no translator");
    }

    private RecordDocument document(JudgedBatch batch, JudgedBatch.Item item, Translator<Record> translator) {
        Record record = Objects.requireNonNull(item.judged().record().content(), "passed without content");
        CanonicalRecord content = record.isCancelled() ? null : translator.translate(record);
        List<String> issues =
                item.judged().issues().stream().map(Issue::code).distinct().toList();
        Rank rank = batch.submission().rankOf(record.getVersion());
        return new RecordDocument(
                batch.submission().feed(),
                record.getSourceId(),
                rank.leavesNothing(record.getVersion()) ? 0 : record.getVersion(),
                rank,
                content,
                kinds.of(batch.submission().feed()),
                issues,
                item.place());
    }
}
