package migration.exchange.stewardship;

import java.util.List;
import migration.exchange.archive.Archive;
import migration.exchange.intake.Door;
import migration.exchange.intake.OwnForms;
import migration.exchange.normalization.Normalizer;
import migration.exchange.quarantine.CorrectionDesk;
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
            Door door) {
        return new Desk(quarantine, new Drafts(archive, ownForms, normalizers, judges.context()), judges, door);
    }
}
