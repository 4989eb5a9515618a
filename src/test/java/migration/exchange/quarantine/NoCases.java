package migration.exchange.quarantine;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import migration.exchange.envelope.FeedId;
import migration.exchange.envelope.Submission;

/** A quarantine that may be asked nothing; a test answers what it expects. */
public class NoCases implements Quarantine {

    private static UnsupportedOperationException unexpected() {
        return new UnsupportedOperationException("the quarantine was not to be asked this");
    }

    @Override
    public void admit(List<QuarantinedRecord> records) {
        throw unexpected();
    }

    @Override
    public boolean has(String id) {
        throw unexpected();
    }

    @Override
    public Optional<QuarantinedRecord> find(String id) {
        throw unexpected();
    }

    @Override
    public void release(String id, Submission correction) {
        throw unexpected();
    }

    @Override
    public void reopen(String id, String sourceId, Submission withdrawal) {
        throw unexpected();
    }

    @Override
    public void overtake(FeedId feed, List<Overtaking> accepted) {
        throw unexpected();
    }

    @Override
    public Set<String> waiting(FeedId feed, Collection<String> sourceIds) {
        throw unexpected();
    }

    @Override
    public Page list(Query query) {
        throw unexpected();
    }

    @Override
    public long waiting(FeedId feed) {
        throw unexpected();
    }

    @Override
    public List<Cause> causes(FeedId feed) {
        throw unexpected();
    }

    @Override
    public List<Admission> admissions(FeedId feed, LocalDate from) {
        throw unexpected();
    }

    @Override
    public List<UnknownCode> unknownCodes() {
        throw unexpected();
    }
}
