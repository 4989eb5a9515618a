package migration.exchange.channel.rows;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.function.ToLongFunction;
import javax.xml.stream.XMLStreamException;

/** Reads one page of a view within one snapshot: first the rows that appeared in gaps, then those above the highest. */
final class RowsReader {

    /** The driver keeps so many rows in memory, however large they are. */
    private static final int FETCHED_AT_ONCE = 50;

    private final RowsSettings.View view;
    private final int timeoutSeconds;

    RowsReader(RowsSettings.View view, int timeoutSeconds) {
        this.view = view;
        this.timeoutSeconds = timeoutSeconds;
    }

    /**
     * What was read.
     *
     * @param numbers the change numbers of the rows
     * @param more whether there may be more rows above
     * @param gapsThrough gaps up to this number were asked for; 0 when none were
     * @param document the verbatim
     */
    record Page(NavigableSet<Long> numbers, boolean more, long gapsThrough, byte[] document) {

        boolean caughtUp() {
            return !more && gapsThrough == Long.MAX_VALUE;
        }
    }

    Page read(Connection connection, RowsWatermark watermark) throws SQLException, XMLStreamException {
        RowsDocument document = new RowsDocument(view.view());
        NavigableSet<Long> numbers = new TreeSet<>();
        boolean gapsFull = readGaps(connection, watermark.gaps(), document, numbers);
        long gapsThrough = gapsFull ? numbers.last() : Long.MAX_VALUE;
        boolean more = readAbove(connection, watermark.high(), document, numbers);
        return new Page(numbers, more, gapsThrough, document.toBytes());
    }

    /** Whether there may be more. */
    private boolean readAbove(Connection connection, long high, RowsDocument document, NavigableSet<Long> numbers)
            throws SQLException, XMLStreamException {
        int late = numbers.size();
        try (PreparedStatement statement = prepare(connection, above())) {
            statement.setLong(1, high);
            statement.setInt(2, view.page());
            boolean all = copy(statement, document, numbers);
            return !all || numbers.size() - late == view.page();
        }
    }

    private boolean readGaps(Connection connection, List<Gap> gaps, RowsDocument document, NavigableSet<Long> numbers)
            throws SQLException, XMLStreamException {
        if (gaps.isEmpty()) {
            return false;
        }
        try (PreparedStatement statement = prepare(connection, inGaps())) {
            statement.setArray(1, connection.createArrayOf("bigint", ends(gaps, Gap::low)));
            statement.setArray(2, connection.createArrayOf("bigint", ends(gaps, Gap::high)));
            statement.setInt(3, view.page());
            boolean all = copy(statement, document, numbers);
            return !all || numbers.size() == view.page();
        }
    }

    private static Object[] ends(List<Gap> gaps, ToLongFunction<Gap> end) {
        return gaps.stream().mapToLong(end).boxed().toArray();
    }

    private String above() {
        return "select * from " + view.view() + " where " + view.key() + " > ? order by " + view.key() + " limit ?";
    }

    private String inGaps() {
        return "select rows.* from unnest(?, ?) as gap(low, high) join " + view.view() + " rows on rows." + view.key()
                + " between gap.low and gap.high order by rows." + view.key() + " limit ?";
    }

    private PreparedStatement prepare(Connection connection, String sql) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        statement.setQueryTimeout(timeoutSeconds);
        statement.setFetchSize(FETCHED_AT_ONCE);
        return statement;
    }

    /** Whether all rows went in. */
    private boolean copy(PreparedStatement statement, RowsDocument document, NavigableSet<Long> numbers)
            throws SQLException, XMLStreamException {
        try (ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                if (!document.add(columns(rows))) {
                    return false;
                }
                numbers.add(rows.getLong(view.key()));
            }
            return true;
        }
    }

    private static Map<String, String> columns(ResultSet row) throws SQLException {
        ResultSetMetaData columns = row.getMetaData();
        Map<String, String> values = new LinkedHashMap<>();
        for (int i = 1; i <= columns.getColumnCount(); i++) {
            String value = row.getString(i);
            if (value != null) {
                values.put(columns.getColumnLabel(i), value);
            }
        }
        return values;
    }
}
