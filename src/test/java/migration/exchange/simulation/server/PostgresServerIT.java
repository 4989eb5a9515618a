package migration.exchange.simulation.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import migration.exchange.simulation.play.ChangeCommitter;
import migration.exchange.simulation.play.ChangeTable;
import migration.exchange.simulation.play.Pace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The agency's database and its clerks. */
class PostgresServerIT {

    private static final String HEADER =
            "change_seq,case_no,version,cancelled,application_date,last_name_ka,transaction,commit\n";

    private static final Path PROGRAMS = Path.of("target", "postgres");

    @TempDir
    Path folder;

    @Test
    void showsCommittedRowsOnlyAndLateOnesAfterHigherNumbers() throws Exception {
        plan("""
                1,P-1,1,false,2020-01-01,ბერიძე,1,NORMAL
                2,P-2,1,false,2020-01-02,,2,LATE
                3,P-3,1,false,2020-01-03,,3,ROLLED_BACK
                4,P-4,1,true,2020-01-04,,4,NORMAL
                5,P-4,2,true,2020-01-04,,4,NORMAL
                """);
        try (var server = start()) {
            var player = new ChangeCommitter(folder, server.own(), ChangeTable.PERMITS);
            List<Long> early = new ArrayList<>();
            var watcher = new Thread(() -> {
                while (!early.contains(4L)) {
                    early.clear();
                    early.addAll(numbers(server, "secret"));
                }
            });
            watcher.start();
            player.play(Pace.AT_ONCE);
            watcher.join(TimeUnit.SECONDS.toMillis(10));

            assertThat(early).as("while the long transaction is open").containsExactly(1L, 4L, 5L);
            assertThat(numbers(server, "secret")).containsExactly(1L, 2L, 4L, 5L);
            assertThat(player.acknowledged()).isEqualTo(player.planned()).isEqualTo(4);
        }
    }

    @Test
    void goesOnAfterRestartAndEntersLostRowsUnderNewNumbers() throws Exception {
        plan("1,P-1,1,false,2020-01-01,,1,NORMAL\n3,P-3,1,false,2020-01-01,,3,NORMAL\n");
        try (var server = start()) {
            new ChangeCommitter(folder, server.own(), ChangeTable.PERMITS).play(Pace.AT_ONCE);
        }
        plan("""
                1,P-1,1,false,2020-01-01,,1,NORMAL
                2,P-2,1,false,2020-01-02,,2,LATE
                3,P-3,1,false,2020-01-01,,3,NORMAL
                4,P-4,1,false,2020-01-01,,4,NORMAL
                """);
        try (var server = start()) {
            new ChangeCommitter(folder, server.own(), ChangeTable.PERMITS).play(Pace.AT_ONCE);
            assertThat(numbers(server, "secret")).containsExactly(1L, 3L, 4L, 5L);
            new ChangeCommitter(folder, server.own(), ChangeTable.PERMITS).play(Pace.AT_ONCE);
            assertThat(numbers(server, "secret")).containsExactly(1L, 3L, 4L, 5L);
        }
    }

    /** A number is used once, whichever view shows it: what is entered again comes after all that the agency has planned. */
    @Test
    void lostRowsOfPermitsGetNumbersAboveThoseOfCitizenship() throws Exception {
        plan("1,P-1,1,false,2020-01-01,,1,NORMAL\n3,P-3,1,false,2020-01-01,,3,NORMAL\n");
        try (var server = start()) {
            new ChangeCommitter(folder, server.own(), ChangeTable.PERMITS).play(Pace.AT_ONCE);
        }
        plan("2,P-2,1,false,2020-01-02,,2,LATE\n3,P-3,1,false,2020-01-01,,3,NORMAL\n");
        plan("citizenship", "4,GC-1,1,false,2020-01-01,,1,NORMAL\n5,GC-2,1,false,2020-01-01,,2,ROLLED_BACK\n");
        try (var server = start()) {
            new ChangeCommitter(folder, server.own(), ChangeTable.PERMITS).play(Pace.AT_ONCE);
            new ChangeCommitter(folder, server.own(), ChangeTable.CITIZENSHIP).play(Pace.AT_ONCE);
            assertThat(numbers(server, "secret")).containsExactly(1L, 3L, 6L);
            assertThat(numbers(server, "secret", "citizenship")).containsExactly(4L);
        }
    }

    @Test
    void endsSoonAfterTheProcessThatStartedItIsKilled() throws Exception {
        Process starter = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElse("java"),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Starter.class.getName(),
                        folder.toString())
                .redirectErrorStream(true)
                .start();
        try (var lines = starter.inputReader()) {
            assertThat(lines.lines().anyMatch("started"::equals)).isTrue();
        }
        Path pidFile = folder.resolve("postgres/data/postmaster.pid");
        var server = ProcessHandle.of(
                        Long.parseLong(Files.readAllLines(pidFile).get(0).strip()))
                .orElseThrow();
        assertThat(server.isAlive()).isTrue();

        starter.destroyForcibly();

        server.onExit().get(10, TimeUnit.SECONDS);
        try (var next = start()) {
            assertThat(numbers(next, "secret")).isEmpty();
        }
    }

    /** A process that starts a server and does not end by itself. */
    static final class Starter {

        public static void main(String[] arguments) throws Exception {
            start(Path.of(arguments[0]));
            System.out.println("started");
            Thread.sleep(TimeUnit.MINUTES.toMillis(5));
        }
    }

    @Test
    void letsTheExchangeReadAndNothingElse() throws Exception {
        try (var server = start()) {
            assertThatThrownBy(() -> connect(server, "wrong")).isInstanceOf(SQLException.class);
            try (var connection = connect(server, "secret");
                    var sql = connection.createStatement()) {
                assertThatThrownBy(() -> sql.execute("delete from export.permit_changes"))
                        .hasMessageContaining("permission denied");
                for (String table :
                        List.of("agency.permit_change", "agency.citizenship_change", "agency.document_change")) {
                    assertThatThrownBy(() -> sql.execute("select * from " + table))
                            .hasMessageContaining("permission denied");
                }
                sql.execute("select * from export.citizenship_changes");
                sql.execute("select kind, replaces, valid_to from export.document_changes");
                try (var fsync = sql.executeQuery("show fsync")) {
                    assertThat(fsync.next()).isTrue();
                    assertThat(fsync.getString(1)).isEqualTo("on");
                }
            }
        }
    }

    private PostgresServer start() {
        return start(folder);
    }

    private static PostgresServer start(Path folder) {
        int port = new KeptSettings(folder.resolve("kept")).port("db");
        return PostgresServer.start(PROGRAMS, folder.resolve("postgres"), port, "secret");
    }

    private void plan(String rows) throws Exception {
        plan("permits", rows);
    }

    private void plan(String feed, String rows) throws Exception {
        Path file = folder.resolve("out/service-agency/" + feed + "/rows.csv");
        Files.createDirectories(file.getParent());
        Files.writeString(file, HEADER + rows);
    }

    private static Connection connect(PostgresServer server, String password) throws SQLException {
        return DriverManager.getConnection(server.url(), server.reader(), password);
    }

    private static List<Long> numbers(PostgresServer server, String password) {
        return numbers(server, password, "permit");
    }

    private static List<Long> numbers(PostgresServer server, String password, String of) {
        List<Long> numbers = new ArrayList<>();
        try (var connection = connect(server, password);
                var sql = connection.createStatement();
                var rows = sql.executeQuery("select change_seq from export." + of + "_changes order by 1")) {
            while (rows.next()) {
                numbers.add(rows.getLong(1));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return numbers;
    }
}
