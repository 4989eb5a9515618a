package migration.exchange.quarantine.web;

import migration.exchange.quarantine.QuarantinedRecord.State;
import org.jspecify.annotations.Nullable;

/** What a list of cases is narrowed to, as it stands in an address; blank filters nothing. */
record CaseFilter(
        @Nullable String feed,
        @Nullable String code,
        @Nullable State state,
        @Nullable String sourceId,
        @Nullable String after) {}
