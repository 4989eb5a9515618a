package migration.exchange.channel;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import migration.exchange.accounts.RecordOutcome;
import migration.exchange.accounts.SubmissionEvent;
import migration.exchange.envelope.Channel;
import migration.exchange.envelope.FeedId;
import migration.exchange.intake.Delivery;
import migration.exchange.intake.Door;
import migration.exchange.quarantine.DeadLetters;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The pipeline in a process of its own, which dies of certain records. It takes the submission that lies in its folder
 * once, and writes there which records were counted and what the dead letters are.
 */
public final class MortalHouse {

    static final String SUBMISSION = "submission.xml";
    static final String TAKEN = "taken";
    static final String COUNTED = "counted";
    static final String LETTERS = "letters";

    private MortalHouse() {}

    /** @param arguments the folder */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path folder = Path.of(arguments[0]);
        ConfigurableApplicationContext house = new SpringApplicationBuilder(PipelineIT.House.class)
                .web(WebApplicationType.NONE)
                .initializers(context -> context.getBeanFactory().addBeanPostProcessor(journal(folder)))
                .run("--exchange.data=" + folder.resolve("data"), "--exchange.intake.batch-size=4");
        if (!Files.exists(folder.resolve(TAKEN))) {
            FeedId feed = FeedId.parse("border-police/crossings");
            byte[] body = Files.readAllBytes(folder.resolve(SUBMISSION));
            house.getBean(Door.class)
                    .receive(new Delivery(
                            feed, feed.agency(), Channel.HTTP, new ByteArrayInputStream(body), null, null));
            Files.createFile(folder.resolve(TAKEN));
        }
        while (System.in.available() >= 0) {
            tell(folder, house.getBean(DeadLetters.class));
            Thread.sleep(50);
        }
    }

    private static BeanPostProcessor journal(Path folder) {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                if (bean instanceof PipelineIT.MemoryAccounts accounts) {
                    accounts.witness = event -> counted(folder, event);
                }
                return bean;
            }
        };
    }

    private static void tell(Path folder, DeadLetters dead) throws IOException {
        List<String> letters = dead.list().stream()
                .map(letter -> letter.queue() + " " + letter.attempts() + " " + letter.description())
                .toList();
        Path next = Files.write(folder.resolve("letters.next"), letters);
        Files.move(next, folder.resolve(LETTERS), StandardCopyOption.ATOMIC_MOVE);
    }

    /** Called in the transaction that counts, so that what is written down was counted. */
    private static void counted(Path folder, SubmissionEvent event) {
        if (event instanceof SubmissionEvent.BatchDone done) {
            List<String> ids =
                    done.records().stream().map(RecordOutcome::sourceId).toList();
            try {
                Files.write(folder.resolve(COUNTED), ids, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
