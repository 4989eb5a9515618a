package migration.exchange.schedule;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import migration.exchange.schedule.SentRecord.Kind;
import tools.jackson.databind.JsonNode;

/**
 * Holds what is in the index at the end against what was sent. Shares nothing with the steps: it knows what was written
 * into the submissions, and reads documents as they are stored.
 */
final class Checker {

    private static final String ACCEPTED = "ACCEPTED";
    private static final String QUARANTINED = "QUARANTINED";
    private static final String UNCHANGED = "UNCHANGED";
    private static final String SUPERSEDED = "SUPERSEDED";
    private static final String CONFLICT = "VERSION_SAME_OTHER_CONTENT";

    private final World world;
    private final List<Correction> corrections;
    private final Set<String> withdrawals;
    private final MemoryIndex index;
    private final Post post;
    private final List<String> violations = new ArrayList<>();
    /** What became of each record of each submission, by submission and position. */
    private final Map<String, List<Fate>> fates = new HashMap<>();

    /** What an outcome says of a record. */
    private record Fate(String disposition, boolean conflict, String batch) {}

    /** One version of a record that has been judged, as it was sent or as a steward mended it. */
    private record Try(String place, SentRecord record, Fate fate) {

        boolean was(String disposition) {
            return fate.disposition().equals(disposition);
        }
    }

    Checker(World world, List<Correction> corrections, Set<String> withdrawals, MemoryIndex index, Post post) {
        this.withdrawals = withdrawals;
        this.world = world;
        this.corrections = corrections;
        this.index = index;
        this.post = post;
    }

    List<String> check() {
        queues();
        outcomes();
        world.submissions.forEach(this::submission);
        Map<String, List<Try>> tries = tries();
        world.mendings.stream().filter(one -> one.regret() != null).forEach(this::regretted);
        tries.remove("crossings " + World.REGRETTED);
        tries.forEach(this::record);
        strangers(tries);
        cases(tries);
        return violations;
    }

    private void expect(boolean truth, String what, Object... values) {
        if (!truth) {
            violations.add(what.formatted(values));
        }
    }

    /** Nothing is under way any more, and only what nobody can stand has been parked. */
    private void queues() {
        List<String> queues =
                new ArrayList<>(List.of("suspects", "trials", "outcomes", "agency.border-police.crossings"));
        for (String lane : List.of("", ".border-police", ".service-agency")) {
            queues.addAll(List.of("submissions" + lane, "batches" + lane));
        }
        for (String queue : queues) {
            expect(
                    post.queue(queue).isEmpty(),
                    "%s still holds %d messages",
                    queue,
                    post.queue(queue).size());
        }
        token();
        List<String> parked = new ArrayList<>();
        for (Letter letter : post.queue(Post.DEAD_LETTERS)) {
            JsonNode id = MemoryIndex.JSON
                    .readTree(letter.body.startsWith("{") ? letter.body : "{}")
                    .path("id");
            String place =
                    text(id.path("submission")) + "-" + id.path("firstPosition").asInt();
            String origin = String.valueOf(letter.properties.get("origin"));
            boolean record = origin.startsWith("batches") && id.path("count").asInt() == 1;
            boolean whole = origin.startsWith("submissions");
            String what = whole ? letter.body : place;
            boolean unbearable = (record || whole) && unbearable().contains(what);
            expect(unbearable, "%s was parked though nothing is wrong with it", letter.body);
            parked.add(what);
        }
        unbearable().forEach(what -> expect(parked.contains(what), "the unbearable %s was not parked", what));
    }

    /** There is one token, and all that was there is behind it; the watermark that people read says the same. */
    private void token() {
        List<Letter> tokens = post.queue("tokens.service-agency.permits");
        expect(tokens.size() == 1, "there are %d tokens", tokens.size());
        for (Letter token : tokens) {
            int read = PulledRows.read(token.body);
            expect(read == world.pulled.size(), "%d of %d pulled submissions were read", read, world.pulled.size());
            expect(
                    post.queue("watermarks").stream().anyMatch(letter -> letter.body.equals(token.body)),
                    "the watermark of the last token was not kept");
        }
    }

    /** Places of records and ids of submissions of which nobody can be the judge. */
    private List<String> unbearable() {
        List<String> places = new ArrayList<>();
        for (Sent sent : world.submissions) {
            if (sent.unreadable) {
                places.add(sent.id);
            }
            for (int i = 0; !sent.unreadable && i < sent.records.size(); i++) {
                if (sent.records.get(i).isUnbearable()) {
                    places.add(sent.id + "-" + i);
                }
            }
        }
        return places;
    }

    private static String text(JsonNode id) {
        return id.isObject() ? id.path("value").asString() : id.asString();
    }

    private void outcomes() {
        index.all("outcomes").forEach((id, stored) -> {
            boolean rejudged = stored.source().path("rejudged").asBoolean();
            for (JsonNode record : stored.source().path("records")) {
                boolean conflict = false;
                for (JsonNode issue : record.path("issues")) {
                    conflict |= issue.path("code").asString().equals(CONFLICT);
                }
                Fate fate = new Fate(record.path("disposition").asString(), conflict, id);
                JsonNode place = record.path("place");
                String of = text(place.path("submission")) + "-"
                        + place.path("position").asInt();
                fates.computeIfAbsent(rejudged ? "mended " + of : of, key -> new ArrayList<>())
                        .add(fate);
            }
        });
    }

    private void submission(Sent sent) {
        expect(sent.id != null, "submission %d was never taken", sent.number);
        List<Set<String>> sums = new ArrayList<>();
        for (int i = 0; i < sent.records.size(); i++) {
            List<Fate> fate = fates.getOrDefault(sent.id + "-" + i, List.of());
            boolean none = sent.isLost() || sent.records.get(i).isUnbearable();
            expect(fate.isEmpty() == none, "record %d of submission %d has outcomes %s", i, sent.number, fate);
            int cuts = (int) fate.stream().map(Fate::batch).distinct().count();
            expect(cuts == fate.size(), "record %d of submission %d is twice in %s", i, sent.number, fate);
            if (!fate.isEmpty()) {
                sums.add(standing(sent, i, fate));
            }
        }
        receipt(sent, sums);
    }

    /**
     * What a receipt may count: the first correction by name that let the record out, else what became of it. A
     * submission that came twice may have been cut in halves once, and been judged before and after a later version:
     * either is true.
     */
    private Set<String> standing(Sent sent, int position, List<Fate> fate) {
        if (regret(sent).isPresent()) {
            return regret(sent).get().regret().later() == null
                    ? Set.of(QUARANTINED)
                    : Set.of(QUARANTINED, ACCEPTED, SUPERSEDED);
        }
        return corrections.stream()
                .filter(one -> one.mending.sent() == sent && one.mending.position() == position)
                .sorted(Comparator.comparing(one -> one.id))
                .map(this::fates)
                .filter(some -> !some.isEmpty() && !some.get(0).disposition().equals(QUARANTINED))
                .map(some -> Set.of(some.get(0).disposition()))
                .findFirst()
                .orElse(fate.stream().map(Fate::disposition).collect(Collectors.toSet()));
    }

    private void receipt(Sent sent, List<Set<String>> sums) {
        MemoryIndex.Stored stored = index.all("receipts").get(sent.id);
        if (sent.unreadable) {
            expect(stored == null, "submission %d has a receipt though nobody can read it", sent.number);
            return;
        }
        if (stored == null) {
            violations.add("submission " + sent.number + " has no receipt");
            return;
        }
        JsonNode receipt = stored.source();
        String state = receipt.path("state").asString();
        if (sent.damaged) {
            expect(state.equals("DAMAGED"), "damaged submission %d is %s", sent.number, state);
            return;
        }
        String due = sums.size() == sent.records.size() ? "COMPLETED" : "PROCESSING";
        expect(state.equals(due), "submission %d is %s, not %s", sent.number, state, due);
        int received = receipt.path("received").asInt();
        expect(received == sent.records.size(), "receipt of %d: received %d", sent.number, received);
        int total = 0;
        for (String disposition : List.of(ACCEPTED, QUARANTINED, UNCHANGED, SUPERSEDED)) {
            int found = receipt.path(disposition.toLowerCase(Locale.ROOT)).asInt();
            long least = sums.stream().filter(Set.of(disposition)::equals).count();
            long most = sums.stream().filter(some -> some.contains(disposition)).count();
            expect(
                    found >= least && found <= most,
                    "receipt of %d: %s %d, not %d to %d",
                    sent.number,
                    disposition,
                    found,
                    least,
                    most);
            total += found;
        }
        expect(total == sums.size(), "receipt of %d adds up to %d, not %d", sent.number, total, sums.size());
    }

    /** All versions of each record of each feed, corrections included. */
    private Map<String, List<Try>> tries() {
        Map<String, List<Try>> tries = new LinkedHashMap<>();
        for (Sent sent : world.submissions) {
            for (int i = 0; i < sent.records.size(); i++) {
                String place = sent.id + "-" + i;
                add(tries, sent, place, sent.records.get(i), fates.getOrDefault(place, List.of()));
            }
        }
        for (Correction correction : corrections) {
            Mending mending = correction.mending;
            expect(!correction.taken || !fates(correction).isEmpty(), "correction of %s has no outcome", mending);
            add(tries, mending.sent(), correction.place(), mending.corrected(), fates(correction));
        }
        return tries;
    }

    private List<Fate> fates(Correction correction) {
        return fates.getOrDefault("mended " + correction.place(), List.of());
    }

    private static void add(Map<String, List<Try>> tries, Sent sent, String place, SentRecord record, List<Fate> fate) {
        if (!fate.isEmpty()) {
            tries.computeIfAbsent(sent.feed.feed() + " " + record.sourceId(), id -> new ArrayList<>())
                    .add(new Try(place, record, fate.get(0)));
        }
    }

    /** Whether a case is of the record whose correction is taken back. */
    private boolean isRegretted(String caseId) {
        return world.submissions.stream()
                .filter(sent -> (sent.id + "-0").equals(caseId))
                .anyMatch(sent -> sent.records.get(0).sourceId().equals(World.REGRETTED));
    }

    /** The mending of a submission whose correction is taken back. */
    private Optional<Mending> regret(Sent sent) {
        return world.mendings.stream()
                .filter(one -> one.sent() == sent && one.regret() != null)
                .findFirst();
    }

    /** The record is what it was before, or what came later; its case waits, or nobody need see to it any more. */
    private void regretted(Mending mending) {
        Sent before = mending.regret().before();
        Sent later = mending.regret().later();
        Optional<JsonNode> found = stored("crossings " + World.REGRETTED);
        String state = Optional.ofNullable(index.all("quarantine").get(mending.caseId()))
                .map(one -> one.source().path("state").asString())
                .orElse("nowhere");
        if (found.isEmpty()) {
            violations.add("what was corrected and taken back is not stored");
            return;
        }
        if (later == null) {
            expect(withdrawals.size() == 1, "%d withdrawals were archived", withdrawals.size());
            expect(state.equals("WAITING"), "the case of what was taken back is %s", state);
        } else {
            expect(!state.equals("WAITING"), "the case of what was taken back waits though a later version is there");
        }
        boolean bad = before != null && before.records.get(0).kind() == Kind.BAD;
        if (bad) {
            String other = index.all("quarantine")
                    .get(before.id + "-0")
                    .source()
                    .path("state")
                    .asString();
            expect(other.equals("WAITING") == (later == null), "the case of the version before is %s", other);
        }
        Sent due = later != null ? later : bad ? null : before;
        int version = due == null ? 0 : due.records.get(0).version();
        String content = due == null ? "" : "C" + due.records.get(0).content();
        JsonNode stored = found.get();
        expect(stored.path("version").asInt() == version, "after a withdrawal %s is stored, not %d", stored, version);
        expect(
                stored.at("/content/conveyance").asString("").equals(content),
                "after a withdrawal %s is stored, not %s",
                stored,
                content);
    }

    private Optional<JsonNode> stored(String key) {
        String[] names = key.split(" ");
        return index.all(names[0] + "-all").values().stream()
                .map(MemoryIndex.Stored::source)
                .<JsonNode>map(source -> source)
                .filter(source -> source.path("sourceId").asString().equals(names[1]))
                .findFirst();
    }

    /** The highest version that can pass is stored, and each try of it had the fate that it must have. */
    private void record(String key, List<Try> tries) {
        tries.stream().filter(one -> one.record().kind() == Kind.BAD).forEach(one -> {
            expect(one.was(QUARANTINED), "%s is %s though a rule stops it", one, one.fate());
            expect(!one.fate().conflict(), "%s counts as a conflict", one);
        });
        List<Try> passing = tries.stream().filter(one -> one.record().passes()).toList();
        Optional<JsonNode> stored = stored(key);
        if (passing.isEmpty()) {
            expect(stored.isEmpty(), "%s is stored though nothing of it may pass", key);
            return;
        }
        int highest =
                passing.stream().mapToInt(one -> one.record().version()).max().orElseThrow();
        if (stored.isEmpty()) {
            violations.add(key + " is not stored");
            return;
        }
        highest(
                key,
                stored.get(),
                passing.stream()
                        .filter(one -> one.record().version() == highest)
                        .toList());
        passing.stream().filter(one -> one.record().version() < highest).forEach(one -> lower(one, passing));
    }

    private void highest(String key, JsonNode stored, List<Try> tries) {
        int version = tries.get(0).record().version();
        int found = stored.path("version").asInt();
        expect(found == version, "%s is stored as version %d, not %d", key, found, version);
        String place = stored.path("submission").asString() + "-"
                + stored.path("position").asInt();
        List<Try> accepted = tries.stream().filter(one -> one.was(ACCEPTED)).toList();
        expect(accepted.size() == 1, "of version %d of %s %d were accepted: %s", version, key, accepted.size(), tries);
        for (Try one : tries) {
            if (one.place().equals(place)) {
                expect(one.was(ACCEPTED), "%s is stored and counted as %s", one, one.fate());
                content(one, stored);
            } else if (accepted.size() == 1) {
                boolean same = one.record().says(accepted.get(0).record());
                String due = same ? UNCHANGED : QUARANTINED;
                expect(one.was(due) && one.fate().conflict() != same, "%s should be %s", one, due);
            }
        }
        expect(
                tries.stream().anyMatch(one -> one.place().equals(place)),
                "%s is stored from %s, which does not hold version %d",
                key,
                place,
                version);
    }

    private void content(Try one, JsonNode stored) {
        boolean cancelled = one.record().kind() == Kind.CANCELLED;
        expect(stored.path("cancelled").asBoolean(false) == cancelled, "%s: tombstone or not", one);
        if (cancelled) {
            expect(!stored.has("content"), "%s: a tombstone with content", one);
            return;
        }
        JsonNode content = stored.path("content");
        String found = content.has("conveyance")
                ? content.path("conveyance").asString()
                : content.path("applied").asString();
        String due = content.has("conveyance")
                ? "C" + one.record().content()
                : "2024-01-1" + one.record().content();
        expect(found.equals(due), "%s is stored with content %s", one, found);
        String identity = content.path("identity").asString();
        expect(index.all("identities").containsKey(identity), "%s points to an identity that is not there", one);
    }

    /** A version that is not the highest may have come when it was the highest yet, or later. */
    private void lower(Try one, List<Try> passing) {
        Predicate<Try> written = other -> other != one
                && other.record().version() == one.record().version()
                && (other.was(ACCEPTED) || other.was(SUPERSEDED));
        switch (one.fate().disposition()) {
            case ACCEPTED ->
                expect(
                        passing.stream().filter(written).noneMatch(other -> other.was(ACCEPTED)),
                        "%s is not the only one of its version that was accepted",
                        one);
            case UNCHANGED ->
                expect(
                        passing.stream()
                                .filter(written)
                                .anyMatch(other -> other.record().says(one.record())),
                        "%s is unchanged, but the same was never written",
                        one);
            case QUARANTINED ->
                expect(
                        one.fate().conflict()
                                && passing.stream()
                                        .filter(written)
                                        .anyMatch(other -> !other.record().says(one.record())),
                        "%s is quarantined, but nothing else was written in its version",
                        one);
            default -> expect(one.was(SUPERSEDED), "%s has an unknown fate", one);
        }
    }

    private void strangers(Map<String, List<Try>> tries) {
        for (String feed : List.of("crossings", "permits")) {
            index.all(feed + "-all").values().forEach(stored -> {
                String key = feed + " " + stored.source().path("sourceId").asString();
                if (key.endsWith(World.REGRETTED)) {
                    return; // looked at by itself
                }
                expect(tries.containsKey(key), "%s is stored and nobody sent it", key);
            });
        }
    }

    /** Quarantine holds what was quarantined and nothing else, in the right state. */
    private void cases(Map<String, List<Try>> tries) {
        Map<String, MemoryIndex.Stored> cases = index.all("quarantine");
        Map<String, String> quarantined = new HashMap<>();
        tries.forEach((key, some) -> some.forEach(one -> {
            if (!isMended(one) && one.was(QUARANTINED)) {
                quarantined.put(one.place(), key);
                expect(cases.containsKey(one.place()), "%s is quarantined, but there is no case", one);
            }
            if (!isMended(one) && cases.containsKey(one.place())) {
                state(key, one, cases.get(one.place()).source());
            }
        }));
        cases.keySet().stream()
                .filter(id -> !isRegretted(id))
                .forEach(id -> expect(
                        tries.values().stream()
                                .flatMap(List::stream)
                                .anyMatch(one -> one.place().equals(id)),
                        "there is a case %s of a record that was never counted",
                        id));
    }

    private boolean isMended(Try one) {
        return corrections.stream().anyMatch(taken -> one.place().equals(taken.place()));
    }

    private void state(String key, Try one, JsonNode found) {
        String state = found.path("state").asString();
        int version = one.record().version();
        int current = stored(key).map(source -> source.path("version").asInt()).orElse(0);
        boolean conflict = one.record().kind() != Kind.BAD;
        boolean overtaken = version < current || version == current && current > 1 && !conflict;
        boolean released = corrections.stream()
                .filter(taken -> one.place().equals(taken.mending.caseId()))
                .flatMap(taken -> fates(taken).stream())
                .anyMatch(fate -> !fate.disposition().equals(QUARANTINED));
        expect(one.was(QUARANTINED) || one.was(SUPERSEDED), "%s has a case", one);
        if (overtaken || released) {
            expect(!state.equals("WAITING"), "the case of %s waits though version %d is stored", one, current);
            // a correction that came again is superseded by what overtakes its case: either may close it first
            boolean corrected =
                    corrections.stream().anyMatch(some -> one.place().equals(some.mending.caseId()));
            expect(
                    released || corrected && version < current || state.equals("OVERTAKEN"),
                    "the case of %s is %s",
                    one,
                    state);
        } else {
            expect(state.equals("WAITING"), "the case of %s is %s though version %d is stored", one, state, current);
        }
    }
}
