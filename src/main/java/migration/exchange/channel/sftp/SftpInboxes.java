package migration.exchange.channel.sftp;

import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import migration.exchange.channel.pull.AgencyEnds;
import migration.exchange.envelope.FeedId;
import migration.exchange.intake.Door;
import org.apache.sshd.client.SshClient;
import org.apache.sshd.client.auth.password.UserAuthPasswordFactory;
import org.apache.sshd.client.config.hosts.HostConfigEntryResolver;
import org.apache.sshd.common.keyprovider.KeyIdentityProvider;
import org.apache.sshd.core.CoreModuleProperties;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/** The SFTP servers of all agencies: what a timer route calls, with the name of its feed. */
@Component("sftpInboxes")
public final class SftpInboxes {

    private final Map<String, SftpSettings> agencies;
    private final Door door;
    private final Clock clock;
    private final Map<FeedId, SftpInbox> inboxes = new ConcurrentHashMap<>();
    private final Map<String, SshClient> clients = new ConcurrentHashMap<>();

    public SftpInboxes(AgencyEnds ends, Door door, @Qualifier("machineClock") Clock clock) {
        this.agencies = ends.having("sftp", SftpSettings.class);
        this.door = door;
        this.clock = clock;
    }

    /**
     * Takes all files of a feed that are ready now. A server that is away is logged and asked again next time.
     *
     * @param feed written {@code agency/feed}
     * @throws IllegalStateException if no server is set for its agency
     */
    public void collect(String feed) {
        inboxes.computeIfAbsent(FeedId.parse(feed), this::open).collect();
    }

    private SftpInbox open(FeedId feed) {
        SftpSettings settings = agencies.get(feed.agency());
        if (settings == null || settings.sftp().host().isBlank()) {
            throw new IllegalStateException("a route fetches " + feed + ", but no SFTP server is set for it");
        }
        SftpSettings.Server server = settings.sftp();
        SshClient client = clients.computeIfAbsent(feed.agency(), agency -> client(server));
        return new SftpInbox(client, server, feed, door, clock);
    }

    /** Nothing of the account that runs the platform is used: no configuration, no keys, no known hosts. */
    private static SshClient client(SftpSettings.Server server) {
        PinnedHost host = new PinnedHost(server.hostKey());
        SshClient client = SshClient.setUpDefaultClient();
        client.setServerKeyVerifier(host);
        host.restrict(client);
        client.setHostConfigEntryResolver(HostConfigEntryResolver.EMPTY);
        client.setKeyIdentityProvider(KeyIdentityProvider.EMPTY_KEYS_PROVIDER);
        client.setUserAuthFactories(List.of(UserAuthPasswordFactory.INSTANCE));
        client.setNioWorkers(1);
        CoreModuleProperties.AUTH_TIMEOUT.set(client, server.timeout());
        CoreModuleProperties.IDLE_TIMEOUT.set(client, server.timeout());
        client.start();
        return client;
    }

    @PreDestroy
    void close() {
        clients.values().forEach(SshClient::stop);
    }
}
