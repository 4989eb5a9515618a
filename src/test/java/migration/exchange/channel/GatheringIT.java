package migration.exchange.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import migration.exchange.archive.segments.SegmentArchive;
import migration.exchange.channel.Gathering.Gathered;
import migration.exchange.envelope.Batch;
import migration.exchange.envelope.BatchId;
import migration.exchange.envelope.Channel;
import migration.exchange.envelope.FeedId;
import migration.exchange.envelope.Submission;
import migration.exchange.envelope.SubmissionId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jms.connection.JmsTransactionManager;
import org.springframework.jms.core.JmsTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** What is taken along belongs to the transaction of the message that it waits behind. */
class GatheringIT {

    private static final String QUEUE = "batches.border-police";

    @TempDir
    Path folder;

    private TestBroker broker;
    private JmsTemplate jms;
    private Gathering gathering;
    private SegmentArchive archive;
    private TransactionTemplate transaction;

    @BeforeEach
    void connect() throws Exception {
        broker = new TestBroker(folder);
        ConnectionFactory connections = broker.connections();
        jms = new JmsTemplate(connections);
        jms.setReceiveTimeout(5_000);
        archive = new SegmentArchive(folder.resolve("archive"), 1 << 24);
        gathering = new Gathering(connections, archive);
        transaction = new TransactionTemplate(new JmsTransactionManager(connections));
    }

    @AfterEach
    void stop() throws Exception {
        archive.close();
        broker.close();
    }

    /** 32 letters that no other number has. */
    private static SubmissionId id(int number) {
        String digits = Integer.toString(number + 1_000);
        return new SubmissionId(digits.chars()
                        .mapToObj(digit -> Character.toString(digit - '0' + 'a'))
                        .collect(Collectors.joining())
                + "a".repeat(32 - digits.length()));
    }

    /** @param bytes how long the records of each batch are together */
    private void send(int batches, int records, int bytes) {
        for (int number = 0; number < batches; number++) {
            jms.convertAndSend(QUEUE, batch(number, records, bytes), message -> {
                message.setIntProperty("records", records);
                return message;
            });
        }
    }

    private static String batch(int number, int records, int bytes) {
        return new Messages().write(new Batch(new BatchId(id(number), 0, records), 10, 10, bytes, 1, 1, "</a>"));
    }

    /** Consumes one message and what it takes along; what the worker throws rolls all of it back. */
    private Gathered consume(Function<Message, Gathered> taking, Consumer<Gathered> worker) {
        return Objects.requireNonNull(transaction.execute(status -> {
            Gathered gathered = taking.apply(Objects.requireNonNull(jms.receive(QUEUE)));
            worker.accept(gathered);
            return gathered;
        }));
    }

    private Gathered consume(Consumer<Gathered> worker) {
        return consume(this::batches, worker);
    }

    private Gathered batches(Message first) {
        try {
            return gathering.batches(
                    QUEUE, text(first), first.getIntProperty("records"), first.getIntProperty("JMSXDeliveryCount"));
        } catch (JMSException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(Message message) {
        try {
            return message.getBody(String.class);
        } catch (JMSException e) {
            throw new IllegalStateException(e);
        }
    }

    private void fail() {
        try {
            consume(gathered -> {
                throw new IllegalStateException("planted");
            });
        } catch (IllegalStateException planted) {
            assertThat(planted).hasMessage("planted");
        }
    }

    private int size(Gathered gathered) {
        return gathered.claimChecks().size();
    }

    @Test
    void smallBatchesAreTakenInTheOrderOfTheQueueUntilThereAreEnough() {
        send(100, 10, 5_000);
        Gathered first = consume(gathered -> {});
        assertThat(size(first)).isEqualTo(64);
        assertThat(first.claimChecks().get(63)).contains(id(63).value());
        assertThat(size(consume(gathered -> {}))).isEqualTo(36);
    }

    @Test
    void recordsAndBytesEndAGatheringToo() {
        send(4, 500, 5_000);
        assertThat(size(consume(gathered -> {}))).isEqualTo(3);
        assertThat(size(consume(gathered -> {}))).isEqualTo(1);
        send(3, 10, 1_500_000);
        assertThat(size(consume(gathered -> {}))).isEqualTo(2);
        assertThat(size(consume(gathered -> {}))).isEqualTo(1);
    }

    @Test
    void afterAFailureAllAreThereAgainAndEachGoesAlone() {
        send(5, 10, 5_000);
        fail();
        List<Integer> sizes = new ArrayList<>();
        for (int number = 0; number < 5; number++) {
            sizes.add(size(consume(gathered -> assertThat(gathered.suspects()).isEmpty())));
        }
        assertThat(sizes).containsOnly(1);
    }

    @Test
    void ofThoseThatFailedNoTwoAreTakenBehindOneThatDidNot() {
        send(3, 10, 5_000);
        fail();
        await().until(() -> waiting() == 3); // they come back after a delay
        String fresh = batch(9, 10, 5_000);
        for (int left : new int[] {3, 2, 1}) {
            Gathered gathered = transaction.execute(status -> gathering.batches(QUEUE, fresh, 10, 1));
            assertThat(size(gathered)).as("with %d behind it", left).isEqualTo(2);
        }
    }

    private int waiting() {
        return Objects.requireNonNull(jms.browse(
                QUEUE,
                (session, browser) -> Collections.list(browser.getEnumeration()).size()));
    }

    @Test
    void whatFailedTwiceIsASuspectAndNothingGoesWithIt() {
        send(1, 10, 5_000);
        fail();
        fail();
        send(1, 10, 5_000);
        List<Gathered> both = List.of(consume(gathered -> {}), consume(gathered -> {}));
        assertThat(both).extracting(one -> one.suspects().size()).containsExactlyInAnyOrder(1, 0);
        assertThat(both).extracting(this::size).containsExactlyInAnyOrder(0, 1);
    }

    @Test
    void submissionsAreTakenUntilThereIsEnoughToRead() throws IOException {
        byte[] body = new byte[900_000];
        for (int number = 0; number < 5; number++) {
            Submission submission = submission(number, body.length);
            archive.append(submission, new ByteArrayInputStream(body));
            jms.convertAndSend(QUEUE, submission.id().value());
        }
        Function<Message, Gathered> submissions = first -> gathering.submissions(QUEUE, text(first), 1);
        assertThat(size(consume(submissions, gathered -> {}))).isEqualTo(3);
        assertThat(size(consume(submissions, gathered -> {}))).isEqualTo(2);
    }

    @Test
    void eventsAreTakenInTheOrderOfTheQueueUntilTheyFillTheMemory() {
        for (int number = 0; number < 5; number++) {
            jms.convertAndSend(QUEUE, number + "x".repeat(900_000));
        }
        assertThat(events()).extracting(event -> event.charAt(0)).containsExactly('0', '1', '2');
        assertThat(events()).extracting(event -> event.charAt(0)).containsExactly('3', '4');
    }

    private List<String> events() {
        return Objects.requireNonNull(transaction.execute(
                status -> gathering.events(QUEUE, text(Objects.requireNonNull(jms.receive(QUEUE))), 1)));
    }

    private static Submission submission(int number, int bytes) {
        return new Submission(
                id(number),
                FeedId.parse("border-police/crossings"),
                null,
                false,
                Instant.EPOCH,
                "border-police",
                Channel.JMS,
                "",
                bytes,
                StandardCharsets.UTF_8,
                null);
    }

    @Test
    void outsideATransactionNothingIsTakenAlong() {
        send(3, 10, 5_000);
        assertThat(size(batches(Objects.requireNonNull(jms.receive(QUEUE))))).isEqualTo(1);
        assertThat(size(consume(gathered -> {}))).isEqualTo(2);
    }
}
