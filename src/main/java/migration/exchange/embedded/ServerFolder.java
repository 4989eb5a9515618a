package migration.exchange.embedded;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

/** The folder of an embedded Elasticsearch server: its data, its configuration, and who may use it. */
final class ServerFolder {

    private static final Logger LOG = LoggerFactory.getLogger(ServerFolder.class);
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Path root;
    private final FileChannel lock;

    /** @throws IllegalStateException when another running platform uses the folder */
    ServerFolder(Path folder) throws IOException {
        root = folder.toAbsolutePath().normalize();
        for (String name : List.of("data", "logs", "config", "tmp", "backup")) {
            Files.createDirectories(root.resolve(name));
        }
        lock = FileChannel.open(root.resolve("platform.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock held = lock.tryLock();
        if (held == null) {
            throw new IllegalStateException("another running platform uses " + root);
        }
    }

    Path path() {
        return root;
    }

    Path config() {
        return root.resolve("config");
    }

    Path console() {
        return root.resolve("logs").resolve("console.log");
    }

    /** Waits for the server of an earlier platform that was killed, and stops it when it does not go by itself. */
    void waitForPredecessor() throws InterruptedException {
        List<ProcessHandle> left = predecessors();
        if (left.isEmpty()) {
            return;
        }
        LOG.info("waiting for {} processes of an earlier Elasticsearch server to end", left.size());
        if (gone(left)) {
            return;
        }
        left.forEach(ProcessHandle::destroy);
        if (!gone(left)) {
            left.forEach(ProcessHandle::destroyForcibly);
            gone(left);
        }
    }

    // we hold the lock, so whoever still names this folder has lost its platform
    private List<ProcessHandle> predecessors() {
        String mark = mark();
        return ProcessHandle.allProcesses()
                .filter(process -> process.info()
                        .arguments()
                        .map(words -> Arrays.asList(words).contains(mark))
                        .orElse(false))
                .toList();
    }

    private static boolean gone(List<ProcessHandle> processes) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            if (processes.stream().noneMatch(ProcessHandle::isAlive)) {
                return true;
            }
            Thread.sleep(100);
        }
        return false;
    }

    private String mark() {
        return "-Dmigration.exchange.folder=" + root;
    }

    /** Writes the whole configuration anew, with the hash of a password that only this run knows. */
    void configure(Path home, ServerFlavour flavour, int httpPort, int transportPort, String user, String password)
            throws IOException {
        // the server makes its keystore itself and does not sync it: half written when it was killed, or empty after a
        // power cut, it would keep the server from ever starting again; nothing of ours is in it
        Files.deleteIfExists(config().resolve("elasticsearch.keystore.tmp"));
        Files.deleteIfExists(config().resolve("elasticsearch.keystore"));
        write("elasticsearch.yml", yaml(flavour, httpPort, transportPort));
        write("jvm.options", options(flavour));
        write("users", List.of(user + ":" + new BCryptPasswordEncoder(4).encode(password)));
        write("users_roles", List.of("superuser:" + user));
        write("roles.yml", List.of());
        write("role_mapping.yml", List.of());
        Files.copy(
                home.resolve("config/log4j2.properties"),
                config().resolve("log4j2.properties"),
                StandardCopyOption.REPLACE_EXISTING);
    }

    private List<String> yaml(ServerFlavour flavour, int httpPort, int transportPort) {
        return List.of(
                "cluster.name: migration-exchange",
                "node.name: embedded",
                "discovery.type: single-node",
                "network.host: 127.0.0.1",
                "http.port: " + httpPort,
                "transport.port: " + transportPort,
                "path.data: " + quoted("data"),
                "path.logs: " + quoted("logs"),
                "path.repo: [" + quoted("backup") + "]",
                "action.auto_create_index: false",
                // before the disk is full nothing may be written any more, item by item, until there is room again
                "cluster.routing.allocation.disk.watermark.low: 300mb",
                "cluster.routing.allocation.disk.watermark.high: 250mb",
                "cluster.routing.allocation.disk.watermark.flood_stage: 200mb",
                "cluster.info.update.interval: 10s",
                // a node whose disk was seen full does nothing until it looks again; by itself it looks every two
                // minutes
                "monitor.fs.health.refresh_interval: 10s",
                "indices.breaker.total.use_real_memory: " + flavour.realMemoryBreaker(),
                "xpack.security.enabled: true",
                "xpack.security.autoconfiguration.enabled: false",
                "xpack.security.enrollment.enabled: false",
                "xpack.security.http.ssl.enabled: false",
                "xpack.security.transport.ssl.enabled: false");
    }

    private List<String> options(ServerFlavour flavour) {
        List<String> lines = new ArrayList<>(flavour.options());
        lines.add("-XX:+ExitOnOutOfMemoryError");
        lines.add("-XX:ErrorFile=" + root.resolve("logs/hs_err_pid%p.log"));
        lines.add("-Djava.io.tmpdir=${ES_TMPDIR}");
        lines.add("-Dorg.apache.lucene.store.MMapDirectory.sharedArenaMaxPermits=1");
        lines.add("20-:--add-modules=jdk.incubator.vector");
        lines.add("23:-XX:CompileCommand=dontinline,java/lang/invoke/MethodHandle.setAsTypeCache");
        lines.add("23:-XX:CompileCommand=dontinline,java/lang/invoke/MethodHandle.asTypeUncached");
        // the built-in roles want an index whose analysis the small distribution has not
        lines.add("-Des.queryable_built_in_roles_enabled=false");
        lines.add(mark());
        return lines;
    }

    private String quoted(String child) {
        return "\"" + root.resolve(child).toString().replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }

    private void write(String name, List<String> lines) throws IOException {
        Files.write(config().resolve(name), lines);
    }

    void release() throws IOException {
        lock.close();
    }
}
