package migration.exchange.channel;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import migration.exchange.envelope.Channel;
import migration.exchange.envelope.FeedId;
import migration.exchange.envelope.Submission;
import migration.exchange.intake.Delivery;
import migration.exchange.intake.Door;
import migration.exchange.intake.DoorClosedException;
import migration.exchange.intake.Reception;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** One agency sends more than can be worked off, or the store stands still: what becomes of it, and of the others. */
@DirtiesContext
@SpringBootTest(
        classes = PipelineIT.House.class,
        webEnvironment = SpringBootTest.WebEnvironment.NONE,
        properties = {
            "exchange.intake.batch-size=2",
            "exchange.intake.waiting-submissions=" + PressureIT.BOUND,
            "exchange.intake.waiting-batches=" + PressureIT.BOUND
        })
class PressureIT {

    static final int BOUND = 12;
    private static final String NOISY = "border-police/crossings";
    private static final String QUIET = "consular/visas";
    private static final Pattern RECORD = Pattern.compile("(?s)( *<(\\w+) sourceId=.*?</\\2>\\n)");

    @TempDir
    static Path data;

    @Autowired
    private Door door;

    @Autowired
    private PipelineIT.MemoryStore store;

    @Autowired
    private PipelineIT.MemoryAccounts accounts;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) {
        registry.add("exchange.data", data::toString);
    }

    @AfterEach
    void goOn() {
        store.pace = 0;
        store.still = false;
    }

    @Test
    void oneAgencysBacklogKeepsNoOtherWaiting() throws IOException {
        int records = 800;
        store.pace = 10;
        Submission noisy = send(NOISY, "large", records);
        await().atMost(Duration.ofSeconds(60)).until(() -> accounts.records(noisy) > 0);
        long before = accounts.records(noisy);
        Instant sent = Instant.now();
        Submission quiet = send(QUIET, "beside", 1);
        awaitRecords(quiet, 1);
        long meanwhile = accounts.records(noisy) - before;
        System.out.printf(
                "a quiet agency's record took %d ms; of the noisy one's %d records %d were done meanwhile%n",
                Duration.between(sent, Instant.now()).toMillis(), records, meanwhile);
        assertThat(meanwhile).isLessThan(records / 2);
        store.pace = 0;
        awaitRecords(noisy, records);
    }

    @Test
    void theDoorClosesForTheAgencyThatIsAtItsBoundAndOpensByItself() throws IOException {
        store.still = true;
        List<Submission> taken = new ArrayList<>();
        assertThatThrownBy(() -> sendUntilClosed(taken))
                .isInstanceOf(DoorClosedException.class)
                .hasMessageContaining("border-police");
        assertThat(taken).hasSizeGreaterThanOrEqualTo(2 * BOUND);
        Submission other = send(QUIET, "welcome", 1);
        System.out.printf("the door closed after %d submissions%n", taken.size());
        store.still = false;
        awaitRecords(other, 1);
        taken.forEach(submission -> awaitRecords(submission, 1));
        await().atMost(Duration.ofSeconds(20)).ignoreExceptions().until(() -> send(NOISY, "afterwards", 1) != null);
    }

    private void sendUntilClosed(List<Submission> taken) throws IOException, InterruptedException {
        for (int i = 0; i < 20 * BOUND; i++) {
            taken.add(send(NOISY, "overload-" + i, 1));
            Thread.sleep(100);
        }
    }

    private void awaitRecords(Submission submission, int records) {
        await().atMost(Duration.ofSeconds(60)).until(() -> accounts.records(submission) == records);
    }

    private Submission send(String feed, String name, int records) throws IOException {
        FeedId id = FeedId.parse(feed);
        ByteArrayInputStream body =
                new ByteArrayInputStream(text(feed, name, records).getBytes(UTF_8));
        Reception reception = door.receive(new Delivery(id, id.agency(), Channel.HTTP, body, null, null));
        return ((Reception.Taken) reception).submission();
    }

    /** The published sample with as many records, whose ids begin with a name. */
    static String text(String feed, String name, int records) throws IOException {
        String sample = Files.readString(Path.of("schemas/" + feed + "/v1/samples/valid/one-record.xml"));
        Matcher record = RECORD.matcher(sample);
        assertThat(record.find()).isTrue();
        String all = IntStream.range(0, records)
                .mapToObj(i ->
                        record.group(1).replaceFirst(" sourceId=\"[^\"]*\"", " sourceId=\"" + name + "-" + i + '"'))
                .collect(Collectors.joining());
        return sample.substring(0, record.start()) + all + sample.substring(record.end());
    }
}
