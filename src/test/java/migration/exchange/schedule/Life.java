package migration.exchange.schedule;

import java.time.Clock;
import migration.exchange.accounts.Accounts;
import migration.exchange.accounts.elasticsearch.AccountBooks;
import migration.exchange.elasticsearch.Cluster;
import migration.exchange.elasticsearch.MadeClusters;
import migration.exchange.indexing.KeyedDigest;
import migration.exchange.indexing.NationalStore;
import migration.exchange.indexing.StoreReader;
import migration.exchange.indexing.elasticsearch.Stores;
import migration.exchange.intake.Door;
import migration.exchange.quarantine.CorrectionDesk;
import migration.exchange.quarantine.Quarantine;
import migration.exchange.quarantine.elasticsearch.Quarantines;
import migration.exchange.stewardship.Desks;

/** One life of a process, from its start to its kill: all that remembers anything. */
final class Life {

    private static final KeyedDigest KEY = new KeyedDigest(new byte[32]);

    final NationalStore store;
    final StoreReader reader;
    final Quarantine quarantine;
    final Accounts accounts;
    final Door door;
    final CorrectionDesk desk;

    Life(House house, MadeClusters.Server server, Baton time, Clock clock, Sabotage sabotage) {
        Cluster cluster = MadeClusters.over(server, time);
        Quarantine honest = Quarantines.of(cluster);
        quarantine = sabotage.quarantine(honest);
        store = sabotage.store(Stores.store(cluster, KEY), honest);
        reader = Stores.reader(cluster, KEY);
        accounts = AccountBooks.of(cluster, clock);
        door = house.door(house.mailroom());
        Parts parts = Parts.ALL;
        desk = Desks.of(
                honest,
                house.archive(),
                parts.ownForms(),
                parts.normalizers(),
                parts.judges(),
                door,
                reader,
                accounts,
                AccountBooks.settlements(cluster));
    }
}
