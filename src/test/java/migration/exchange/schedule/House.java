package migration.exchange.schedule;

import jakarta.jms.ConnectionFactory;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import migration.exchange.accounts.Accounts;
import migration.exchange.archive.Archive;
import migration.exchange.channel.Backlog;
import migration.exchange.channel.Counting;
import migration.exchange.channel.Gathering;
import migration.exchange.channel.Indexing;
import migration.exchange.channel.Isolation;
import migration.exchange.channel.JmsDoor;
import migration.exchange.channel.Judging;
import migration.exchange.channel.Lanes;
import migration.exchange.channel.Normalizing;
import migration.exchange.channel.Opening;
import migration.exchange.channel.Quarantining;
import migration.exchange.channel.Reporting;
import migration.exchange.channel.Screening;
import migration.exchange.channel.Splitting;
import migration.exchange.channel.Suspects;
import migration.exchange.channel.Translating;
import migration.exchange.channel.jms.QueueInbox;
import migration.exchange.channel.pull.Pull;
import migration.exchange.channel.pull.Pulls;
import migration.exchange.erasure.NothingErased;
import migration.exchange.indexing.FeedKinds;
import migration.exchange.indexing.NationalStore;
import migration.exchange.indexing.StoreReader;
import migration.exchange.intake.Admission;
import migration.exchange.intake.BatchLoader;
import migration.exchange.intake.Door;
import migration.exchange.intake.Intake;
import migration.exchange.intake.Splitter;
import migration.exchange.intake.Spooling;
import migration.exchange.quarantine.Quarantine;
import org.apache.camel.CamelContext;
import org.apache.camel.component.jms.JmsComponent;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.spi.Resource;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.support.ResourceHelper;

/**
 * One process of the platform: the routes as they are released, led by the real Camel over the real JMS listeners, and
 * the real steps. What remembers anything stands in its {@link Life} and is new after a kill.
 */
final class House implements AutoCloseable {

    /** What stands behind the names of queues: nobody's, and those of the two agencies. */
    static final List<String> LANES = List.of("", ".border-police", ".service-agency");

    /** Never reached: that a door closes or a queue is full is not simulated. */
    static final Admission.Limits LIMITS =
            new Admission.Limits(Integer.MAX_VALUE, Integer.MAX_VALUE, Integer.MAX_VALUE, 0);

    /** For each lane one listener for submissions and two for batches; trials, outcomes, the agency's queue, the token. */
    static final int WORKERS = 13;

    private static final int BATCH = 3;
    private static final List<String> ROUTES = List.of(
            "routes/pipeline/failures.camel.yaml",
            "routes/pipeline/10-receive.camel.yaml",
            "routes/pipeline/20-split.camel.yaml",
            "routes/pipeline/30-batch.camel.yaml",
            "routes/pipeline/35-suspects.camel.yaml",
            "routes/pipeline/40-account.camel.yaml",
            "routes/border-police/crossings-jms.camel.yaml",
            "routes/service-agency/permits.camel.yaml");

    private final Mailroom mailroom;
    private final BatonLock floor;
    private final Archive archive;
    private final Intake intake;
    private final CamelContext camel = new DefaultCamelContext();
    private Life life;

    /** @param pull what it pulls, once it knows the door */
    House(
            Mailroom mailroom,
            Supplier<Archive> archives,
            Function<Door, Pull> pull,
            BatonLock floor,
            Clock clock,
            Sabotage sabotage)
            throws Exception {
        this.mailroom = mailroom;
        this.floor = floor;
        this.archive = Forward.to(Archive.class, archives);
        this.intake = new Intake(archive, Parts.ALL.door(), new Spooling(Path.of("unused"), Integer.MAX_VALUE), clock);
        bindSteps(clock, sabotage);
        bindPulls(pull, sabotage);
        camel.addComponent("jms", JmsComponent.jmsComponent(mailroom));
        List<Resource> files = new ArrayList<>();
        for (String file : ROUTES) {
            files.add(ResourceHelper.fromString(file, sabotage.routes(file, text(file))));
        }
        PluginHelper.getRoutesLoader(camel).loadRoutes(files);
        LANES.forEach(lane -> Lanes.open(camel, lane));
        camel.getShutdownStrategy().setTimeout(1);
        camel.start();
    }

    private static String text(String file) throws IOException {
        return Files.readString(Path.of(file), StandardCharsets.UTF_8);
    }

    private void bindSteps(Clock clock, Sabotage sabotage) {
        Parts parts = Parts.ALL;
        Door door = Forward.to(Door.class, () -> life.door);
        StoreReader reader = Forward.to(StoreReader.class, () -> life.reader);
        bind("door", door);
        bind("queueInbox", new QueueInbox(door));
        bind("isolation", new Isolation(floor));
        bind("backlog", new Backlog(queue -> 0, LIMITS, clock));
        bind("suspects", new Suspects(mailroom, sabotage.counts(mailroom::count)));
        bind(
                "splitting",
                new Splitting(
                        new Splitter(archive, parts.door(), parts.ownForms(), BATCH),
                        parts.judges().context()));
        bind("gathering", new Gathering(mailroom, archive));
        bind("opening", new Opening(archive, new BatchLoader(archive, parts.ownForms())));
        bind("normalizing", new Normalizing(parts.normalizers()));
        Screening screening = new Screening(new NothingErased());
        bind("judging", new Judging(parts.judges(), screening));
        bind("translating", new Translating(parts.translators(), FeedKinds.BY_NAME));
        bind("indexing", new Indexing(Forward.to(NationalStore.class, () -> life.store)));
        bind("quarantining", new Quarantining(Forward.to(Quarantine.class, () -> life.quarantine), reader));
        bind("reporting", new Reporting(archive, screening));
        bind("counting", new Counting(Forward.to(Accounts.class, () -> life.accounts), screening));
        sabotage.prepare(camel, mailroom);
    }

    private void bindPulls(Function<Door, Pull> pull, Sabotage sabotage) {
        Door door = Forward.to(Door.class, () -> life.door);
        List<Pull> pulls = List.of(pull.apply(sabotage.pulls(door, door(mailroom.apart()), mailroom)));
        bind("pulls", new Pulls(List.of(() -> pulls)));
        camel.getPropertiesComponent().addInitialProperty("exchange.service-agency.url", "memory");
    }

    /** A door whose messages go by some connections. */
    Door door(ConnectionFactory connections) {
        return new JmsDoor(intake, new Admission(() -> Long.MAX_VALUE, agency -> 0, LIMITS), connections);
    }

    private void bind(String name, Object bean) {
        camel.getRegistry().bind(name, bean);
    }

    /** The process starts again, remembering nothing. */
    void begin(Life next) {
        life = next;
    }

    Life life() {
        return life;
    }

    Intake intake() {
        return intake;
    }

    Archive archive() {
        return archive;
    }

    Mailroom mailroom() {
        return mailroom;
    }

    BatonLock floor() {
        return floor;
    }

    @Override
    public void close() {
        camel.stop();
    }
}
