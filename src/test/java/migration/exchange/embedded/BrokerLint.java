package migration.exchange.embedded;

import java.util.ArrayList;
import java.util.List;
import migration.exchange.routes.Losing;
import migration.exchange.routes.Violation;
import org.apache.activemq.artemis.core.config.Configuration;
import org.apache.activemq.artemis.core.settings.impl.AddressFullMessagePolicy;
import org.apache.activemq.artemis.core.settings.impl.AddressSettings;
import org.apache.activemq.artemis.core.settings.impl.DiskFullMessagePolicy;

/** Looks for losing patterns in the settings of a broker. */
final class BrokerLint {

    private static final int LEAST_IDS = 10_000;
    private static final int LEAST_ATTEMPTS = 20;

    private final Configuration configuration;
    private final List<Violation> violations = new ArrayList<>();

    private BrokerLint(Configuration configuration) {
        this.configuration = configuration;
    }

    static List<Violation> check(Configuration configuration) {
        BrokerLint lint = new BrokerLint(configuration);
        lint.journal();
        lint.everyAddress(configuration.getAddressSettings().getOrDefault("#", new AddressSettings()));
        configuration.getAddressSettings().forEach(lint::noDropping);
        lint.neverDead("tokens.#");
        lint.neverDead("agency.#");
        lint.neverDead("trials");
        lint.outcomes();
        lint.neverPaged("tokens.#");
        lint.neverPaged("watermarks");
        return lint.violations;
    }

    private void journal() {
        unless(
                configuration.isPersistenceEnabled()
                        && configuration.isJournalSyncTransactional()
                        && configuration.isJournalSyncNonTransactional(),
                Losing.BROKER_UNSYNCED,
                "journal");
        int limit = configuration.getMaxDiskUsage();
        unless(limit > 0 && limit < 100, Losing.BROKER_DISK, "max-disk-usage");
        unless(
                configuration.getJournalBufferSize_NIO() > Broker.MIN_LARGE_MESSAGE
                        && configuration.getJournalFileSize() > Broker.MIN_LARGE_MESSAGE,
                Losing.BROKER_LARGE,
                "journal-buffer-size");
        AddressSettings door = configuration.getAddressSettings().getOrDefault("submissions.#", new AddressSettings());
        unless(
                door.getDiskFullMessagePolicy() == DiskFullMessagePolicy.FAIL,
                Losing.BROKER_SILENT,
                "submissions.# disk-full-policy");
        unless(
                configuration.isPersistDeliveryCountBeforeDelivery(),
                Losing.BROKER_COUNTS,
                "persist-delivery-count-before-delivery");
    }

    private void everyAddress(AddressSettings all) {
        boolean kept = all.getDeadLetterAddress() != null && hasQueue(String.valueOf(all.getDeadLetterAddress()));
        unless(kept, Losing.BROKER_DEAD_LETTERS, "# dead-letter-address");
        boolean expired = all.getExpiryAddress() != null && hasQueue(String.valueOf(all.getExpiryAddress()));
        unless(expired, Losing.BROKER_DEAD_LETTERS, "# expiry-address");
        unless(
                !all.isAutoDeleteQueues() && !all.isAutoDeleteAddresses() && all.getIDCacheSize() >= LEAST_IDS,
                Losing.BROKER_FORGETS,
                "#");
    }

    private boolean hasQueue(String address) {
        boolean declared = configuration.getQueueConfigs().stream()
                .anyMatch(queue -> String.valueOf(queue.getAddress()).equals(address));
        return declared
                || configuration.getAddressConfigurations().stream()
                        .anyMatch(one -> one.getName().equals(address)
                                && !one.getQueueConfigs().isEmpty());
    }

    private void noDropping(String match, AddressSettings settings) {
        unless(
                settings.getAddressFullMessagePolicy() != AddressFullMessagePolicy.DROP
                        && settings.getDiskFullMessagePolicy() != DiskFullMessagePolicy.DROP
                        && !"DROP".equals(String.valueOf(settings.getPageFullMessagePolicy())),
                Losing.BROKER_DROPS,
                match);
    }

    private void neverDead(String match) {
        AddressSettings settings = configuration.getAddressSettings().getOrDefault(match, new AddressSettings());
        unless(settings.getMaxDeliveryAttempts() == -1, Losing.BROKER_TOKENS, match);
    }

    private void outcomes() {
        int attempts = configuration
                .getAddressSettings()
                .getOrDefault("outcomes", new AddressSettings())
                .getMaxDeliveryAttempts();
        unless(attempts == -1 || attempts >= LEAST_ATTEMPTS, Losing.BROKER_SERIES, "outcomes");
    }

    private void neverPaged(String match) {
        AddressSettings settings = configuration.getAddressSettings().getOrDefault(match, new AddressSettings());
        unless(settings.getAddressFullMessagePolicy() == AddressFullMessagePolicy.BLOCK, Losing.BROKER_PAGES, match);
    }

    private void unless(boolean kept, Losing pattern, String where) {
        if (!kept) {
            violations.add(new Violation(pattern, where));
        }
    }
}
