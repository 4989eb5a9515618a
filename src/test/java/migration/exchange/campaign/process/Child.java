package migration.exchange.campaign.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A Java process, which can be killed and started again. */
public final class Child {

    private final Class<?> main;
    private final List<String> options;
    private final List<String> arguments;
    private final Path log;
    private Process process;

    /**
     * @param options of the JVM
     * @param log gets what it prints, over all its lives
     */
    public Child(Class<?> main, List<String> options, List<String> arguments, Path log) {
        this.main = main;
        this.options = options;
        this.arguments = arguments;
        this.log = log;
    }

    public synchronized void start() {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        command.addAll(arguments);
        try {
            Files.createDirectories(log.getParent());
            process = new ProcessBuilder(command)
                    .redirectInput(Redirect.PIPE)
                    .redirectErrorStream(true)
                    .redirectOutput(Redirect.appendTo(log.toFile()))
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    synchronized boolean isAlive() {
        return process != null && process.isAlive();
    }

    synchronized ProcessHandle handle() {
        return process.toHandle();
    }

    /** {@code kill -9}; returns when it has gone. */
    synchronized void kill() {
        if (process != null) {
            process.destroyForcibly();
            await();
        }
    }

    /** Asks it to end; returns when it has gone. */
    public synchronized void stop() {
        if (process != null) {
            process.destroy();
            await();
        }
    }

    private void await() {
        try {
            process.waitFor(30, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
