package migration.exchange.indexing.web;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import migration.exchange.accounts.Disposition;
import migration.exchange.accounts.RecordOutcome;
import migration.exchange.envelope.FeedId;
import migration.exchange.envelope.RecordPlace;
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

    private final RecordLives lives;
    private final IssueWriter writer;

    RecordsApi(RecordLives lives, IssueWriter writer) {
        this.lives = lives;
        this.writer = writer;
    }

    /** A page in the order of the source ids; {@code next} goes on, null on the last one. */
    @GetMapping
    RecordList list(
            @RequestParam String feed,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "1000") int size) {
        List<StoredRecord> page = lives.page(feed(feed), after, PageSize.of(size, 10_000));
        String next = page.size() < size ? null : page.get(page.size() - 1).sourceId();
        return new RecordList(page.stream().map(RecordView::of).toList(), next);
    }

    /** One record: as it stands, and every version received, oldest submission first. */
    @GetMapping(params = "sourceId")
    RecordHistory one(@RequestParam String feed, @RequestParam String sourceId) throws IOException {
        RecordLives.Life life = lives.of(feed(feed), sourceId);
        List<VersionView> versions = new ArrayList<>();
        for (RecordOutcome outcome : life.versions()) {
            versions.add(version(outcome));
        }
        return new RecordHistory(life.current() == null ? null : RecordView.of(life.current()), versions);
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
                lives.verbatim(place));
    }

    private static FeedId feed(String text) {
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
