package migration.exchange.benchmark;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import migration.exchange.embedded.ElasticsearchEndpoint;
import migration.exchange.embedded.ElasticsearchServer;
import org.springframework.context.ApplicationContext;

/** Reads clocks: the wall's, this process's, the store's, and the machine's where it tells (Linux). */
public final class Meter {

    private static final Path MACHINE = Path.of("/proc/stat");
    private static final double TICKS = 100; // a second, on every Linux that Java runs on
    private static final int IDLE = 4;
    private static final int WAITING = 5;
    private static final int STOLEN = 8;

    private final Optional<ProcessHandle> store;
    private final OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    /** Of an exchange in this process. */
    public static Meter of(ApplicationContext platform) {
        ElasticsearchEndpoint endpoint = platform.getBean(ElasticsearchEndpoint.class);
        return new Meter(
                endpoint instanceof ElasticsearchServer server ? Optional.of(server.process()) : Optional.empty());
    }

    /** @param store the store's process, when it is a child of this one */
    private Meter(Optional<ProcessHandle> store) {
        this.store = store;
    }

    public Reading read() {
        double own = system.getProcessCpuTime() / 1e9;
        double there = store.stream()
                .flatMap(process -> Stream.concat(Stream.of(process), process.descendants()))
                .mapToDouble(Meter::cpu)
                .sum();
        return new Reading(System.nanoTime() / 1e9, own, there, machine() - own - there);
    }

    private static double cpu(ProcessHandle process) {
        return process.info().totalCpuDuration().orElse(Duration.ZERO).toMillis() / 1e3;
    }

    private static double machine() {
        if (!Files.exists(MACHINE)) {
            return 0;
        }
        try (Stream<String> lines = Files.lines(MACHINE)) {
            String[] words = lines.findFirst().orElse("cpu").split(" +");
            double busy = Arrays.stream(words, 1, Math.min(words.length, STOLEN))
                    .mapToDouble(Double::parseDouble)
                    .sum();
            double idle = Double.parseDouble(words[IDLE]) + Double.parseDouble(words[WAITING]);
            return (busy - idle) / TICKS;
        } catch (IOException unreadable) {
            return 0;
        }
    }
}
