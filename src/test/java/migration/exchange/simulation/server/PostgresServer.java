package migration.exchange.simulation.server;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;

/**
 * The database of the Public Service Development Agency: tables of changes, and the views through which the exchange reads
 * them with an account of its own that may do nothing else. Writes are durable, data are kept.
 */
public final class PostgresServer implements AutoCloseable {

    private static final String READER = "exchange_reader";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final EmbeddedPostgres server;
    private final Watchdog watchdog;

    private PostgresServer(EmbeddedPostgres server, Watchdog watchdog) {
        this.server = server;
        this.watchdog = watchdog;
    }

    /**
     * Starts the server on loopback; one that a killed run left behind is stopped first.
     *
     * @param programs where its programs are unpacked to, unless they are there already
     * @param folder where its data are kept
     * @param port port to listen on
     * @param readerPassword password of the exchange's account
     */
    public static PostgresServer start(Path programs, Path folder, int port, String readerPassword) {
        Path data = folder.resolve("data").toAbsolutePath();
        try {
            Files.createDirectories(folder);
            stopOrphan(data.resolve("postmaster.pid"));
            EmbeddedPostgres server = builder(programs, folder, data, port).start();
            var started = new PostgresServer(server, new Watchdog(data.resolve("postmaster.pid")));
            started.prepare(readerPassword);
            return started;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static EmbeddedPostgres.Builder builder(Path programs, Path folder, Path data, int port) {
        Path log = folder.resolve("server.log").toAbsolutePath();
        return EmbeddedPostgres.builder()
                .setOverrideWorkingDirectory(programs.toAbsolutePath().toFile())
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setDataDirectoryCustomizer(directory -> writeAccessRules(directory.toPath()))
                .setPort(port)
                .setPGStartupWait(PATIENCE)
                .setLocaleConfig("locale", "C")
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("max_connections", "30")
                .setServerConfig("shared_buffers", "32MB")
                .setOutputRedirector(Redirect.appendTo(log.toFile()))
                .setErrorRedirector(Redirect.appendTo(log.toFile()));
    }

    private static void writeAccessRules(Path data) {
        var rules = "host all " + READER + " 127.0.0.1/32 scram-sha-256\nhost all postgres 127.0.0.1/32 trust\n";
        try {
            Files.writeString(data.resolve("pg_hba.conf"), rules, StandardCharsets.US_ASCII);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void prepare(String readerPassword) {
        execute("create schema if not exists agency");
        execute("create schema if not exists export");
        execute("do $$ begin if not exists (select from pg_roles where rolname = '" + READER + "') then create role "
                + READER + " login; end if; end $$");
        execute("alter role " + READER + " password '" + readerPassword.replace("'", "''") + "'");
        execute("grant usage on schema export to " + READER);
        for (ChangeView view : ChangeView.values()) {
            view.statements(READER).forEach(this::execute);
        }
    }

    private void execute(String statement) {
        try (var connection = own().getConnection();
                var sql = connection.createStatement()) {
            sql.execute(statement);
        } catch (SQLException e) {
            throw new IllegalStateException(statement, e);
        }
    }

    /** The agency's own access, to write with. */
    public DataSource own() {
        return server.getPostgresDatabase();
    }

    /** Where the exchange connects to. */
    public String url() {
        return "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/postgres";
    }

    /** The exchange's account. */
    public String reader() {
        return READER;
    }

    /** Asks a server to stop that runs on this data without us, and waits until it has. */
    private static void stopOrphan(Path pidFile) throws IOException {
        if (!Files.exists(pidFile)) {
            return;
        }
        long pid = Long.parseLong(Files.readAllLines(pidFile).get(0).strip());
        var orphan = ProcessHandle.of(pid).filter(PostgresServer::isPostgres);
        if (orphan.isPresent()) {
            new ProcessBuilder("kill", "-INT", Long.toString(pid)).start();
            try {
                orphan.get()
                        .onExit()
                        .orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS)
                        .join();
            } catch (CompletionException e) {
                throw new IOException("the PostgreSQL server of an earlier run does not stop: process " + pid, e);
            }
        }
        Files.deleteIfExists(pidFile);
    }

    private static boolean isPostgres(ProcessHandle process) {
        return process.info().command().orElse("").endsWith("postgres");
    }

    @Override
    public void close() throws IOException {
        server.close();
        watchdog.close();
    }
}
