package migration.exchange.portal.web;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import migration.exchange.accounts.Accounts;
import migration.exchange.accounts.Arrivals;
import migration.exchange.accounts.Recount;
import migration.exchange.archive.Archive;
import migration.exchange.conformance.Sightings;
import migration.exchange.contract.MigrationContext;
import migration.exchange.contract.door.DoorCheck;
import migration.exchange.contract.door.DoorSettings;
import migration.exchange.erasure.ErasureDesk;
import migration.exchange.indexing.Generations;
import migration.exchange.indexing.StoreReader;
import migration.exchange.intake.Door;
import migration.exchange.jobs.Jobs;
import migration.exchange.mending.Mender;
import migration.exchange.quality.RuleCatalogue;
import migration.exchange.quarantine.CorrectionDesk;
import migration.exchange.quarantine.DeadLetters;
import migration.exchange.quarantine.Decisions;
import migration.exchange.quarantine.Quarantine;
import migration.exchange.quarantine.SavedViews;
import migration.exchange.routing.RouteDesk;
import migration.exchange.statistics.CodeLabels;
import migration.exchange.statistics.TableCatalogue;
import migration.exchange.statistics.Tables;
import migration.exchange.supervision.AlarmBook;
import migration.exchange.supervision.Post;
import migration.exchange.validation.Judges;
import migration.exchange.validation.ReaderDifferences;
import migration.exchange.validation.RuleShelf;
import migration.exchange.validation.SubmissionCheck;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Primary;

/** All doors on a free port, with ports of our own behind them that hold a handful of things. Started once, ended with the JVM. */
@EnableAutoConfiguration(
        excludeName = {
            "org.apache.camel.spring.boot.CamelAutoConfiguration",
            "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration",
            "org.springframework.boot.artemis.autoconfigure.ArtemisAutoConfiguration"
        })
@ComponentScan(
        basePackages = "migration.exchange",
        excludeFilters =
                @ComponentScan.Filter(
                        type = FilterType.REGEX,
                        pattern =
                                "migration\\.exchange\\.(?!security\\.|conformance\\.[A-Z]|statistics\\.[A-Z]|supervision\\.(?!Watch)[A-Z]|supervision\\.notices\\.|([a-z]+\\.)+web\\.).*"))
public class WebFixture {

    static final Map<String, String> SECRETS = Map.of(
            "border-police", "secret-of-border-police",
            "consular", "secret-of-consular",
            "service-agency", "secret-of-service-agency",
            "statistics-office", "secret-of-statistics-office",
            "steward", "secret-of-steward",
            "steward-lead", "secret-of-steward-lead",
            "analyst", "secret-of-analyst",
            "operator", "secret-of-operator");

    private static ServletWebServerApplicationContext running;

    /** The address of the running doors, {@code http://127.0.0.1:port}. */
    public static String address() {
        return address(running());
    }

    private static String address(ServletWebServerApplicationContext doors) {
        return "http://127.0.0.1:" + doors.getWebServer().getPort();
    }

    /** Starts other doors, whose data stand in a folder of their own. @return their address */
    public static String startBeside(Path data) {
        return address(start(WebFixture.class, data, 0));
    }

    /** What stands behind the doors. */
    static <T> T bean(Class<T> type) {
        return running().getBean(type);
    }

    private static synchronized ServletWebServerApplicationContext running() {
        if (running == null) {
            running = start(WebFixture.class, Path.of("target", "web-fixture"), 0);
        }
        return running;
    }

    static ServletWebServerApplicationContext start(Class<?> doors, Path data, int port) {
        List<String> settings = new ArrayList<>(
                List.of("--server.port=" + port, "--server.address=127.0.0.1", "--exchange.data=" + data));
        SECRETS.forEach((account, secret) -> settings.add("--exchange.security.secrets." + account + "=" + secret));
        return (ServletWebServerApplicationContext)
                new SpringApplicationBuilder(doors).run(settings.toArray(String[]::new));
    }

    /** For looking at the pages by hand: serves until it is stopped. */
    public static void main(String[] arguments) {
        start(WebFixture.class, Path.of("target", "web-fixture"), Integer.parseInt(arguments[0]));
    }

    @Bean
    Clock machineClock() {
        return Clock.fixed(Samples.NOW, java.time.ZoneOffset.UTC);
    }

    @Bean
    RuleCatalogue ruleCatalogue(MigrationContext contracts) {
        return RuleShelf.with(contracts, RuleShelf.load());
    }

    @Bean
    DoorCheck doorCheck(MigrationContext context) {
        return new DoorCheck(context, DoorSettings.onClassPath().limits(), List.of());
    }

    @Bean
    SubmissionCheck submissionCheck(MigrationContext context, DoorCheck door) {
        return new SubmissionCheck(new Judges(context, List.of()), door);
    }

    @Bean
    Accounts accounts() {
        return new Samples.Receipts();
    }

    @Bean
    Arrivals arrivals() {
        return new SampleAlarms.Came();
    }

    @Bean
    AlarmBook alarmBook() {
        return new SampleAlarms();
    }

    @Bean
    Post post() {
        return new SampleAlarms.Looked();
    }

    @Bean
    Recount recount() {
        return new Samples.Recounted();
    }

    @Bean
    Archive archive() {
        return new Samples.Verbatim();
    }

    @Bean
    Door door() {
        return new Samples.OpenDoor();
    }

    @Bean
    MigrationContext migrationContext() {
        return MigrationContext.load();
    }

    @Bean
    Quarantine quarantine() {
        return new Samples.Waiting();
    }

    @Bean
    Decisions decisions() {
        return new Samples.Decided();
    }

    @Bean
    SavedViews savedViews() {
        return new Samples.Views();
    }

    @Bean
    CorrectionDesk correctionDesk() {
        return new Samples.Desk();
    }

    @Bean
    Mender mender(CorrectionDesk desk) {
        return new Mender(desk);
    }

    @Bean
    ReaderDifferences readerDifferences() {
        return new ReaderDifferences() {
            @Override
            public void add(Found found) {}

            @Override
            public List<Found> since(Instant from) {
                return List.of();
            }
        };
    }

    @Bean
    DeadLetters deadLetters() {
        return new SampleDeadLetters();
    }

    @Bean
    ErasureDesk erasureDesk() {
        return new SampleErasures();
    }

    @Bean
    Jobs jobs() {
        return new SampleJobs();
    }

    @Bean
    RouteDesk routeDesk(Clock clock) {
        SampleRoutes routes = new SampleRoutes();
        return new RouteDesk(routes, routes, clock);
    }

    @Bean
    Generations generations() {
        return new SampleJobs.Two();
    }

    @Bean
    StoreReader storeReader() {
        return new Samples.Store();
    }

    @Bean
    @Primary
    Sightings sampleSightings() {
        return new SampleSightings();
    }

    @Bean
    Tables tables(TableCatalogue catalogue, CodeLabels labels) {
        return new SampleTables(catalogue, labels);
    }
}
