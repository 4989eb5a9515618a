package migration.exchange.simulation.play;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.sql.DataSource;

/** A table of changes in the agency's database, and the rows that wait to be entered, by transaction. */
public enum ChangeTable {
    PERMITS("permits", "agency.permit_change"),
    CITIZENSHIP("citizenship", "agency.citizenship_change"),
    DOCUMENTS("documents", "agency.document_change"),
    CIVIL_REGISTRY("civil-registry", "agency.civil_act");

    /** As PostgreSQL reads and writes it. */
    private static final DateTimeFormatter CHANGED_AT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ssx", Locale.ROOT);

    private static final long EVERY = 600;

    private final String feed;
    private final String table;

    ChangeTable(String feed, String table) {
        this.feed = feed;
        this.table = table;
    }

    /** Name of the feed that shows the table. */
    String feed() {
        return feed;
    }

    String table() {
        return table;
    }

    /**
     * Reads the rows that wait, by transaction, in the order of their numbers; none when there is no file.
     *
     * @param folder the simulation's folder
     */
    public Map<Long, List<NamedCsvRecord>> read(Path folder) {
        Path file = folder.resolve("out/service-agency/" + feed + "/rows.csv");
        if (!Files.exists(file)) {
            return Map.of();
        }
        try (var lines = CsvReader.builder().ofNamedCsvRecord(file)) {
            Map<Long, List<NamedCsvRecord>> found = new LinkedHashMap<>();
            lines.stream()
                    .sorted((a, b) -> Long.compare(number(a), number(b)))
                    .forEach(row -> found.computeIfAbsent(
                                    Long.parseLong(row.getField("transaction")), any -> new ArrayList<>())
                            .add(row));
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The highest number of the rows that wait, or have waited. */
    long highestPlanned(Path folder) {
        return read(folder).values().stream()
                .flatMap(List::stream)
                .mapToLong(ChangeTable::number)
                .max()
                .orElse(0);
    }

    /** The highest number that is in the table; 0 when it is empty. */
    long highest(DataSource database) throws SQLException {
        try (var connection = database.getConnection();
                var sql = connection.createStatement();
                var rows = sql.executeQuery("select coalesce(max(change_seq), 0) from " + table)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    /**
     * Enters the rows of a transaction, which stays open.
     *
     * @param shift added to the number of each row
     */
    public Connection insert(DataSource database, List<NamedCsvRecord> rows, long shift) throws SQLException {
        Connection connection = database.getConnection();
        connection.setAutoCommit(false);
        String columns = String.join(", ", columns(rows.get(0)));
        String places =
                String.join(", ", columns(rows.get(0)).stream().map(any -> "?").toList());
        try (var sql =
                connection.prepareStatement("insert into " + table + " (" + columns + ") values (" + places + ")")) {
            for (NamedCsvRecord row : rows) {
                fill(sql, row, shift);
                sql.addBatch();
            }
            sql.executeBatch();
        }
        return connection;
    }

    private static List<String> columns(NamedCsvRecord row) {
        return row.getHeader().stream()
                .filter(column -> !column.equals("transaction") && !column.equals("commit"))
                .toList();
    }

    /** Every value goes in as text of unknown type, which the server reads as its column wants it. */
    private static void fill(PreparedStatement sql, NamedCsvRecord row, long shift) throws SQLException {
        int place = 1;
        for (String column : columns(row)) {
            String value = column.equals("change_seq") ? Long.toString(number(row) + shift) : row.getField(column);
            sql.setObject(place++, value.isEmpty() ? null : value, Types.OTHER);
        }
    }

    /** When a transaction is committed: clerks do so every ten minutes. What has no time has waited already. */
    static Instant due(List<NamedCsvRecord> rows) {
        return rows.stream()
                .flatMap(row -> row.findField("changed_at").stream())
                .map(text -> OffsetDateTime.parse(text, CHANGED_AT).toEpochSecond())
                .max(Long::compare)
                .map(last -> Instant.ofEpochSecond(-Math.floorDiv(-last, EVERY) * EVERY))
                .orElse(Instant.MIN);
    }

    /** The number of a change. */
    static long number(NamedCsvRecord row) {
        return Long.parseLong(row.getField("change_seq"));
    }
}
