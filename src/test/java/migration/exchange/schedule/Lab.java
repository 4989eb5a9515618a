package migration.exchange.schedule;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import migration.exchange.archive.Archive;
import migration.exchange.channel.pull.Pull;
import migration.exchange.envelope.Channel;
import migration.exchange.envelope.Submission;
import migration.exchange.indexing.StoreAwayException;
import migration.exchange.intake.Delivery;
import migration.exchange.intake.Door;
import migration.exchange.intake.DoorClosedException;
import migration.exchange.intake.Reception;
import migration.exchange.quarantine.CaseStep;
import migration.exchange.quarantine.CorrectionDesk;
import migration.exchange.quarantine.QuarantinedRecord;

/** Two processes, a broker and an index in memory, two agencies and a steward, and a seed that decides what happens. */
final class Lab implements AutoCloseable {

    private static final int PROCESSES = 2;
    private static final Instant BEGIN = Instant.parse("2026-10-01T08:00:00Z");
    private static final String TOKENS = "tokens.service-agency.permits";
    private static final String AGENCY_QUEUE = "agency.border-police.crossings";

    private final Baton baton = new Baton(PROCESSES);
    private final List<House> houses = new ArrayList<>();
    private final Sabotage sabotage;
    private final Counts counts = new Counts();
    private final Clock clock = new BatonClock();
    private MemoryIndex index = new MemoryIndex();
    private Archive archive;
    private Post post;
    private World world;
    private List<Correction> corrections = new ArrayList<>();
    /** Ids of what was archived to take corrections back. */
    private Set<String> withdrawals = new HashSet<>();

    Lab(Sabotage sabotage) throws Exception {
        this.sabotage = sabotage;
        for (int process = 0; process < PROCESSES; process++) {
            houses.add(new House(
                    new Mailroom(baton, process), () -> archive, this::pull, new BatonLock(baton), clock, sabotage));
        }
        for (int agency = 0; agency < World.AGENCIES; agency++) {
            int number = agency;
            person("agency " + number, () -> send(number));
        }
        person("steward", this::mend);
        baton.assemble(PROCESSES * House.WORKERS + World.AGENCIES + 1);
    }

    private Pull pull(Door door) {
        return new PulledRows(baton, () -> world.pulled, door, clock);
    }

    private void person(String name, Runnable work) {
        Thread thread = new Thread(
                () -> {
                    baton.enrol(name);
                    Play[] last = new Play[1];
                    while (baton.home(() -> baton.play() != null && baton.play() != last[0])) {
                        last[0] = baton.play();
                        try {
                            work.run();
                        } catch (Killed end) {
                            // the seed is over before the work is
                        }
                    }
                },
                name);
        thread.setDaemon(true);
        thread.start();
    }

    Counts counts() {
        return counts;
    }

    /** Plays a seed and returns what happened. */
    Outcome play(long seed, boolean traced) {
        Chance chance = new Chance(seed);
        return play(seed, World.wild(chance), chance, traced);
    }

    /** Plays one of many orders in which the same may be delivered. */
    Outcome playOrder(long seed, long order) {
        Chance chance = new Chance(order);
        return play(order, World.orderly(new Chance(seed), chance), chance, false);
    }

    private Outcome play(long seed, World next, Chance chance, boolean traced) {
        world = next;
        Play play = new Play(seed, chance, Weather.of(chance), counts, traced);
        index = new MemoryIndex();
        archive = new MemoryArchive(baton, this::archived, this::read);
        post = new Post(play);
        post.put(TOKENS, new Letter(Pull.BEGINNING, Map.of()));
        corrections = new ArrayList<>();
        withdrawals = new HashSet<>();
        for (int process = 0; process < PROCESSES; process++) {
            houses.get(process).mailroom().begin(post);
            start(process);
        }
        baton.play(play, this::bury, post::nextMail);
        counts.add("seed");
        if (play.violations.isEmpty()) {
            new Checker(world, corrections, withdrawals, index, post).check().forEach(play::violation);
            houses.stream()
                    .filter(house -> !house.floor().isFree())
                    .forEach(house -> play.violation("somebody has left and still keeps others from working"));
        }
        return new Outcome(seed, play.violations, play.trace, world, play.weather, index);
    }

    private void start(int process) {
        House house = houses.get(process);
        MemoryServer server = new MemoryServer(baton, index, this::isPoison, sabotage);
        house.begin(new Life(house, server, baton, clock, sabotage));
    }

    private void bury(int process) {
        houses.get(process).mailroom().drop();
        start(process);
    }

    private void archived(Submission submission, byte[] body) {
        if (submission.correction() != null && submission.correction().withdraws()) {
            withdrawals.add(submission.id().value());
            return;
        }
        if (submission.correction() != null) {
            String id = submission.id().value();
            Mending mending = world.mendings.stream()
                    .filter(one -> one.caseId()
                            .equals(submission.correction().original() + "-"
                                    + submission.correction().position()))
                    .findFirst()
                    .orElseThrow();
            if (corrections.stream().noneMatch(known -> known.id.equals(id))) {
                corrections.add(new Correction(mending, id));
            }
            return;
        }
        for (Sent sent : world.submissions) {
            if (Arrays.equals(sent.body, body)) {
                sent.id = submission.id().value();
                baton.play().trace.note("submission " + sent.number + " is " + sent.id);
            }
        }
    }

    /** Whether the index refuses it; what kills whoever writes it does so here. */
    private boolean isPoison(Item item) {
        String sourceId = item.source().path("sourceId").asString("");
        if (sourceId.startsWith("KILLER") && item.index().endsWith("-all")) {
            die("a record that kills");
        }
        return sourceId.startsWith("POISON") && item.index().endsWith("-all");
    }

    /** A whole submission is read. */
    private void read(byte[] body) {
        if (world.submissions.stream().anyMatch(sent -> sent.unreadable && Arrays.equals(sent.body, body))) {
            die("a submission that kills");
        }
    }

    /** The process in whose code the caller is dies of what it does; no suspect may be blamed for a neighbour. */
    private void die(String cause) {
        Hand me = baton.me();
        if (baton.hands().stream().anyMatch(hand -> hand != me && hand.process == me.process && isTrying(hand))) {
            baton.play().violation("a suspect is blamed for " + cause + " beside it");
        }
        baton.play().counts.add("process killed by " + cause);
        baton.die(me.process);
    }

    /** A suspect is under trial; between its last step and its commit others go on already. */
    private static boolean isTrying(Hand hand) {
        return hand.name.contains(" trials ")
                && hand.delivering
                && hand.waitsFor == null
                && !hand.at.endsWith(" the commit of trials");
    }

    private void send(int agency) {
        for (Sent sent : world.deliveries.get(agency)) {
            baton.await(() -> true);
            if (sent.channel == Channel.JMS) {
                post.put(AGENCY_QUEUE, new Letter(new String(sent.body, StandardCharsets.UTF_8), Map.of()));
                baton.play().trace.note("sends by message: " + sent);
                continue;
            }
            baton.play().trace.note("sends: " + sent);
            while (!deliver(sent)) {
                baton.pass(1_000);
            }
        }
    }

    private boolean deliver(Sent sent) {
        return inProcess(house -> {
            Delivery delivery = new Delivery(
                    sent.feed,
                    sent.feed.agency(),
                    sent.channel,
                    new ByteArrayInputStream(sent.body),
                    Papers.envelope(sent.feed, sent.number),
                    null);
            Reception reception = house.life().door.receive(delivery);
            if (reception instanceof Reception.Taken) {
                baton.play().trace.note("submission " + sent.number + " is taken");
                return true;
            }
            throw new IllegalStateException("the door refused what it should take: " + reception);
        });
    }

    private void mend() {
        for (Mending mending : world.mendings) {
            baton.await(
                    () -> mending.sent().id != null && index.all("quarantine").containsKey(mending.caseId()));
            while (!mend(mending)) {
                baton.pass(1_000);
            }
            if (mending.regret() != null) {
                baton.await(
                        () -> isSettled(mending) && hasPassed(mending.regret().before()));
                while (!takeBack(mending)) {
                    baton.pass(1_000);
                }
            }
        }
    }

    private boolean mend(Mending mending) {
        return inProcess(house -> {
            CorrectionDesk desk = house.life().desk;
            byte[] draft = desk.draft(mending.caseId()).orElseThrow();
            byte[] mended = Papers.mended(mending.sent().feed, draft, mending.content());
            CorrectionDesk.Result result = desk.correct(mending.caseId(), mended, "steward", "checked", null);
            baton.play().trace.note("correction of " + mending.caseId() + ": " + result);
            if (result instanceof CorrectionDesk.Result.Taken taken) {
                String id = taken.submission().id().value();
                corrections.stream().filter(one -> one.id.equals(id)).forEach(one -> one.taken = true);
            } else if (!(result instanceof CorrectionDesk.Result.Closed)) {
                throw new IllegalStateException("the desk refused what it should take: " + result);
            }
            return true;
        });
    }

    private boolean isSettled(Mending mending) {
        return !index.all("quarantine")
                .get(mending.caseId())
                .source()
                .path("state")
                .asString()
                .equals("WAITING");
    }

    private boolean hasPassed(Sent before) {
        return before == null
                || before.id != null
                        && index.all("outcomes").values().stream()
                                .anyMatch(stored -> stored.source()
                                        .path("submission")
                                        .asString()
                                        .equals(before.id));
    }

    private boolean takeBack(Mending mending) {
        return inProcess(house -> {
            CorrectionDesk.Result result =
                    house.life().desk.decide(mending.caseId(), CaseStep.WITHDRAW, "steward", "a mistake");
            baton.play().trace.note("taking back of " + mending.caseId() + ": " + result);
            boolean waits = result instanceof CorrectionDesk.Result.Closed closed
                    && closed.state() == QuarantinedRecord.State.WAITING;
            boolean taken = result instanceof CorrectionDesk.Result.Taken || waits;
            if (!taken && mending.regret().later() == null) {
                // what became of the correction is not written down everywhere yet
                return false;
            }
            baton.play().counts.add("correction " + (taken ? "" : "not ") + "taken back");
            return true;
        });
    }

    /** Something that a person does in one of the processes; false when it must be tried again. */
    private boolean inProcess(java.util.function.Predicate<House> deed) {
        int process = baton.play().chance.below(PROCESSES);
        Hand me = baton.me();
        me.process = process;
        try {
            return deed.test(houses.get(process));
        } catch (Killed killed) {
            baton.outOfDeadProcess();
            return false;
        } catch (DoorClosedException | StoreAwayException | java.io.UncheckedIOException closed) {
            return false;
        } finally {
            me.process = Hand.NOWHERE;
        }
    }

    @Override
    public void close() {
        baton.close();
        houses.forEach(House::close);
    }

    /** Simulated time. */
    private final class BatonClock extends Clock {

        @Override
        public Instant instant() {
            return BEGIN.plusMillis(baton.now());
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException();
        }
    }
}
