package migration.exchange.channel.sandbox;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import migration.exchange.accounts.Disposition;
import migration.exchange.accounts.RecordOutcome;
import migration.exchange.canonical.CanonicalRecord;
import migration.exchange.canonical.PersonDescription;
import migration.exchange.channel.FinishedBatch;
import migration.exchange.channel.TranslatedBatch;
import migration.exchange.envelope.RecordPlace;
import migration.exchange.indexing.RecordDocument;
import migration.exchange.sandbox.Witness;
import org.jspecify.annotations.Nullable;

/** After step 9 in a sandbox: remembers what the accepted records of a batch have shown. */
public final class Witnessing {

    private final Witness witness;

    public Witnessing(Witness witness) {
        this.witness = witness;
    }

    /** Looks at a batch as it was translated and as it ended; gives back how it ended. */
    public FinishedBatch see(TranslatedBatch translated, FinishedBatch finished) {
        Set<RecordPlace> accepted = new HashSet<>();
        finished.outcomes().stream()
                .filter(outcome -> outcome.disposition() == Disposition.ACCEPTED)
                .map(RecordOutcome::place)
                .forEach(accepted::add);
        List<@Nullable CanonicalRecord> contents = new ArrayList<>();
        translated.documents().stream()
                .filter(document -> accepted.contains(document.place()))
                .map(RecordDocument::content)
                .forEach(contents::add);
        int cancelled =
                (int) contents.stream().filter(content -> content == null).count();
        int georgian = (int) contents.stream().filter(Witnessing::isGeorgian).count();
        witness.judged(finished.id(), new Witness.Traits(cancelled, georgian));
        return finished;
    }

    private static boolean isGeorgian(@Nullable CanonicalRecord content) {
        PersonDescription person = content == null ? null : content.person();
        return person != null && person.georgian() != null;
    }
}
