package migration.exchange.channel.rows;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import migration.exchange.channel.pull.AgencyEnds;
import migration.exchange.channel.pull.Handover;
import migration.exchange.channel.pull.Pull;
import migration.exchange.channel.pull.PullKind;
import migration.exchange.envelope.Channel;
import migration.exchange.envelope.ContractId;
import migration.exchange.envelope.FeedId;
import migration.exchange.intake.Door;
import org.springframework.stereotype.Component;

/** The feeds that are views, and one connection to each agency's database. */
@Component
final class RowsFeeds implements PullKind {

    private final List<Pull> pulls = new ArrayList<>();
    private final List<HikariDataSource> databases = new ArrayList<>();

    RowsFeeds(AgencyEnds agencies, Door door, Clock clock) {
        Map<String, RowsSettings> settings = agencies.having("rows", RowsSettings.class);
        settings.forEach((agency, end) -> {
            if (!end.url().isBlank()) {
                add(agency, end, door, clock);
            }
        });
    }

    private void add(String agency, RowsSettings settings, Door door, Clock clock) {
        HikariDataSource database = connect(agency, settings);
        databases.add(database);
        settings.rows().forEach((feed, view) -> {
            ContractId contract = new ContractId(new FeedId(agency, feed), view.contract());
            Handover handover = new Handover(door, Channel.JDBC, contract, view.stream());
            pulls.add(new RowsSource(database, settings, view, handover, clock));
        });
    }

    /**
     * The same row must always be written as the same text: no binary transfer, whose texts differ, and one time zone,
     * which else would be that of this machine.
     */
    private static HikariDataSource connect(String agency, RowsSettings settings) {
        HikariConfig config = new HikariConfig();
        config.setPoolName(agency);
        config.setJdbcUrl(settings.url());
        config.setUsername(settings.user());
        config.setPassword(settings.password());
        config.setMaximumPoolSize(settings.rows().size());
        config.setMinimumIdle(0);
        config.setInitializationFailTimeout(-1);
        config.setConnectionTimeout(settings.timeout().toMillis());
        config.setReadOnly(true);
        config.setAutoCommit(false);
        config.setTransactionIsolation("TRANSACTION_REPEATABLE_READ");
        config.setConnectionInitSql("set time zone 'UTC'");
        config.addDataSourceProperty("binaryTransfer", "false");
        config.addDataSourceProperty(
                "loginTimeout", Long.toString(settings.timeout().toSeconds()));
        return new HikariDataSource(config);
    }

    @Override
    public List<Pull> pulls() {
        return List.copyOf(pulls);
    }

    @PreDestroy
    void close() {
        databases.forEach(HikariDataSource::close);
    }
}
