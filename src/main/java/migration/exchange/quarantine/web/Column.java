package migration.exchange.quarantine.web;

import java.util.List;

/** What a list of cases shows beside the agency's id. */
enum Column {
    FEED,
    STATE,
    SINCE,
    ISSUES,
    CODES,
    POSITION,
    DECISION;

    /** Shown when nobody chooses. */
    static final List<Column> USUAL = List.of(FEED, STATE, SINCE, ISSUES);
}
