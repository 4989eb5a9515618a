package migration.exchange.canonical;

import org.jspecify.annotations.Nullable;

/** What a record of any agency becomes. A new kind of record is a decision record in {@code src/adr}. */
public sealed interface CanonicalRecord
        permits BorderCrossing,
                EntryRefusal,
                ResidencePermit,
                CitizenshipCase,
                CivilAct,
                VisaCase,
                ConsularRegistration,
                IssuedDocument,
                PopulationFigure,
                CensusPerson {

    /** The person the record is about; null for aggregates and for what may only be counted. */
    @Nullable
    PersonDescription person();
}
