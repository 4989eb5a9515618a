package migration.exchange.stewardship;

import java.time.Clock;
import java.util.List;
import migration.exchange.accounts.Accounts;
import migration.exchange.accounts.Settlements;
import migration.exchange.archive.Archive;
import migration.exchange.indexing.StoreReader;
import migration.exchange.intake.Door;
import migration.exchange.intake.OwnForms;
import migration.exchange.normalization.Normalizer;
import migration.exchange.quarantine.CorrectionDesk;
import migration.exchange.quarantine.MemoryCases;
import migration.exchange.quarantine.Quarantine;
import migration.exchange.validation.Judges;

/** The correction desk for tests that bring its neighbours. */
public final class Desks {

    private Desks() {}

    public static CorrectionDesk of(
            Quarantine quarantine,
            Archive archive,
            OwnForms ownForms,
            List<Normalizer> normalizers,
            Judges judges,
            Door door,
            StoreReader store,
            Accounts accounts,
            Settlements settlements) {
        Drafts drafts = new Drafts(archive, ownForms, normalizers, judges.context());
        Corrections corrections = new Corrections(door, store);
        Withdrawals withdrawals = new Withdrawals(archive, store, accounts, settlements, drafts, corrections);
        return new Desk(quarantine, drafts, judges, corrections, withdrawals, new MemoryCases(), Clock.systemUTC());
    }
}
