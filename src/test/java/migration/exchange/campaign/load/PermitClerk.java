package migration.exchange.campaign.load;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import migration.exchange.simulation.play.ChangeTable;
import migration.exchange.simulation.play.Pace;
import migration.exchange.simulation.play.Player;

/**
 * A clerk of the Service Agency who enters the changes of a round, the same version of a case twice if so be. Some
 * transactions stay open while later ones commit, so that numbers appear out of order.
 */
public final class PermitClerk implements Player {

    private static final int LATE_SECONDS = 3;

    private final Map<Long, List<NamedCsvRecord>> transactions;
    private final DataSource database;
    private final Deque<Connection> open = new ArrayDeque<>();
    private volatile long committed;

    /** @param folder of the round */
    public PermitClerk(Path folder, DataSource database) {
        this.database = database;
        this.transactions = ChangeTable.PERMITS.read(folder);
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
    public void play(Pace pace) throws Exception {
        for (List<NamedCsvRecord> rows : transactions.values()) {
            Connection connection = ChangeTable.PERMITS.insert(database, rows, 0);
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

    private void commit(Connection connection) throws SQLException {
        try (connection) {
            connection.commit();
        }
        committed++;
    }
}
