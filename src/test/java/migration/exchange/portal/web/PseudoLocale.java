package migration.exchange.portal.web;

import java.io.File;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import migration.exchange.MigrationExchange;
import org.apache.catalina.webresources.TomcatURLStreamHandlerFactory;
import org.springframework.util.FileSystemUtils;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * The doors of {@link WebFixture} with a mark around every text that is written in two languages: the words of the pages,
 * rules, tables, alarms, code lists, and what the contracts say of their elements. The shelves are read by patterns, so
 * marked files cannot lie beside ours: the doors run from a copy of everything that is compiled, by class loaders of
 * their own.
 */
final class PseudoLocale {

    /** Around a Georgian text, and around an English one. */
    static final Map<String, String> MARKS = Map.of("ka", "⟦⟧", "en", "⟪⟫");

    private static final Path COPY = Path.of("target", "pseudo-locale", "classes");
    private static final Path DATA = Path.of("target", "pseudo-locale", "data");
    private static final Map<String, UnaryOperator<String>> FILES = Map.of(
            "messages.properties", text -> words(text, "ka"),
            "messages_en.properties", text -> words(text, "en"),
            "{config,schemas}/**.yaml", PseudoLocale::declaration,
            "config/{codes/*,holidays,sandbox/fates}.csv", PseudoLocale::codes,
            "schemas/**.xsd", PseudoLocale::contract);

    /** Columns of code lists that people read, by their names. */
    private static final Map<String, String> TOLD = Map.of("ka", "ka", "seen_ka", "ka", "en", "en", "seen_en", "en");

    private static final Pattern WORD = Pattern.compile("(?m)^([a-zA-Z][^=#]*)=(.+)$");
    private static final Pattern CELL = Pattern.compile("(\"(?:[^\"]|\"\")*\"|[^,\"\\n]*)(,|\\n|$)");
    private static final Pattern DOCUMENTATION =
            Pattern.compile("(<xs:documentation xml:lang=\"(ka|en)\">)([^<]+)(</xs:documentation>)");

    private PseudoLocale() {}

    /** Starts the marked doors. @return their address, {@code http://127.0.0.1:port} */
    static String start() throws IOException, ReflectiveOperationException {
        Path classes = Path.of(MigrationExchange.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .getPath());
        FileSystemUtils.deleteRecursively(COPY.getParent());
        copy(classes);
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        ClassLoader marked = new URLClassLoader(classPath(classes), ClassLoader.getPlatformClassLoader());
        thread.setContextClassLoader(marked);
        try {
            // a JVM takes one such factory, which may be that of the doors without marks
            marked.loadClass(TomcatURLStreamHandlerFactory.class.getName())
                    .getMethod("disable")
                    .invoke(null);
            return (String) marked.loadClass(WebFixture.class.getName())
                    .getMethod("startBeside", Path.class)
                    .invoke(null, DATA);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private static URL[] classPath(Path classes) {
        String path = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return Arrays.stream(path.split(File.pathSeparator))
                .map(entry -> Path.of(entry).equals(classes) ? COPY : Path.of(entry))
                .map(PseudoLocale::url)
                .toArray(URL[]::new);
    }

    private static URL url(Path entry) {
        try {
            return entry.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void copy(Path classes) throws IOException {
        try (Stream<Path> files = Files.walk(classes)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path name = classes.relativize(file);
                Path copy = COPY.resolve(name);
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
                mark(name, copy);
            }
        }
    }

    private static void mark(Path name, Path file) throws IOException {
        for (Map.Entry<String, UnaryOperator<String>> kind : FILES.entrySet()) {
            PathMatcher pattern = FileSystems.getDefault().getPathMatcher("glob:" + kind.getKey());
            if (pattern.matches(name)) {
                Files.writeString(file, kind.getValue().apply(Files.readString(file)));
            }
        }
    }

    private static String marked(String text, String language) {
        String marks = MARKS.get(language);
        return marks.charAt(0) + text + marks.charAt(1);
    }

    private static String words(String file, String language) {
        return WORD.matcher(file)
                .replaceAll(word -> Matcher.quoteReplacement(word.group(1) + "=" + marked(word.group(2), language)));
    }

    private static String codes(String file) {
        List<String> columns = List.of(file.lines().findFirst().orElseThrow().split(","));
        int[] cells = {0};
        return CELL.matcher(file).replaceAll(cell -> {
            int place = cells[0]++;
            String column = columns.get(place % columns.size());
            boolean told = place >= columns.size() && TOLD.containsKey(column);
            return Matcher.quoteReplacement(
                    told ? cell(cell.group(1), TOLD.get(column)) + cell.group(2) : cell.group());
        });
    }

    private static String cell(String cell, String language) {
        return cell.startsWith("\"")
                ? "\"" + marked(cell.substring(1, cell.length() - 1), language) + "\""
                : marked(cell, language);
    }

    private static String contract(String file) {
        return DOCUMENTATION
                .matcher(file)
                .replaceAll(text ->
                        Matcher.quoteReplacement(text.group(1) + marked(text.group(3), text.group(2)) + text.group(4)));
    }

    private static String declaration(String file) {
        DumperOptions form = new DumperOptions();
        form.setAllowUnicode(true);
        Yaml yaml = new Yaml(form);
        Node root = yaml.compose(new StringReader(file));
        StringWriter marked = new StringWriter();
        yaml.serialize(node(root, ""), marked);
        return marked.toString();
    }

    /** @param language whose text this is, or part of; empty for neither's */
    private static Node node(Node node, String language) {
        if (node instanceof MappingNode mapping) {
            List<NodeTuple> entries = mapping.getValue().stream()
                    .map(entry -> new NodeTuple(entry.getKeyNode(), node(entry.getValueNode(), of(entry, language))))
                    .toList();
            mapping.setValue(entries);
        } else if (node instanceof SequenceNode sequence) {
            sequence.getValue().replaceAll(item -> node(item, language));
        } else if (node instanceof ScalarNode text && !language.isEmpty()) {
            return new ScalarNode(
                    text.getTag(),
                    marked(text.getValue(), language),
                    text.getStartMark(),
                    text.getEndMark(),
                    DumperOptions.ScalarStyle.DOUBLE_QUOTED);
        }
        return node;
    }

    private static String of(NodeTuple entry, String language) {
        String key = ((ScalarNode) entry.getKeyNode()).getValue();
        return MARKS.containsKey(key) ? key : language;
    }
}
