package migration.exchange.channel.rows;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.function.ToLongFunction;
import javax.xml.stream.XMLStreamException;

/** Reads one page of a view within one snapshot: first the rows that appeared in gaps, then those above the highest. */
final class RowsReader {

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
        int late = numbers.size();
        try (PreparedStatement statement = prepare(connection, above())) {
            statement.setLong(1, watermark.high());
            statement.setInt(2, view.page());
            copy(statement, document, numbers);
        }
        return new Page(numbers, numbers.size() - late == view.page(), gapsThrough, document.toBytes());
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
            copy(statement, document, numbers);
        }
        return numbers.size() == view.page();
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
        return statement;
    }

    private void copy(PreparedStatement statement, RowsDocument document, NavigableSet<Long> numbers)
            throws SQLException, XMLStreamException {
        try (ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                numbers.add(rows.getLong(view.key()));
                document.startRow();
                copyColumns(rows, document);
                document.endRow();
            }
        }
    }

    private static void copyColumns(ResultSet row, RowsDocument document) throws SQLException, XMLStreamException {
        ResultSetMetaData columns = row.getMetaData();
        for (int i = 1; i <= columns.getColumnCount(); i++) {
            String value = row.getString(i);
            if (value != null) {
                document.column(columns.getColumnLabel(i), value);
            }
        }
    }
}
