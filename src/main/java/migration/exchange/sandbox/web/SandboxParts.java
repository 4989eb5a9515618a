package migration.exchange.sandbox.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import migration.exchange.accounts.Accounts;
import migration.exchange.accounts.Settlements;
import migration.exchange.accounts.elasticsearch.AccountsConfiguration;
import migration.exchange.accounts.web.DecidedRecords;
import migration.exchange.accounts.web.ReceiptWriter;
import migration.exchange.accounts.web.Receipts;
import migration.exchange.accounts.web.SubmissionIssues;
import migration.exchange.accounts.web.SubmissionsApi;
import migration.exchange.archive.Chronicle;
import migration.exchange.channel.Counting;
import migration.exchange.channel.Judging;
import migration.exchange.channel.Normalizing;
import migration.exchange.channel.Opening;
import migration.exchange.channel.Quarantining;
import migration.exchange.channel.Reporting;
import migration.exchange.channel.Screening;
import migration.exchange.channel.Splitting;
import migration.exchange.channel.Translating;
import migration.exchange.channel.sandbox.Pending;
import migration.exchange.channel.sandbox.SandboxPipeline;
import migration.exchange.channel.sandbox.Staging;
import migration.exchange.channel.sandbox.Witnessing;
import migration.exchange.contract.door.DoorCheck;
import migration.exchange.contract.door.DoorConfiguration;
import migration.exchange.embedded.EmbeddedSettings;
import migration.exchange.erasure.Erasures;
import migration.exchange.erasure.NothingErased;
import migration.exchange.indexing.ErasedIdentities;
import migration.exchange.indexing.NationalStore;
import migration.exchange.indexing.elasticsearch.StoreConfiguration;
import migration.exchange.intake.Admission;
import migration.exchange.intake.Door;
import migration.exchange.intake.Intake;
import migration.exchange.intake.IntakeConfiguration;
import migration.exchange.intake.web.RefusalAnswers;
import migration.exchange.intake.web.SubmissionDoor;
import migration.exchange.portal.web.ApiRoot;
import migration.exchange.quarantine.elasticsearch.QuarantineConfiguration;
import migration.exchange.sandbox.PersonScreen;
import migration.exchange.sandbox.Room;
import migration.exchange.sandbox.SandboxDoor;
import migration.exchange.sandbox.SandboxSettings;
import migration.exchange.sandbox.Scenario;
import migration.exchange.sandbox.Seen;
import migration.exchange.sandbox.Synthetic;
import migration.exchange.sandbox.Takings;
import migration.exchange.sandbox.Witness;
import migration.exchange.sandbox.elasticsearch.SandboxStore;
import migration.exchange.validation.web.ValidationDoor;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.web.accept.ContentNegotiationManager;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * What stands in the house of an agency: the very parts of the exchange, made anew over stores of the sandbox's own. No
 * configuration of the exchange, which would find it otherwise.
 */
@EnableConfigurationProperties(EmbeddedSettings.class)
@Import({
    DoorConfiguration.class,
    IntakeConfiguration.class,
    AccountsConfiguration.class,
    QuarantineConfiguration.class,
    StoreConfiguration.class,
    SandboxStore.class,
    Screening.class,
    Splitting.class,
    Opening.class,
    Normalizing.class,
    Judging.class,
    Translating.class,
    Quarantining.class,
    Reporting.class,
    Counting.class,
    SubmissionDoor.class,
    RefusalAnswers.class,
    SubmissionsApi.class,
    SubmissionIssues.class,
    DecidedRecords.class,
    Receipts.class,
    ReceiptWriter.class,
    ValidationDoor.class,
    ResetDoor.class
})
class SandboxParts {

    static final String ROOT = "/sandbox";

    @Bean
    ApiRoot apiRoot() {
        return new ApiRoot(ROOT);
    }

    @Bean
    Erasures erasures() {
        return new NothingErased();
    }

    @Bean
    ErasedIdentities erasedIdentities() {
        return id -> false;
    }

    @Bean
    Takings takings(@Value("${exchange.data}") Path data) throws IOException {
        return new Takings(Files.createDirectories(data).resolve("takings.txt"));
    }

    @Bean
    Witness witness(@Value("${exchange.data}") Path data, Clock clock) throws IOException {
        return new Witness(Files.createDirectories(data).resolve("seen.txt"), clock);
    }

    @Bean
    Seen seen(Accounts accounts, Takings takings, Witness witness) {
        return new Seen(accounts, takings, witness);
    }

    @Bean
    Witnessing witnessing(Witness witness) {
        return new Witnessing(witness);
    }

    @Bean
    PersonScreen personScreen(Synthetic synthetic) {
        return new PersonScreen(synthetic);
    }

    @Bean
    Room room(SandboxSettings settings) {
        return new Room(settings.records(), settings.keptSubmissions(), settings.keptRecords());
    }

    @Bean
    Supplier<Optional<Scenario>> askedScenario() {
        return new ScenarioHeader();
    }

    @Bean
    Door door(
            DoorCheck check,
            Admission admission,
            PersonScreen screen,
            Room room,
            Intake intake,
            Takings takings,
            Supplier<Optional<Scenario>> asked,
            SandboxPipeline pipeline,
            Witness witness,
            Clock clock) {
        return new SandboxDoor(check, admission, screen, room, intake, takings, asked, pipeline, witness, clock);
    }

    @Bean
    Staging staging(Takings takings, NationalStore store, SandboxSettings settings) {
        return new Staging(takings, store, settings.slow());
    }

    @Bean
    Pending pending(Chronicle archive, Settlements settlements) {
        return new Pending(archive, settlements);
    }

    @Bean(initMethod = "start")
    SandboxPipeline pipeline(
            Pending pending,
            Splitting splitting,
            Opening opening,
            Normalizing normalizing,
            Judging judging,
            Translating translating,
            Staging staging,
            Witnessing witnessing,
            Quarantining quarantining,
            Reporting reporting,
            Counting counting) {
        return new SandboxPipeline(Map.ofEntries(
                Map.entry("pending", pending),
                Map.entry("splitting", splitting),
                Map.entry("opening", opening),
                Map.entry("normalizing", normalizing),
                Map.entry("judging", judging),
                Map.entry("translating", translating),
                Map.entry("staging", staging),
                Map.entry("witnessing", witnessing),
                Map.entry("quarantining", quarantining),
                Map.entry("reporting", reporting),
                Map.entry("counting", counting)));
    }

    /** The only mapping that the dispatcher of the house asks. */
    @Bean
    RequestMappingHandlerMapping handlerMapping(ContentNegotiationManager negotiation) {
        RequestMappingHandlerMapping mapping = new RequestMappingHandlerMapping();
        mapping.setContentNegotiationManager(negotiation);
        return mapping;
    }
}
