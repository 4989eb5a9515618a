package migration.exchange.schedule;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import migration.exchange.envelope.Channel;
import migration.exchange.envelope.FeedId;
import migration.exchange.schedule.SentRecord.Kind;

/** What will be sent in one seed, by whom, and what stewards will correct. */
final class World {

    static final int AGENCIES = 2;
    private static final int RECORDS = 5;
    private static final int VERSIONS = 3;
    private static final int CONTENTS = 2;
    /** The record whose correction is taken back. */
    static final String REGRETTED = "w-0";
    /** Content that no agency sends. */
    private static final int STEWARDS = 7;

    final List<Sent> submissions = new ArrayList<>();
    /** For each agency its deliveries in order. */
    final List<List<Sent>> deliveries = new ArrayList<>();

    /** What an agency does not send but is asked for, in the order in which it is there. */
    final List<Sent> pulled = new ArrayList<>();

    final List<Mending> mendings = new ArrayList<>();

    private final Chance chance;
    /** Versions that were sent, where none may be sent twice. */
    private final Set<String> versions = new HashSet<>();

    private World(Chance chance) {
        this.chance = chance;
        for (int agency = 0; agency < AGENCIES; agency++) {
            deliveries.add(new ArrayList<>());
        }
    }

    /** Anything that agencies do: versions twice and with other content, poison, damage, repeats. */
    static World wild(Chance chance) {
        World world = new World(chance);
        int number = 2 + chance.below(4);
        boolean poisoned = chance.below(4) == 0;
        boolean killing = chance.below(4) == 0;
        for (int i = 0; i < number; i++) {
            world.submissions.add(world.submission(i, poisoned, killing));
        }
        for (Sent sent : world.submissions) {
            world.deliver(sent);
            world.mend(sent);
        }
        if (chance.below(2) == 0) {
            world.regret();
        }
        return world;
    }

    /**
     * Agencies that send each version of a record once, in submissions that come one to five times in any order, but for
     * those that they are asked for: what is left of them does not depend on the order.
     *
     * @param order decides of the order and the repeats alone
     */
    static World orderly(Chance chance, Chance order) {
        World world = new World(chance);
        int number = 2 + chance.below(3);
        for (int i = 0; i < number; i++) {
            Sent wild = world.submission(i, false, false);
            List<SentRecord> once = wild.records.stream()
                    .filter(record -> world.versions.add(wild.feed + record.sourceId() + record.version()))
                    .toList();
            world.submissions.add(new Sent(i, wild.feed, wild.channel, once, wild.damaged, false));
        }
        List<Sent> left = new ArrayList<>();
        for (Sent sent : world.submissions) {
            if (sent.channel == Channel.JDBC) {
                world.pulled.add(order.below(world.pulled.size() + 1), sent);
            } else {
                left.addAll(Collections.nCopies(1 + order.below(5), sent));
            }
        }
        while (!left.isEmpty()) {
            order.pick(world.deliveries).add(left.remove(order.below(left.size())));
        }
        return world;
    }

    private void deliver(Sent sent) {
        if (sent.channel == Channel.JDBC) {
            pulled.add(sent);
            return;
        }
        chance.pick(deliveries).add(sent);
        if (chance.below(4) == 0) {
            chance.pick(deliveries).add(sent);
        }
    }

    private Sent submission(int number, boolean poisoned, boolean killing) {
        FeedId feed = chance.below(4) == 0 ? Papers.PERMITS : Papers.CROSSINGS;
        boolean damaged = chance.below(10) == 0;
        Channel channel = feed.equals(Papers.PERMITS)
                ? chance.oneOf(Channel.SFTP, Channel.JDBC)
                : chance.oneOf(Channel.HTTP, Channel.SFTP, Channel.JMS);
        List<SentRecord> records = new ArrayList<>();
        int size = chance.below(4) == 0 ? chance.below(12) : chance.below(5);
        for (int i = 0; i < size; i++) {
            records.add(record(feed));
        }
        if (poisoned && size > 0 && !damaged && chance.below(2) == 0) {
            int at = chance.below(size);
            records.set(at, new SentRecord("POISON-" + number, 1, 0, Kind.POISON));
        }
        if (killing && size > 0 && !damaged && chance.below(2) == 0) {
            int at = chance.below(size);
            records.set(at, new SentRecord("KILLER-" + number, 1, 0, Kind.KILLER));
        }
        boolean unreadable = killing && !damaged && chance.below(8) == 0;
        return new Sent(number, feed, channel, records, damaged, unreadable);
    }

    private SentRecord record(FeedId feed) {
        String id = feed.feed().charAt(0) + "-" + chance.below(RECORDS);
        int version = 1 + chance.below(VERSIONS);
        Kind kind = chance.oneOf(Kind.GOOD, Kind.GOOD, Kind.GOOD, Kind.GOOD, Kind.GOOD, Kind.CANCELLED, Kind.BAD);
        return new SentRecord(id, version, chance.below(CONTENTS), kind);
    }

    /** One record whose bad version is corrected, and the correction taken back, whatever comes meanwhile. */
    private void regret() {
        Sent before = chance.below(3) > 0 ? alone(1, 0, chance.oneOf(Kind.GOOD, Kind.BAD)) : null;
        Sent bad = alone(2, 0, Kind.BAD);
        Sent later = chance.below(2) == 0 ? alone(3, 1, Kind.GOOD) : null;
        // first: others may be for cases that never come
        mendings.add(0, new Mending(bad, 0, STEWARDS, new Mending.Regret(before, later)));
    }

    private Sent alone(int version, int content, Kind kind) {
        Channel channel = chance.oneOf(Channel.HTTP, Channel.SFTP, Channel.JMS);
        SentRecord record = new SentRecord(REGRETTED, version, content, kind);
        Sent sent = new Sent(submissions.size(), Papers.CROSSINGS, channel, List.of(record), false, false);
        submissions.add(sent);
        deliver(sent);
        return sent;
    }

    private void mend(Sent sent) {
        for (int position = 0; position < sent.records.size(); position++) {
            SentRecord record = sent.records.get(position);
            if (!sent.isLost() && !record.isUnbearable() && chance.below(record.kind() == Kind.BAD ? 2 : 10) == 0) {
                mendings.add(new Mending(sent, position, STEWARDS, null));
            }
        }
    }
}
