package migration.exchange.simulation.server;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The servers of the agencies that the exchange pulls from. */
public final class AgencyServers implements AutoCloseable {

    private final PostgresServer postgres;
    private final SftpServer sftp;
    private final SftpServer census;
    private final VisaSoapServer visas;
    private final List<Ledger> taken;
    private final KeptSettings kept;

    private AgencyServers(
            PostgresServer postgres,
            SftpServer sftp,
            SftpServer census,
            VisaSoapServer visas,
            List<Ledger> taken,
            KeptSettings kept) {
        this.postgres = postgres;
        this.sftp = sftp;
        this.census = census;
        this.visas = visas;
        this.taken = taken;
        this.kept = kept;
    }

    /**
     * Starts all of them on loopback.
     *
     * @param home where servers keep what must survive a restart
     * @param folder what the generator wrote
     * @param kept ports and secrets
     */
    public static AgencyServers start(Path home, Path folder, KeptSettings kept) {
        Ledger taken = Ledger.open(folder.resolve("ledger/border-police-crossings-taken.csv"), TakenFiles.LEDGER);
        Ledger counted = Ledger.open(folder.resolve("ledger/statistics-office-census-taken.csv"), TakenFiles.LEDGER);
        return new AgencyServers(
                PostgresServer.start(
                        home.resolve("postgres/programs"),
                        home.resolve("postgres"),
                        kept.port("postgres"),
                        kept.secret("postgres")),
                SftpServer.start(
                        home.resolve("sftp"),
                        home.resolve("sftp-host-key"),
                        kept.port("sftp"),
                        kept.secret("sftp"),
                        taken),
                SftpServer.start(
                        home.resolve("sftp-census"),
                        home.resolve("sftp-census-host-key"),
                        kept.port("sftp-census"),
                        kept.secret("sftp-census"),
                        counted),
                VisaSoapServer.start(
                        folder.resolve("out/consular/visas/changes.csv"),
                        folder.resolve("ledger/consular-visas.csv"),
                        kept.port("visas"),
                        kept.secret("visas")),
                List.of(taken, counted),
                kept);
    }

    /** What the exchange is told of the agencies' ends, as its settings. */
    public Map<String, String> settings() {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("exchange.service-agency.url", postgres.url());
        settings.put("exchange.service-agency.user", postgres.reader());
        settings.put("exchange.service-agency.password", kept.secret("postgres"));
        settings.put("exchange.consular.url", visas.url());
        settings.put("exchange.consular.user", VisaSoapServer.USER);
        settings.put("exchange.consular.password", kept.secret("visas"));
        files("exchange.border-police.sftp.", sftp, "sftp", settings);
        files("exchange.statistics-office.sftp.", census, "sftp-census", settings);
        return settings;
    }

    private void files(String prefix, SftpServer server, String name, Map<String, String> settings) {
        settings.put(prefix + "host", "127.0.0.1");
        settings.put(prefix + "port", Integer.toString(server.port()));
        settings.put(prefix + "user", SftpServer.USER);
        settings.put(prefix + "password", kept.secret(name));
        settings.put(prefix + "host-key", server.hostKey());
        settings.put(prefix + "directory", "/out");
    }

    public PostgresServer postgres() {
        return postgres;
    }

    public VisaSoapServer visas() {
        return visas;
    }

    @Override
    public void close() throws IOException {
        visas.close();
        sftp.close();
        census.close();
        postgres.close();
        for (Ledger ledger : taken) {
            ledger.close();
        }
    }
}
