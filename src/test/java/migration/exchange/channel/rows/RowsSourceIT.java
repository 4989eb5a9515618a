package migration.exchange.channel.rows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import migration.exchange.channel.RecordingDoor;
import migration.exchange.channel.SteppingClock;
import migration.exchange.channel.pull.AgencyEnds;
import migration.exchange.channel.pull.Pull;
import migration.exchange.channel.pull.Pulled;
import migration.exchange.envelope.Channel;
import migration.exchange.envelope.Envelope;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.env.MockEnvironment;

/** The view of a real PostgreSQL, with transactions that are open while it is read. */
class RowsSourceIT {

    private static final Instant START = Instant.parse("2026-03-02T08:00:00Z");
    private static final Pattern NUMBER = Pattern.compile("<column name=\"change_seq\">([0-9]+)</column>");
    private static EmbeddedPostgres server;

    private final RecordingDoor door = new RecordingDoor();
    private final SteppingClock clock = new SteppingClock(START);
    private RowsFeeds feeds;
    private Pull permits;

    @BeforeAll
    static void startServer() throws IOException {
        server = EmbeddedPostgres.start();
    }

    @AfterAll
    static void stopServer() throws IOException {
        server.close();
    }

    @BeforeEach
    void makeView() throws SQLException {
        run("drop schema if exists export cascade", "create schema export");
        run("create table export.changes (change_seq bigserial primary key, case_no text, cancelled boolean,"
                + " changed_at timestamptz)");
        run("create view export.permit_changes as select * from export.changes");
        feeds = feeds(Map.of("page", "10"));
        permits = feeds.pulls().get(0);
    }

    @AfterEach
    void close() {
        feeds.close();
    }

    @Test
    void aLowerNumberThatAppearsLaterIsReadOnceAndARolledBackOneIsGivenUp() throws SQLException {
        String mark;
        try (Connection slow = open();
                Connection failing = open()) {
            insert(slow, "slow");
            insert(failing, "failing");
            commit("quick");
            mark = poll(Pull.BEGINNING).watermark();
            assertThat(numbers()).containsExactly(3L);
            assertThat(mark).startsWith("high=3;gaps=1-2@2026-03-02T08:00:00Z;");

            slow.commit();
            failing.rollback();
        }
        mark = poll(mark).watermark();
        assertThat(numbers()).containsExactly(3L, 1L);
        assertThat(mark).startsWith("high=3;gaps=2@2026-03-02T08:00:00Z;");

        clock.forward(Duration.ofMinutes(15));
        mark = poll(mark).watermark();
        assertThat(mark).startsWith("high=3;gaps=2@");
        clock.forward(Duration.ofSeconds(1));
        mark = poll(mark).watermark();
        assertThat(mark).startsWith("high=3;gaps=;");
        assertThat(numbers()).containsExactly(3L, 1L);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void eachCommittedRowIsReadExactlyOnceHoweverTransactionsOverlap(long seed) throws SQLException {
        Random random = new Random(seed);
        List<Connection> open = new ArrayList<>();
        String mark = Pull.BEGINNING;
        for (int step = 0; step < 150; step++) {
            switch (random.nextInt(5)) {
                case 0, 1 -> open.add(insert(open(), "case-" + step));
                case 2 -> finish(open, random, true);
                case 3 -> finish(open, random, random.nextBoolean());
                default -> mark = poll(mark).watermark();
            }
            clock.forward(Duration.ofSeconds(random.nextInt(3)));
        }
        while (!open.isEmpty()) {
            finish(open, random, true);
        }
        for (int i = 0; i < 60; i++) {
            mark = poll(mark).watermark();
        }
        clock.forward(Duration.ofMinutes(16));
        mark = poll(mark).watermark();

        assertThat(numbers()).doesNotHaveDuplicates();
        assertThat(new TreeSet<>(numbers())).isEqualTo(new TreeSet<>(committed()));
        assertThat(numbers()).isNotEqualTo(numbers().stream().sorted().toList());
        assertThat(mark).contains(";gaps=;");
    }

    @Test
    void aBacklogIsReadPageByPageWithoutPausing() throws SQLException {
        run("insert into export.changes (case_no, cancelled, changed_at) select 'c' || n, false, now()"
                + " from generate_series(1, 25) n");
        Pulled first = poll(Pull.BEGINNING);
        Pulled second = poll(first.watermark());
        Pulled third = poll(second.watermark());

        assertThat(first.pause()).isZero();
        assertThat(second.pause()).isZero();
        assertThat(third.pause()).isEqualTo(Duration.ofSeconds(5));
        assertThat(numbers())
                .containsExactlyElementsOf(LongStream.rangeClosed(1, 25).boxed().toList());
        assertThat(door.received())
                .extracting(got -> got.delivery().ownForm().sequence())
                .containsExactly(1L, 2L, 3L);
    }

    @Test
    void aRowThatIsMuchLargerThanAnyHonestOneStandsAlone() throws SQLException {
        String mark = Pull.BEGINNING;
        try (Connection late = insert(open(), "late")) {
            commit("one");
            run("insert into export.changes (case_no) values (repeat('x', 2000000)), ('three'), ('four')");
            for (int poll = 0; poll < 3; poll++) {
                mark = poll(mark).watermark();
            }
            run("insert into export.changes (case_no) values ('five')");
            late.commit();
        }
        for (int poll = 0; poll < 3; poll++) {
            mark = poll(mark).watermark();
        }
        assertThat(numbers()).containsExactlyInAnyOrder(1L, 2L, 3L, 4L, 5L, 6L);
        assertThat(door.received())
                .filteredOn(got -> got.text().contains("xxx"))
                .singleElement()
                .satisfies(
                        got -> assertThat(NUMBER.matcher(got.text()).results()).hasSize(1));
    }

    @Test
    void aLongTransactionThatFillsManyPagesIsReadWhole() throws SQLException {
        String mark;
        try (Connection bulk = open()) {
            try (Statement statement = bulk.createStatement()) {
                statement.execute("insert into export.changes (case_no) select 'b' || n from generate_series(1, 35) n");
            }
            commit("quick");
            mark = poll(Pull.BEGINNING).watermark();
            bulk.commit();
        }
        clock.forward(Duration.ofMinutes(20));
        Pulled next = poll(mark);
        while (next.pause().isZero()) {
            next = poll(next.watermark());
        }
        assertThat(numbers()).hasSize(36).doesNotHaveDuplicates();
    }

    @Test
    void theVerbatimIsTheRowsAndARepeatedPollGivesTheSameBytes() throws SQLException {
        run("insert into export.changes values (7, E'<ა> & \\u0001', true, '2026-03-02 12:00:00+04')");
        run("insert into export.changes values (8, E'line\\r\\n ', null, null)");
        for (int i = 0; i < 12; i++) {
            poll(Pull.BEGINNING);
        }
        assertThat(door.received())
                .hasSize(12)
                .allSatisfy(got -> assertThat(got.text()).isEqualTo("""
                <?xml version="1.0" encoding="UTF-8"?>
                <rows xmlns="urn:migration-exchange:rows:1" view="export.permit_changes">
                <row><column name="change_seq">7</column><column name="case_no" encoding="base64">POGDkD4gJiAB</column>\
                <column name="cancelled">t</column><column name="changed_at">2026-03-02 08:00:00+00</column></row>
                <row><column name="change_seq">8</column><column name="case_no">line&#xd;
                 </column></row>
                </rows>
                """));
    }

    @Test
    void theEnvelopeSaysWhoseRowsTheyAreAndIsCompleteOnlyUpToWhatNoOpenTransactionCanHold() throws SQLException {
        commit("one");
        String mark = poll(Pull.BEGINNING).watermark();
        try (Connection slow = open()) {
            insert(slow, "slow");
            commit("three");
            clock.forward(Duration.ofMinutes(1));
            mark = poll(mark).watermark();
            clock.forward(Duration.ofMinutes(10));
            commit("four");
            poll(mark);
        }
        assertThat(door.received()).allSatisfy(got -> {
            assertThat(got.delivery().channel()).isEqualTo(Channel.JDBC);
            assertThat(got.delivery().sender()).isEqualTo("service-agency");
            assertThat(got.delivery().feed()).hasToString("service-agency/permits");
            assertThat(got.delivery().ownForm().stream()).isEqualTo("PSDA");
            assertThat(got.delivery().ownForm().contract()).hasToString("service-agency/permits/v1");
        });
        assertThat(door.received())
                .extracting(got -> got.delivery().ownForm())
                .extracting(Envelope::completeThrough)
                .containsExactly(
                        START.minus(Duration.ofMinutes(15)),
                        START.minus(Duration.ofMinutes(14)),
                        START.minus(Duration.ofMinutes(14)));
    }

    @Test
    void silenceIsBrokenByAHeartbeatOnceAnHour() {
        String mark = poll(Pull.BEGINNING).watermark();
        mark = poll(mark).watermark();
        clock.forward(Duration.ofMinutes(59));
        mark = poll(mark).watermark();
        assertThat(door.received()).hasSize(1);
        clock.forward(Duration.ofMinutes(1));
        poll(mark);

        assertThat(door.received()).hasSize(2);
        assertThat(door.received().get(1).delivery().ownForm()).isNull();
        assertThat(door.received().get(1).text())
                .contains(
                        "<submission xmlns=\"urn:migration-exchange:service-agency:permits:1\" agency=\"service-agency\""
                                + " feed=\"permits\" contract=\"1\" stream=\"PSDA\" sequence=\"2\""
                                + " created=\"2026-03-02T09:00:00Z\" completeThrough=\"2026-03-02T08:45:00Z\"><records/>");
    }

    @Test
    void aDatabaseThatIsAwayLeavesTheWatermarkAsItIs() throws SQLException {
        commit("one");
        String mark = poll(Pull.BEGINNING).watermark();
        run("alter view export.permit_changes rename to hidden");
        assertThat(poll(mark)).isEqualTo(new Pulled(mark, Duration.ofSeconds(5)));
        run("alter view export.hidden rename to permit_changes");
        commit("two");
        poll(mark);
        assertThat(numbers()).containsExactly(1L, 2L);

        RowsFeeds nowhere = feeds(Map.of("url", "jdbc:postgresql://127.0.0.1:1/postgres"));
        assertThat(nowhere.pulls().get(0).poll(mark)).isEqualTo(new Pulled(mark, Duration.ofSeconds(5)));
        nowhere.close();
    }

    @Test
    void theTextOfAWatermarkIsReadBackAsItWasWritten() {
        String text = "high=17;gaps=3+5-7@2026-01-05T08:00:00Z,12@2026-01-05T08:00:05Z;"
                + "sequence=4;sent=2026-01-05T08:00:06Z;through=2026-01-05T07:45:00Z";
        assertThat(RowsWatermark.parse(text)).hasToString(text);
        assertThat(RowsWatermark.parse("high=17;gaps=").high()).isEqualTo(17);
        assertThatThrownBy(() -> RowsWatermark.parse("17")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void rowsThatTheDoorRefusesStopTheFeedInsteadOfVanishing() throws SQLException {
        commit("one");
        door.refuseAll();
        assertThatThrownBy(() -> poll(Pull.BEGINNING)).isInstanceOf(IllegalStateException.class);
    }

    private Pulled poll(String watermark) {
        return permits.poll(watermark);
    }

    private RowsFeeds feeds(Map<String, String> changes) {
        MockEnvironment environment = new MockEnvironment()
                .withProperty("exchange.data", "data")
                .withProperty("exchange.service-agency.url", server.getJdbcUrl("postgres", "postgres"))
                .withProperty("exchange.service-agency.user", "postgres")
                .withProperty("exchange.service-agency.timeout", "PT2S")
                .withProperty("exchange.service-agency.rows.permits.view", "export.permit_changes")
                .withProperty("exchange.service-agency.rows.permits.key", "change_seq")
                .withProperty("exchange.service-agency.rows.permits.stream", "PSDA");
        changes.forEach((name, value) -> environment.setProperty(
                "exchange.service-agency." + (name.equals("page") ? "rows.permits.page" : name), value));
        return new RowsFeeds(new AgencyEnds(environment), door, clock);
    }

    private List<Long> numbers() {
        return door.received().stream()
                .flatMap(got -> NUMBER.matcher(got.text()).results())
                .map(found -> Long.parseLong(found.group(1)))
                .toList();
    }

    private static void finish(List<Connection> open, Random random, boolean commit) throws SQLException {
        if (!open.isEmpty()) {
            try (Connection connection = open.remove(random.nextInt(open.size()))) {
                if (commit) {
                    connection.commit();
                } else {
                    connection.rollback();
                }
            }
        }
    }

    private static Connection open() throws SQLException {
        Connection connection = server.getPostgresDatabase().getConnection();
        connection.setAutoCommit(false);
        return connection;
    }

    private static Connection insert(Connection connection, String caseNo) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("insert into export.changes (case_no) values ('" + caseNo + "')");
        }
        return connection;
    }

    private static void commit(String caseNo) throws SQLException {
        run("insert into export.changes (case_no) values ('" + caseNo + "')");
    }

    private static List<Long> committed() throws SQLException {
        List<Long> numbers = new ArrayList<>();
        try (Connection connection = open();
                Statement statement = connection.createStatement();
                var rows = statement.executeQuery("select change_seq from export.changes")) {
            while (rows.next()) {
                numbers.add(rows.getLong(1));
            }
        }
        return numbers;
    }

    private static void run(String... statements) throws SQLException {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }
}
