package migration.exchange.erasure;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import migration.exchange.accounts.Accounts;
import migration.exchange.archive.Archive;
import migration.exchange.archive.Chronicle;
import migration.exchange.contract.MigrationContext;
import migration.exchange.indexing.IdentityId;
import migration.exchange.indexing.KeyedDigest;
import migration.exchange.indexing.StoreReader;
import migration.exchange.jobs.Job;
import migration.exchange.jobs.Jobs;
import org.springframework.stereotype.Component;

/** Searches store and archive, and starts jobs. */
@Component
class SearchingDesk implements ErasureDesk {

    private final StoreTraces traces;
    private final StoreReader store;
    private final Accounts accounts;
    private final Archive archive;
    private final Chronicle chronicle;
    private final Verbatims verbatims;
    private final IdentityId identityId;
    private final MigrationContext contracts;
    private final Jobs jobs;

    SearchingDesk(
            StoreTraces traces,
            StoreReader store,
            Accounts accounts,
            Archive archive,
            Chronicle chronicle,
            Verbatims verbatims,
            KeyedDigest digest,
            MigrationContext contracts,
            Jobs jobs) {
        this.traces = traces;
        this.store = store;
        this.accounts = accounts;
        this.archive = archive;
        this.chronicle = chronicle;
        this.verbatims = verbatims;
        this.identityId = new IdentityId(digest);
        this.contracts = contracts;
        this.jobs = jobs;
    }

    @Override
    public Preview find(Question question) throws IOException {
        store.refresh();
        Search search =
                new Search(question, traces, store, accounts, archive, verbatims, identityId, contracts.countedOnly());
        try (Chronicle.Reading reading = chronicle.read(null)) {
            Preview preview = new Preview(UUID.randomUUID().toString(), search.find(reading));
            traces.keep(preview.id(), preview.finding());
            return preview;
        }
    }

    @Override
    public Optional<Finding> finding(String id) {
        return traces.finding(id);
    }

    @Override
    public Job order(String finding, LegalBasis basis, String caseNumber, String by) {
        Map<String, String> wishes = Map.of(
                ErasureWork.FINDING, finding,
                ErasureWork.BASIS, basis.name(),
                ErasureWork.CASE, caseNumber,
                ErasureWork.BY, by);
        return jobs.start(ErasureWork.KIND, wishes, by, basis + " " + caseNumber);
    }
}
