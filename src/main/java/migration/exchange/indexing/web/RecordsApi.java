package migration.exchange.indexing.web;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import migration.exchange.accounts.Accounts;
import migration.exchange.accounts.Disposition;
import migration.exchange.accounts.RecordOutcome;
import migration.exchange.archive.Archive;
import migration.exchange.contract.MigrationContext;
import migration.exchange.envelope.FeedId;
import migration.exchange.envelope.RecordPlace;
import migration.exchange.envelope.Submission;
import migration.exchange.indexing.StoreReader;
import migration.exchange.indexing.StoredRecord;
import migration.exchange.portal.web.PageSize;
import migration.exchange.portal.web.Problem;
import migration.exchange.portal.web.ProblemException;
import migration.exchange.quality.Verdict;
import migration.exchange.quality.web.IssueView;
import migration.exchange.quality.web.IssueView.RecordName;
import migration.exchange.quality.web.IssueWriter;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The records of a feed as the store holds them, and one record with every version that ever came. */
@RestController
@RequestMapping("/api/records")
class RecordsApi {

    private final StoreReader store;
    private final Accounts accounts;
    private final Archive archive;
    private final IssueWriter writer;
    private final MigrationContext contracts;

    RecordsApi(StoreReader store, Accounts accounts, Archive archive, IssueWriter writer, MigrationContext contracts) {
        this.store = store;
        this.accounts = accounts;
        this.archive = archive;
        this.writer = writer;
        this.contracts = contracts;
    }

    /** A page in the order of the source ids; {@code next} goes on, null on the last one. */
    @GetMapping
    RecordList list(
            @RequestParam String feed,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "1000") int size) {
        FeedId id = feed(feed);
        if (after == null) {
            store.refresh(); // who lists wants all that has been acknowledged
        }
        List<StoredRecord> page = store.page(id, after, PageSize.of(size, 10_000));
        String next = page.size() < size ? null : page.get(page.size() - 1).sourceId();
        return new RecordList(page.stream().map(RecordView::of).toList(), next);
    }

    /** One record: as it stands, and every version received, oldest submission first. */
    @GetMapping(params = "sourceId")
    RecordHistory one(@RequestParam String feed, @RequestParam String sourceId) throws IOException {
        FeedId id = feed(feed);
        RecordView current = store.find(id, sourceId).map(RecordView::of).orElse(null);
        List<VersionView> versions = new ArrayList<>();
        for (RecordOutcome outcome : accounts.history(id, sourceId)) {
            versions.add(version(outcome));
        }
        if (current == null && versions.isEmpty()) {
            throw new ProblemException(Problem.notFound());
        }
        return new RecordHistory(current, versions);
    }

    private VersionView version(RecordOutcome outcome) throws IOException {
        RecordPlace place = outcome.place();
        RecordName name = new RecordName(place.position(), outcome.sourceId(), outcome.version());
        return new VersionView(
                outcome.version(),
                outcome.disposition(),
                Verdict.of(outcome.issues()),
                place,
                writer.ofRecord(name, outcome.issues()),
                verbatim(place));
    }

    private String verbatim(RecordPlace place) throws IOException {
        Charset encoding =
                archive.find(place.submission()).map(Submission::encoding).orElse(StandardCharsets.UTF_8);
        return new String(archive.slice(place.submission(), place.offset(), place.length()), encoding);
    }

    /** A feed whose records may be seen. */
    private FeedId feed(String text) {
        FeedId feed = parse(text);
        if (contracts.isCountedOnly(feed)) {
            throw new ProblemException(Problem.countedOnly(text));
        }
        return feed;
    }

    private static FeedId parse(String text) {
        try {
            return FeedId.parse(text);
        } catch (IllegalArgumentException e) {
            throw new ProblemException(Problem.parameter("feed"));
        }
    }

    /** A page of records. */
    record RecordList(List<RecordView> records, @Nullable String next) {}

    /** A record as it stands. */
    record RecordView(
            String feed,
            String sourceId,
            int version,
            boolean cancelled,
            Verdict verdict,
            List<String> issues,
            RecordPlace place,
            Map<String, Object> content) {

        static RecordView of(StoredRecord stored) {
            return new RecordView(
                    stored.feed().toString(),
                    stored.sourceId(),
                    stored.version(),
                    stored.cancelled(),
                    stored.issues().isEmpty() ? Verdict.ACCEPTED : Verdict.ACCEPTED_WITH_ISSUES,
                    stored.issues(),
                    stored.place(),
                    stored.content());
        }
    }

    /** One record: now, null when none of its versions was accepted, and all versions. */
    record RecordHistory(@Nullable RecordView record, List<VersionView> versions) {}

    /** One version as it was received, and what became of it. */
    record VersionView(
            int version,
            Disposition disposition,
            Verdict verdict,
            RecordPlace place,
            List<IssueView> issues,
            String verbatim) {}
}
