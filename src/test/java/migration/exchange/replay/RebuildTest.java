package migration.exchange.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import migration.exchange.accounts.Disposition;
import migration.exchange.accounts.RecordOutcome;
import migration.exchange.accounts.Settlements;
import migration.exchange.archive.Archive;
import migration.exchange.archive.Chronicle;
import migration.exchange.contract.MigrationContext;
import migration.exchange.envelope.Channel;
import migration.exchange.envelope.Correction;
import migration.exchange.envelope.FeedId;
import migration.exchange.envelope.Rank;
import migration.exchange.envelope.RecordPlace;
import migration.exchange.envelope.Submission;
import migration.exchange.envelope.SubmissionId;
import migration.exchange.erasure.NothingErased;
import migration.exchange.indexing.Comparison;
import migration.exchange.indexing.Comparison.Difference;
import migration.exchange.indexing.Comparison.What;
import migration.exchange.indexing.Generations;
import migration.exchange.indexing.RecordDocument;
import migration.exchange.indexing.WriteResult;
import migration.exchange.quarantine.NoCases;
import migration.exchange.quarantine.Quarantine;
import migration.exchange.quarantine.QuarantinedRecord;
import org.junit.jupiter.api.Test;

/** A rebuild over ports in memory, with what happens in the middle of it chosen by the test. */
class RebuildTest {

    private static final FeedId FEED = FeedId.parse("border-police/crossings");

    private static final MigrationContext CONTRACTS = MigrationContext.load();

    private final World world = new World();
    private final MemoryRun run = new MemoryRun("a turn", Map.of());

    /** A submission with a record for each version given. */
    private record Sent(Submission submission, List<RecordDocument> records) {}

    /** Archive, outcomes and two ways of a store, the serving one written as the pipeline would have. */
    private static final class World implements Archive, Chronicle, Reproduction, Settlements, Generations {

        final List<Sent> sent = new ArrayList<>();
        final Set<SubmissionId> settled = new HashSet<>();
        final Map<SubmissionId, RecordOutcome> corrections = new HashMap<>();
        final List<QuarantinedRecord> cases = new ArrayList<>();
        final Quarantine quarantine = new Conflicts();
        final TreeMap<Integer, Map<String, RecordDocument>> stores = new TreeMap<>();
        final Map<Integer, String> notes = new HashMap<>();
        final Set<Integer> fenced = new HashSet<>();
        final List<String> steps = new ArrayList<>();
        final List<RecordDocument> identities = new ArrayList<>();
        int serving = 1;
        FeedId of = FEED;
        Runnable whileCompared = () -> {};

        /** Asked for versions that came twice with other content. */
        private final class Conflicts extends NoCases {

            @Override
            public Page list(Query query) {
                assertThat(query.code()).isEqualTo("VERSION_SAME_OTHER_CONTENT");
                assertThat(query.state()).isNull();
                return new Page(cases, cases.size(), null);
            }
        }

        World() {
            stores.put(1, new LinkedHashMap<>());
        }

        Submission send(boolean through, Correction correction, String... records) {
            SubmissionId id = new SubmissionId("%032d"
                    .formatted(sent.size())
                    .replace('0', 'a')
                    .replace('1', 'b')
                    .replace('8', 'c')
                    .replace('9', 'd'));
            Submission submission = new Submission(
                    id,
                    FEED,
                    null,
                    false,
                    Instant.EPOCH.plusMillis(sent.size()),
                    "police",
                    Channel.HTTP,
                    "",
                    1,
                    StandardCharsets.UTF_8,
                    correction);
            List<RecordDocument> documents = IntStream.range(0, records.length)
                    .mapToObj(i -> document(records[i], new RecordPlace(id, i, 0, 0)))
                    .toList();
            sent.add(new Sent(submission, documents));
            if (through) {
                settled.add(id);
                documents.forEach(one -> put(serving, one));
            }
            return submission;
        }

        /** {@code id version content}. */
        static RecordDocument document(String text, RecordPlace place) {
            String[] words = text.split(" ");
            int version = Integer.parseInt(words[1]);
            return new RecordDocument(
                    FEED, words[0], version, Rank.of(version), null, "crossings", List.of(words[2]), place);
        }

        void put(int generation, RecordDocument document) {
            stores.get(generation).merge(document.sourceId(), document, (a, b) -> b.version() > a.version() ? b : a);
        }

        void loses(Submission submission, int position) {
            RecordPlace place = new RecordPlace(submission.id(), position, 0, 0);
            cases.add(new QuarantinedRecord(
                    QuarantinedRecord.idOf(place),
                    FEED,
                    place,
                    "any",
                    1,
                    List.of(),
                    Instant.EPOCH,
                    QuarantinedRecord.State.RELEASED,
                    null,
                    List.of()));
        }

        Map<String, String> contents(int generation) {
            return stores.get(generation).values().stream()
                    .collect(Collectors.toMap(
                            RecordDocument::sourceId,
                            one -> one.version() + " " + one.issues().get(0)));
        }

        @Override
        public boolean append(Submission submission, InputStream body) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Optional<Submission> find(SubmissionId id) {
            return sent.stream()
                    .map(Sent::submission)
                    .filter(one -> one.id().equals(id))
                    .findFirst();
        }

        @Override
        public InputStream open(SubmissionId id) {
            return new ByteArrayInputStream(new byte[0]);
        }

        @Override
        public byte[] slice(SubmissionId id, long offset, int length) {
            return new byte[length];
        }

        @Override
        public Reading read(String mark) {
            int[] at = {mark == null ? 0 : Integer.parseInt(mark)};
            return new Reading() {
                @Override
                public Optional<Submission> next() {
                    return at[0] < sent.size() ? Optional.of(sent.get(at[0]++).submission()) : Optional.empty();
                }

                @Override
                public String mark() {
                    return String.valueOf(at[0]);
                }

                @Override
                public void close() {
                    // nothing is open
                }
            };
        }

        @Override
        public int size() {
            return sent.size();
        }

        @Override
        public List<Part> split(SubmissionId submission) {
            return List.of(new Part(submission.value(), 1));
        }

        @Override
        public List<RecordDocument> records(Part part) {
            return sent.stream()
                    .filter(one -> one.submission().id().value().equals(part.claimCheck()))
                    .findFirst()
                    .orElseThrow()
                    .records();
        }

        @Override
        public Set<SubmissionId> settled(Collection<Submission> submissions) {
            return submissions.stream()
                    .map(Submission::id)
                    .filter(settled::contains)
                    .collect(Collectors.toSet());
        }

        @Override
        public Optional<RecordOutcome> rejudged(Submission correction) {
            return Optional.ofNullable(corrections.get(correction.id()));
        }

        @Override
        public List<Generation> list() {
            return stores.keySet().stream()
                    .map(number -> new Generation(number, number == serving, Map.of(), notes.get(number)))
                    .toList();
        }

        @Override
        public int serving() {
            return serving;
        }

        @Override
        public void open(int generation) {
            stores.putIfAbsent(generation, new LinkedHashMap<>());
        }

        @Override
        public Writer writer(int generation) {
            return new Writer() {
                @Override
                public List<WriteResult> write(List<RecordDocument> documents) {
                    synchronized (World.this) {
                        documents.forEach(one -> put(generation, one));
                        return List.of();
                    }
                }

                @Override
                public void writeIdentities(List<RecordDocument> documents) {
                    synchronized (World.this) {
                        identities.addAll(documents);
                    }
                }
            };
        }

        @Override
        public void fence(int generation) {
            fenced.add(generation);
            steps.add("fence " + generation);
        }

        @Override
        public void free(int generation) {
            fenced.remove(generation);
        }

        @Override
        public void serve(int generation, int instead) {
            assertThat(fenced).as("nobody writes while aliases move").contains(instead);
            serving = generation;
            steps.add("serve " + generation);
        }

        @Override
        public void note(int generation, String text) {
            notes.put(generation, text);
        }

        @Override
        public void drop(int generation) {
            stores.remove(generation);
        }

        @Override
        public Comparison compare(int here, int there, BooleanSupplier goesOn) {
            Set<String> all = new HashSet<>(stores.get(here).keySet());
            all.addAll(stores.get(there).keySet());
            List<Difference> found = differences(here, there, all);
            whileCompared.run();
            return new Comparison(List.of(), found, 0);
        }

        @Override
        public List<Difference> again(int here, int there, List<Difference> before) {
            assertThat(fenced).contains(here);
            return differences(
                    here, there, before.stream().map(Difference::sourceId).collect(Collectors.toSet()));
        }

        private List<Difference> differences(int here, int there, Set<String> ids) {
            List<Difference> found = new ArrayList<>();
            for (String id : ids) {
                RecordDocument a = stores.get(here).get(id);
                RecordDocument b = stores.get(there).get(id);
                What what = what(a, b);
                if (what != null) {
                    found.add(new Difference(
                            of, id, what, b == null ? null : b.place().submission()));
                }
            }
            return found;
        }

        private static What what(RecordDocument a, RecordDocument b) {
            if (a == null || b == null) {
                return a == b ? null : a == null ? What.MORE : What.MISSING;
            }
            if (a.version() != b.version()) {
                return b.version() < a.version() ? What.OLDER : What.NEWER;
            }
            return a.issues().equals(b.issues()) ? null : What.CONTENT;
        }
    }

    private Optional<String> work() throws Exception {
        return new Rebuild(world, world, world, world, world.quarantine, world, new NothingErased(), CONTRACTS)
                .work(run);
    }

    @Test
    void aNewGenerationHasTheSameAndServes() throws Exception {
        for (int i = 0; i < 30; i++) {
            world.send(true, null, "A-" + i + " 1 x", "B 1 x", "C " + (30 - i) + " v" + (30 - i));
        }
        assertThat(work())
                .hasValueSatisfying(result -> assertThat(result).contains("\"generation\":2", "\"instead\":1"));
        assertThat(world.serving).isEqualTo(2);
        assertThat(world.contents(2)).isEqualTo(world.contents(1)).hasSize(32).containsEntry("C", "30 v30");
        assertThat(world.steps).containsExactly("fence 1", "serve 2");
        assertThat(world.fenced).as("the old one stays as it was left").containsExactly(1);
        assertThat(run.last.done()).isEqualTo(30);
    }

    /** In the archive the one that lost comes first; two threads would let either stand. */
    @Test
    void whatLostATieIsLeftOutAndItsIdentityKept() throws Exception {
        Submission loser = world.send(true, null, "T 1 loser");
        Submission winner = world.send(true, null, "T 1 winner");
        Submission correction = world.send(true, Correction.first(loser.id(), 0, "steward", "again"), "T 1 again");
        world.stores.get(1).clear();
        world.put(1, World.document("T 1 winner", new RecordPlace(winner.id(), 0, 0, 0)));
        world.loses(loser, 0);
        world.corrections.put(
                correction.id(),
                new RecordOutcome(
                        new RecordPlace(correction.id(), 0, 0, 0), "T", 1, Disposition.QUARANTINED, List.of()));
        assertThat(work()).isPresent();
        assertThat(world.contents(2)).containsExactlyEntriesOf(Map.of("T", "1 winner"));
        assertThat(world.identities).extracting(one -> one.issues().get(0)).containsExactly("loser");
    }

    /** What arrives while the two are compared is in the new one before it serves. */
    @Test
    void whatArrivesMeanwhileIsTakenBeforeTheAliasesMove() throws Exception {
        world.send(true, null, "A 1 x");
        world.whileCompared = () -> {
            world.send(true, null, "A 2 y");
            world.send(true, null, "D 1 x");
        };
        assertThat(work()).isPresent();
        assertThat(world.contents(2)).isEqualTo(Map.of("A", "2 y", "D", "1 x"));
    }

    /** Half of it is in the serving store, the rest still at the broker: all of it is taken, and remembered as unsettled. */
    @Test
    void whatIsNotSettledIsTakenAtTheLastMoment() throws Exception {
        world.send(true, null, "A 1 x");
        Submission under = world.send(false, null, "U 1 x", "V 1 x");
        world.put(1, World.document("U 1 x", new RecordPlace(under.id(), 0, 0, 0)));
        assertThat(work()).hasValueSatisfying(result -> assertThat(result).contains("\"unsettled\":1"));
        assertThat(world.contents(2)).containsOnlyKeys("A", "U", "V");
        assertThat(world.notes.get(1)).contains(under.id().value());
    }

    @Test
    void aRecordThatIsMissingOrOtherwiseStopsIt() throws Exception {
        Submission known = world.send(true, null, "A 1 x");
        RecordPlace place = new RecordPlace(known.id(), 5, 0, 0);
        world.put(1, World.document("LOST 1 x", place));
        assertThatThrownBy(this::work)
                .isInstanceOf(StoresDifferException.class)
                .hasMessageContaining("1 records differ")
                .hasMessageContaining(FEED.toString());
        assertThat(run.failures).containsExactly(FEED + " LOST MISSING");
        assertThat(world.serving).isEqualTo(1);
        assertThat(world.fenced).as("writing goes on").isEmpty();
    }

    /** What nobody may see is not named to whoever looks after the rebuild. */
    @Test
    void aRecordThatMayOnlyBeCountedIsNotNamed() {
        world.of = FeedId.parse("statistics-office/census");
        Submission known = world.send(true, null, "A 1 x");
        world.put(1, World.document("LOST 1 x", new RecordPlace(known.id(), 5, 0, 0)));
        assertThatThrownBy(this::work).isInstanceOf(StoresDifferException.class);
        assertThat(run.failures).containsExactly("statistics-office/census MISSING");
    }

    /** Same version, other content is never explained by what is on its way. */
    @Test
    void anotherContentStopsItThoughItIsFromAnUnsettledOne() {
        Submission first = world.send(true, null, "A 1 x");
        world.send(false, null, "T 1 here");
        world.put(1, World.document("T 1 there", new RecordPlace(first.id(), 7, 0, 0)));
        assertThatThrownBy(this::work).isInstanceOf(StoresDifferException.class);
        assertThat(run.failures).containsExactly(FEED + " T CONTENT");
        assertThat(world.serving).isEqualTo(1);
    }

    @Test
    void differencesCanBeAccepted() throws Exception {
        Submission known = world.send(true, null, "A 1 x");
        world.put(1, World.document("A 1 old-mapping", new RecordPlace(known.id(), 0, 0, 0)));
        world.stores.get(1).put("A", World.document("A 1 old-mapping", new RecordPlace(known.id(), 0, 0, 0)));
        run.wishes.put(Rebuilds.DIFFERENCES, Rebuilds.ACCEPTED);
        assertThat(work()).isPresent();
        assertThat(world.serving).isEqualTo(2);
        assertThat(world.contents(2)).containsEntry("A", "1 x");
    }

    /** Stopped after every possible number of steps, the next turn ends with the same. */
    @Test
    void stoppedAnywhereItGoesOnWhereItWas() throws Exception {
        for (int stop = 1; stop < 8; stop++) {
            World fresh = new World();
            for (int i = 0; i < 450; i++) {
                fresh.send(true, null, "A-" + i + " 1 x");
            }
            MemoryRun first = new MemoryRun("a turn", Map.of());
            first.keepsUntilStop = stop;
            Optional<String> result = new Rebuild(
                            fresh, fresh, fresh, fresh, fresh.quarantine, fresh, new NothingErased(), CONTRACTS)
                    .work(first);
            if (result.isEmpty()) {
                assertThat(fresh.serving).isEqualTo(1);
                assertThat(fresh.fenced).isEmpty();
                MemoryRun second = new MemoryRun("a turn", Map.of());
                second.checkpoint = first.checkpoint;
                second.progress = first.last;
                assertThat(new Rebuild(
                                        fresh,
                                        fresh,
                                        fresh,
                                        fresh,
                                        fresh.quarantine,
                                        fresh,
                                        new NothingErased(),
                                        CONTRACTS)
                                .work(second))
                        .isPresent();
                assertThat(second.last.done()).isEqualTo(450);
            }
            assertThat(fresh.serving).isEqualTo(2);
            assertThat(fresh.contents(2)).isEqualTo(fresh.contents(1));
        }
    }

    /** The process died between the aliases and the end of the job: nothing is done twice. */
    @Test
    void afterTheAliasesHaveMovedNothingIsLeftToDo() throws Exception {
        world.send(true, null, "A 1 x");
        assertThat(work()).isPresent();
        world.steps.clear();
        assertThat(work()).contains("{\"generation\":2}");
        assertThat(world.steps).isEmpty();
    }

    @Test
    void goingBackTakesOnlyWhatHasComeSince() throws Exception {
        world.send(true, null, "A 1 x");
        Submission under = world.send(false, null, "U 1 x");
        assertThat(work()).isPresent();
        world.settled.add(under.id());
        world.send(true, null, "A 2 y");
        MemoryRun back = new MemoryRun("a turn", Map.of());
        back.wishes.put(Rebuilds.GENERATION, "1");
        assertThat(new Rebuild(world, world, world, world, world.quarantine, world, new NothingErased(), CONTRACTS)
                        .work(back))
                .isPresent();
        assertThat(world.serving).isEqualTo(1);
        assertThat(back.last.done()).isEqualTo(2);
        assertThat(world.contents(1)).isEqualTo(Map.of("A", "2 y", "U", "1 x"));
    }

    @Test
    void tidyingLetsWritingGoOn() {
        world.fence(1);
        new Rebuild(world, world, world, world, world.quarantine, world, new NothingErased(), CONTRACTS).tidy(run);
        assertThat(world.fenced).isEmpty();
    }
}
