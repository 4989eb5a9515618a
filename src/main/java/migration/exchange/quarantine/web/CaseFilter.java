package migration.exchange.quarantine.web;

import java.util.List;
import migration.exchange.quarantine.QuarantinedRecord.State;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What a list of cases is narrowed to and shows, as it stands in an address; blank filters nothing.
 *
 * @param mend the job that released them by a rule
 */
record CaseFilter(
        @Nullable String feed,
        @Nullable String code,
        @Nullable State state,
        @Nullable String sourceId,
        @Nullable String mend,
        @Nullable String after,
        @Nullable List<Column> cols) {

    /** The columns that are shown. */
    public List<Column> columns() {
        return cols == null || cols.isEmpty() ? Column.USUAL : cols;
    }

    /** Whether it names a cause and a state, so that all that match may be decided about at once. */
    public boolean isOfCause() {
        return !isBlank(feed) && !isBlank(code) && state != null;
    }

    /** The part of an address that a view keeps: no id of a record, no page. */
    String query() {
        UriComponentsBuilder query = UriComponentsBuilder.newInstance();
        put(query, "feed", feed);
        put(query, "code", code);
        put(query, "state", state == null ? null : state.name());
        put(query, "mend", mend);
        columns().forEach(column -> query.queryParam("cols", column.name()));
        String text = query.encode().build().getQuery();
        return text == null ? "" : text;
    }

    private static void put(UriComponentsBuilder query, String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            query.queryParam(name, value.strip());
        }
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
