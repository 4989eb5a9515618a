package migration.exchange.indexing.web;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
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
import migration.exchange.portal.web.Problem;
import migration.exchange.portal.web.ProblemException;
import migration.exchange.quarantine.Quarantine;
import migration.exchange.quarantine.QuarantinedRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What is known of single records, put together from outcomes, store and archive; of feeds that may be seen only. */
@Component
class RecordLives {

    private final StoreReader store;
    private final Accounts accounts;
    private final Archive archive;
    private final MigrationContext contracts;
    private final Quarantine quarantine;

    RecordLives(
            StoreReader store, Accounts accounts, Archive archive, MigrationContext contracts, Quarantine quarantine) {
        this.quarantine = quarantine;
        this.store = store;
        this.accounts = accounts;
        this.archive = archive;
        this.contracts = contracts;
    }

    /**
     * A record.
     *
     * @param current as it stands; null when none of its versions was accepted
     * @param versions every version received, oldest submission first
     */
    record Life(FeedId feed, String sourceId, @Nullable StoredRecord current, List<RecordOutcome> versions) {}

    /** One record, or the problem that there is none. */
    Life of(FeedId feed, String sourceId) {
        visible(feed);
        StoredRecord current = store.find(feed, sourceId).orElse(null);
        List<RecordOutcome> versions = accounts.history(feed, sourceId);
        if (current == null && versions.isEmpty()) {
            throw new ProblemException(Problem.notFound());
        }
        return new Life(feed, sourceId, current, versions);
    }

    /**
     * A page of the records of a feed in the order of their ids.
     *
     * @param after id to go on after; null for the first page, which shows all that has been acknowledged
     */
    List<StoredRecord> page(FeedId feed, @Nullable String after, int size) {
        visible(feed);
        if (after == null) {
            store.refresh();
        }
        return store.page(feed, after, size);
    }

    /** The submission in which a version came. */
    Optional<Submission> submission(RecordOutcome version) {
        return archive.find(version.place().submission());
    }

    /** The case of a version that went to quarantine. */
    Optional<QuarantinedRecord> caseOf(RecordOutcome version) {
        return version.disposition() == Disposition.QUARANTINED
                ? quarantine.find(QuarantinedRecord.idOf(version.place()))
                : Optional.empty();
    }

    /** A record of which only one version is known, since its id could not be read. */
    Life nameless(FeedId feed, RecordOutcome version) {
        visible(feed);
        return new Life(feed, "—", null, List.of(version));
    }

    /** The text of a version as it was sent. */
    String verbatim(RecordPlace place) throws IOException {
        Charset encoding =
                archive.find(place.submission()).map(Submission::encoding).orElse(StandardCharsets.UTF_8);
        return new String(archive.slice(place.submission(), place.offset(), place.length()), encoding);
    }

    private void visible(FeedId feed) {
        if (isCountedOnly(feed)) {
            throw new ProblemException(Problem.countedOnly(feed.toString()));
        }
    }

    boolean isCountedOnly(FeedId feed) {
        return contracts.isCountedOnly(feed);
    }
}
