import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.SourceVersion;

/**
 * Writes the shelves of an agency that is not there yet, with one feed that comes by HTTP in a form of its own: {@code
 * java src/kit/NewAgency.java AGENCY FEED}. Only adds files. Ends 0 when all are written, 2 when it was called wrongly
 * and nothing was.
 */
public final class NewAgency {

    private static final String USAGE = """
            java src/kit/NewAgency.java AGENCY FEED [OPTION...]
              AGENCY, FEED         small Latin letters with hyphens between words, such as coast-guard returns
              --record NAME        the element of one record; without it the feed's name in the singular
              --agency-en WORDS    the agency in English
              --feed-en WORDS      the feed in English
              --feed-ka WORDS      the feed in Georgian
              --encoding NAME      in which the agency writes: UTF-8, UTF-16 or one of one byte; windows-1251 without it
              --into FOLDER        the project; without it the folder this is started in""";

    private static final Pattern NAME = Pattern.compile("[a-z]+(-[a-z]+)*");
    private static final int LONGEST_NAME = 40;
    private static final Pattern TOKEN = Pattern.compile("@([A-Za-z]+(?:-[a-z]+)?)@");
    private static final String WRITTEN_LATER = ".template";

    /** Folders beside the agencies' own, and accounts that are no agency's. */
    private static final Set<String> TAKEN = Set.of(
            "common", "codes", "tables", "pipeline", "replay", "steward", "steward-lead", "analyst", "operator");

    /** Types that are in sight of a record's class. */
    private static final Set<String> OTHER_TYPES =
            Set.of("Record", "Records", "Submission", "Envelope", "Person", "TravelDocument", "ObjectFactory");

    private final Path template;
    private final Path project;
    private final Map<String, String> words;
    private final Charset encoding;

    private NewAgency(Path project, Map<String, String> words, Charset encoding) {
        this.template = project.resolve("src/kit/template");
        this.project = project;
        this.words = words;
        this.encoding = encoding;
    }

    /** What somebody asked for cannot be done; the message is for them. */
    private static final class NotSo extends RuntimeException {

        private static final long serialVersionUID = 1;

        NotSo(String message) {
            super(message);
        }
    }

    public static void main(String... arguments) throws IOException {
        System.exit(run(System.out, System.err, arguments));
    }

    static int run(PrintStream out, PrintStream errors, String... arguments) throws IOException {
        try {
            NewAgency kit = asked(arguments);
            Map<Path, byte[]> files = kit.files();
            files.forEach(NewAgency::write);
            kit.tell(files.keySet(), out);
            return 0;
        } catch (NotSo wrong) {
            errors.println(wrong.getMessage());
            errors.println(USAGE);
            return 2;
        }
    }

    // ---- what is asked for

    private static NewAgency asked(String... arguments) {
        if (arguments.length < 2 || arguments[0].startsWith("-") || arguments[1].startsWith("-")) {
            throw new NotSo("An agency and a feed must be named.");
        }
        String agency = name("an agency", arguments[0]);
        String feed = name("a feed", arguments[1]);
        if (TAKEN.contains(agency)) {
            throw new NotSo("An agency cannot be called " + agency + ": the platform calls something of its own so.");
        }
        Map<String, String> options = options(Arrays.asList(arguments).subList(2, arguments.length));
        Path project = Path.of(options.getOrDefault("--into", ".")).toAbsolutePath().normalize();
        Charset encoding = encoding(options.getOrDefault("--encoding", "windows-1251"));
        NewAgency kit = new NewAgency(project, words(agency, feed, options, encoding), encoding);
        kit.checkShelves(agency);
        return kit;
    }

    private static String name(String what, String name) {
        if (!NAME.matcher(name).matches() || name.length() > LONGEST_NAME) {
            throw new NotSo("Not the name of " + what + ": " + name + ". Small Latin letters with hyphens between words"
                    + " are, up to " + LONGEST_NAME + " characters.");
        }
        if (!SourceVersion.isName(joined(name))) {
            throw new NotSo("Not the name of " + what + ": " + name + " is a word of the language Java.");
        }
        return name;
    }

    private static Map<String, String> options(List<String> rest) {
        Set<String> known = Set.of("--record", "--agency-en", "--feed-en", "--feed-ka", "--encoding", "--into");
        Map<String, String> options = new LinkedHashMap<>();
        for (int i = 0; i < rest.size(); i += 2) {
            if (!known.contains(rest.get(i))) {
                throw new NotSo("There is no option " + rest.get(i) + ".");
            }
            if (i + 1 == rest.size()) {
                throw new NotSo("The option " + rest.get(i) + " has no value.");
            }
            options.put(rest.get(i), rest.get(i + 1));
        }
        return options;
    }

    private static Charset encoding(String name) {
        try {
            Charset encoding = Charset.forName(name);
            boolean oneByte = encoding.canEncode() && encoding.newEncoder().maxBytesPerChar() == 1;
            boolean latin = "<".equals(new String(new byte[] {'<'}, encoding));
            if (oneByte && latin
                    || encoding.equals(StandardCharsets.UTF_8)
                    || encoding.equals(StandardCharsets.UTF_16)) {
                return encoding;
            }
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            throw new NotSo("There is no encoding " + name + ".");
        }
        throw new NotSo("Submissions cannot come in " + name + ": UTF-8, UTF-16 and encodings of one byte can be read.");
    }

    private static Map<String, String> words(
            String agency, String feed, Map<String, String> options, Charset encoding) {
        String record = options.containsKey("--record") ? name("a record", options.get("--record")) : singular(feed);
        String type = pascal(record);
        if (OTHER_TYPES.contains(type) || type.equals(pascal(feed))) {
            throw new NotSo("A record of this feed cannot be called " + record + ": choose --record NAME.");
        }
        Map<String, String> words = new TreeMap<>();
        words.put("agency", agency);
        words.put("feed", feed);
        words.put("agency-package", joined(agency));
        words.put("feed-package", joined(feed));
        words.put("record", type.substring(0, 1).toLowerCase(Locale.ROOT) + type.substring(1));
        words.put("Record", type);
        words.put("Feed", pascal(feed));
        words.put("CODE", (agency + "-" + feed).replace('-', '_').toUpperCase(Locale.ROOT));
        words.put("agency-en", plain("--agency-en", "[A-Za-z ]+", options, sentence(agency)));
        words.put("feed-en", plain("--feed-en", "[A-Za-z ]+", options, sentence(feed)));
        words.put("feed-ka", plain("--feed-ka", "[ა-ჰ ]+", options, "ახალი ნაკადი"));
        words.put("encoding", encoding.name());
        return words;
    }

    private static String plain(String option, String form, Map<String, String> options, String otherwise) {
        String words = options.getOrDefault(option, otherwise).strip();
        if (!words.matches(form)) {
            throw new NotSo(option + " takes " + (form.contains("ა") ? "Georgian" : "Latin") + " letters and blanks, not: "
                    + words);
        }
        return words;
    }

    private static String singular(String feed) {
        return feed.endsWith("s") && feed.length() > 2 ? feed.substring(0, feed.length() - 1) : feed + "-record";
    }

    private static String joined(String name) {
        return name.replace("-", "");
    }

    private static String pascal(String name) {
        return Stream.of(name.split("-"))
                .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                .collect(Collectors.joining());
    }

    private static String sentence(String name) {
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1).replace('-', ' ');
    }

    // ---- what is there already

    private void checkShelves(String agency) {
        if (!Files.isDirectory(template)) {
            throw new NotSo("Not the folder of the project: " + project + " has no src/kit/template.");
        }
        String agencies = "src/main/java/migration/exchange/agencies/" + joined(agency);
        for (String shelf : List.of("schemas/", "config/", "routes/", "src/test/resources/agencies/")) {
            checkFree(agency, shelf + agency);
        }
        checkFree(agency, agencies);
    }

    private void checkFree(String agency, String shelf) {
        if (Files.exists(project.resolve(shelf))) {
            throw new NotSo("The name " + agency + " is used: there is " + shelf
                    + ". Another feed of an agency is added by hand, see docs/adding-a-feed.md.");
        }
    }

    // ---- what is written

    private Map<Path, byte[]> files() throws IOException {
        Map<Path, byte[]> files = new TreeMap<>();
        try (Stream<Path> found = Files.walk(template)) {
            for (Path file : found.filter(Files::isRegularFile).toList()) {
                Path target = project.resolve(target(file));
                if (Files.exists(target)) {
                    throw new NotSo("There is such a file already: " + project.relativize(target) + ".");
                }
                files.put(target, content(file));
            }
        }
        checkComponents(files);
        return files;
    }

    /** Components of all agencies are called by their classes. */
    private void checkComponents(Map<Path, byte[]> files) throws IOException {
        Set<String> components = files.entrySet().stream()
                .filter(file -> new String(file.getValue(), StandardCharsets.UTF_8).contains("\n@Component\n"))
                .map(file -> file.getKey().getFileName().toString())
                .collect(Collectors.toSet());
        try (Stream<Path> house = Files.walk(project.resolve("src/main/java"))) {
            house.map(file -> file.getFileName().toString())
                    .filter(components::contains)
                    .findFirst()
                    .ifPresent(twice -> {
                        throw new NotSo("There is a class " + twice.replace(".java", "") + " already: choose another"
                                + " name for a record, --record NAME.");
                    });
        }
    }

    private String target(Path file) {
        String path = template.relativize(file).toString().replace('\\', '/');
        return filled(path.endsWith(WRITTEN_LATER) ? path.substring(0, path.length() - WRITTEN_LATER.length()) : path);
    }

    /** What the agency writes is in the agency's encoding, all else in UTF-8. */
    private byte[] content(Path file) throws IOException {
        String text = filled(Files.readString(file));
        boolean own = file.getFileName().toString().startsWith("own-form") && text.startsWith("<?xml");
        return text.getBytes(own ? encoding : StandardCharsets.UTF_8);
    }

    private String filled(String text) {
        return TOKEN.matcher(text)
                .replaceAll(token -> Matcher.quoteReplacement(words.getOrDefault(token.group(1), token.group())));
    }

    private static void write(Path file, byte[] content) {
        try {
            Files.createDirectories(file.getParent());
            Files.write(file, content, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        } catch (IOException broken) {
            throw new UncheckedIOException("cannot be written: " + file, broken);
        }
    }

    private void tell(Set<Path> files, PrintStream out) {
        files.forEach(file -> out.println("+ " + project.relativize(file).toString().replace('\\', '/')));
        out.printf(Locale.ROOT, """

                %d files added, none changed. Now:
                1. mvn -q spotless:apply and mvn test: the new shelves are walked by the tests of all shelves.
                2. mvn -q spring-boot:test-run prints the secret of the account %2$s at its first start.
                3. Post src/test/resources/agencies/%2$s/%3$s/own-form.xml to /api/feeds/%2$s/%3$s/submissions.
                4. Make the rest your own: contract, own form, codes, rules, table. See docs/adding-an-agency.md.
                """, files.size(), words.get("agency"), words.get("feed"));
    }
}
