package migration.exchange.platform;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import migration.exchange.MigrationExchange;
import migration.exchange.simulation.Welcome;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** An exchange without agencies beside it, over a data folder and an index of a test's own: it can be ended and started again. */
public final class Standalone implements AutoCloseable {

    private static final String SECRET = "secret-of-a-test-";

    private final ConfigurableApplicationContext application;
    private final URI address;

    /** @param index where its index is */
    Standalone(Path data, List<String> index) {
        List<String> arguments = arguments(data, index);
        arguments.add("--server.port=0");
        application = new SpringApplication(MigrationExchange.class).run(arguments.toArray(String[]::new));
        address =
                URI.create("http://localhost:" + application.getEnvironment().getRequiredProperty("local.server.port"));
    }

    static List<String> arguments(Path data, List<String> index) {
        List<String> arguments =
                new ArrayList<>(List.of("--exchange.data=" + data, "--spring.main.register-shutdown-hook=false"));
        index.forEach(setting -> arguments.add("--" + setting));
        Welcome.ACCOUNTS.forEach(
                account -> arguments.add("--exchange.security.secrets." + account + "=" + SECRET + account));
        return arguments;
    }

    /** The same in a process of its own, which may be killed. */
    static Process process(Path data, List<String> index, int port) throws IOException {
        List<String> words = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dio.netty.noUnsafe=false",
                "-Xmx384m",
                "-cp",
                classPath(),
                MigrationExchange.class.getName()));
        words.addAll(arguments(data, index));
        words.add("--server.port=" + port);
        return new ProcessBuilder(words)
                .redirectErrorStream(true)
                .redirectOutput(data.resolve("process.log").toFile())
                .start();
    }

    /** Without the empty entry at the end of Maven's, which would stand for the working directory and its {@code config/}. */
    public static String classPath() {
        String path = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return Arrays.stream(path.split(File.pathSeparator))
                .filter(entry -> !entry.isEmpty())
                .collect(Collectors.joining(File.pathSeparator));
    }

    Client as(String account) {
        return at(address, account);
    }

    static Client at(URI address, String account) {
        return new Client(address, account, SECRET + account);
    }

    <T> T part(Class<T> type) {
        return application.getBean(type);
    }

    @Override
    public void close() {
        application.close();
    }
}
