package migration.exchange.campaign.load;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import migration.exchange.simulation.play.Player;

/**
 * A clerk of the Service Agency who enters the changes of a round, the same version of a case twice if so be. Some
 * transactions stay open while later ones commit, so that numbers appear out of order.
 */
public final class PermitClerk implements Player {

    private static final int LATE_SECONDS = 3;

    private final Map<String, List<NamedCsvRecord>> transactions = new LinkedHashMap<>();
    private final DataSource database;
    private final Deque<Connection> open = new ArrayDeque<>();
    private volatile long committed;

    /** @param folder of the round */
    public PermitClerk(Path folder, DataSource database) throws IOException {
        this.database = database;
        try (var rows = CsvReader.builder().ofNamedCsvRecord(folder.resolve("out/service-agency/permits/rows.csv"))) {
            rows.forEach(row -> transactions
                    .computeIfAbsent(row.getField("transaction"), any -> new ArrayList<>())
                    .add(row));
        }
    }

    @Override
    public String name() {
        return "service-agency/permits by JDBC";
    }

    @Override
    public long planned() {
        return transactions.size();
    }

    @Override
    public long acknowledged() {
        return committed;
    }

    @Override
    public void play() throws Exception {
        for (List<NamedCsvRecord> rows : transactions.values()) {
            Connection connection = insert(rows);
            if (rows.get(0).getField("commit").equals("LATE")) {
                open.add(connection);
            } else {
                commit(connection);
            }
        }
        if (!open.isEmpty()) {
            TimeUnit.SECONDS.sleep(LATE_SECONDS);
        }
        for (Connection late : open) {
            commit(late);
        }
    }

    private Connection insert(List<NamedCsvRecord> rows) throws SQLException {
        List<String> columns = rows.get(0).getHeader().stream()
                .filter(column -> !column.equals("transaction") && !column.equals("commit"))
                .toList();
        Connection connection = database.getConnection();
        connection.setAutoCommit(false);
        String places = columns.stream().map(column -> "?").collect(Collectors.joining(","));
        try (PreparedStatement sql = connection.prepareStatement(
                "insert into agency.permit_change (" + String.join(",", columns) + ") values (" + places + ")")) {
            for (NamedCsvRecord row : rows) {
                for (int i = 0; i < columns.size(); i++) {
                    String value = row.getField(columns.get(i));
                    sql.setObject(i + 1, value.isEmpty() ? null : value, Types.OTHER);
                }
                sql.addBatch();
            }
            sql.executeBatch();
        }
        return connection;
    }

    private void commit(Connection connection) throws SQLException {
        try (connection) {
            connection.commit();
        }
        committed++;
    }
}
