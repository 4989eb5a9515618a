package migration.exchange.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The shelves that the kit writes for names nobody uses hold to the manners of the house. */
class NewAgencyTest {

    private static final String CLASS_PATH = Stream.of(
                    System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"))
                            .split(File.pathSeparator))
            .map(entry -> Path.of(entry).toAbsolutePath().toString())
            .collect(Collectors.joining(File.pathSeparator));
    private static final String SCHEMAS = "schemas/harbour-office/arrivals/v1/";
    private static final String AGENCIES = "src/main/java/migration/exchange/agencies";
    private static final String CODE = "migration/exchange/agencies/harbouroffice/arrivals";

    @TempDir
    static Path folder;

    private static Path project;
    private static Method kit;
    private static Map<String, byte[]> before;
    private static Said said;

    /** How the kit ended and what it said. */
    private record Said(int end, String out, String errors) {}

    @BeforeAll
    static void writeTheShelves() throws Exception {
        project = folder.resolve("project");
        for (String shelf : List.of("schemas", "config", "src/kit", AGENCIES)) {
            copy(Path.of(shelf), project.resolve(shelf));
        }
        compile(folder.resolve("kit"), List.of(project.resolve("src/kit/NewAgency.java")));
        ClassLoader loader =
                new URLClassLoader(new URL[] {folder.resolve("kit").toUri().toURL()});
        kit = loader.loadClass("NewAgency")
                .getDeclaredMethod("run", PrintStream.class, PrintStream.class, String[].class);
        kit.setAccessible(true);
        before = files();
        said = run("harbour-office", "arrivals", "--feed-ka", "შემოსვლა ნავსადგურში", "--into", project.toString());
    }

    @Test
    void addsFilesAndChangesNone() throws IOException {
        assertThat(said.errors()).isEmpty();
        assertThat(said.end()).isZero();
        Map<String, byte[]> after = files();
        before.forEach((file, content) -> assertThat(after.remove(file)).isEqualTo(content));
        assertThat(said.out().lines().filter(line -> line.startsWith("+ ")).map(line -> line.substring(2)))
                .containsExactlyInAnyOrderElementsOf(after.keySet())
                .contains(SCHEMAS + "arrivals.xsd", "config/tables/harbour-office-arrivals.yaml");
        after.forEach((file, content) ->
                assertThat(new String(content, StandardCharsets.UTF_8)).as(file).doesNotContainPattern("@[A-Za-z-]+@"));
    }

    @Test
    void writesWhatTheWalksOverAllShelvesAccept() throws Exception {
        Path made = project.resolve("target/xjc");
        Path classes = project.resolve("target/classes");
        makeContract(made);
        List<Path> sources = new ArrayList<>(sources(made.resolve(CODE)));
        sources.addAll(sources(project.resolve("src/main/java").resolve(CODE)));
        compile(classes, sources);
        copy(project.resolve("schemas/harbour-office"), classes.resolve("schemas/harbour-office"));
        copy(project.resolve("config/harbour-office"), classes.resolve("config/harbour-office"));
        List<String> counts = walk(
                classes,
                "contract.SamplesTest",
                "contract.SchemaMannersTest",
                "agencies.SamplesAgainstRulesTest",
                "agencies.PushedFormsTest",
                "validation.SamplesJudgedTest",
                "quality.RuleTextsTest");
        assertThat(counts)
                .containsExactly(
                        "20 migration.exchange.contract.SamplesTest",
                        "1 migration.exchange.contract.SchemaMannersTest",
                        "11 migration.exchange.agencies.SamplesAgainstRulesTest",
                        "2 migration.exchange.agencies.PushedFormsTest",
                        "12 migration.exchange.validation.SamplesJudgedTest",
                        "1 migration.exchange.quality.RuleTextsTest");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            border-police arrivals                              | is used
            common arrivals                                     | something of its own
            Harbour arrivals                                    | Not the name of an agency
            harbour-office2 arrivals                            | Not the name of an agency
            pilot-office class                                  | Not the name of a feed
            pilot-office visas                                  | already
            pilot-office arrivals --record submission           | choose --record
            pilot-office arrivals --encoding IBM1047            | cannot come in
            pilot-office arrivals --encoding none-such          | There is no encoding
            pilot-office arrivals --feed-ka Arrivals            | Georgian
            pilot-office arrivals --title x                     | There is no option
            pilot-office                                        | must be named
            """)
    void refusesInASentenceWhatCannotBe(String arguments, String sentence) throws Exception {
        Set<String> untouched = names();
        String[] asked = Stream.concat(Stream.of(arguments.split(" ")), Stream.of("--into", project.toString()))
                .toArray(String[]::new);
        Said refused = run(asked);
        assertThat(refused.end()).isEqualTo(2);
        assertThat(refused.errors().lines().findFirst().orElse("")).contains(sentence);
        assertThat(names()).isEqualTo(untouched);
    }

    private static Said run(String... arguments) throws ReflectiveOperationException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream errors = new ByteArrayOutputStream();
        Object end = kit.invoke(
                null,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(errors, true, StandardCharsets.UTF_8),
                arguments);
        return new Said((int) end, out.toString(StandardCharsets.UTF_8), errors.toString(StandardCharsets.UTF_8));
    }

    /** As the build does: the classes of the contract, and those of the common one, which are there already. */
    private static void makeContract(Path made) throws Exception {
        Files.createDirectories(made);
        Path schemas = project.resolve("schemas");
        List<String> command = new ArrayList<>(List.of("com.sun.tools.xjc.XJCFacade", "-extension", "-npa", "-quiet"));
        command.addAll(List.of("-d", made.toString()));
        for (String bindings : List.of("bindings.xjb", "common/v1/bindings.xjb")) {
            command.addAll(List.of("-b", schemas.resolve(bindings).toString()));
        }
        command.addAll(List.of("-b", project.resolve(SCHEMAS + "bindings.xjb").toString()));
        command.add(project.resolve(SCHEMAS + "arrivals.xsd").toString());
        command.add(schemas.resolve("common/v1/common.xsd").toString());
        java(CLASS_PATH, command);
    }

    private static List<String> walk(Path classes, String... tests) throws Exception {
        Path resources = project.resolve("src/test/resources");
        List<String> command = new ArrayList<>(List.of(Walks.class.getName(), "harbour-office,HARBOUR_OFFICE"));
        Arrays.stream(tests).map(name -> "migration.exchange." + name).forEach(command::add);
        return java(classes + File.pathSeparator + resources + File.pathSeparator + CLASS_PATH, command)
                .lines()
                .toList();
    }

    private static String java(String classPath, List<String> command) throws Exception {
        List<String> line = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                classPath));
        line.addAll(command);
        Path said = folder.resolve("said.txt");
        Process process = new ProcessBuilder(line)
                .directory(project.toFile())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        boolean ended = process.waitFor(5, TimeUnit.MINUTES);
        process.destroyForcibly();
        assertThat(ended).as("ends in time").isTrue();
        assertThat(process.waitFor()).as(Files.readString(said)).isZero();
        return Files.readString(said);
    }

    private static void compile(Path classes, List<Path> sources) throws IOException {
        Files.createDirectories(classes);
        List<String> options = new ArrayList<>(List.of("-proc:none", "-nowarn", "-encoding", "UTF-8"));
        options.addAll(List.of("-d", classes.toString(), "-cp", CLASS_PATH));
        sources.forEach(source -> options.add(source.toString()));
        ByteArrayOutputStream complaints = new ByteArrayOutputStream();
        int end =
                ToolProvider.getSystemJavaCompiler().run(null, complaints, complaints, options.toArray(String[]::new));
        assertThat(end).as(complaints.toString(StandardCharsets.UTF_8)).isZero();
    }

    private static List<Path> sources(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }

    private static Map<String, byte[]> files() throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        for (String name : names()) {
            files.put(name, Files.readAllBytes(project.resolve(name)));
        }
        return files;
    }

    private static Set<String> names() throws IOException {
        try (Stream<Path> found = Files.walk(project)) {
            return found.filter(Files::isRegularFile)
                    .map(file -> project.relativize(file).toString().replace('\\', '/'))
                    .filter(name -> !name.startsWith("target/"))
                    .collect(Collectors.toSet());
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> found = Files.walk(from)) {
            for (Path file : found.filter(Files::isRegularFile).toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        }
    }
}
