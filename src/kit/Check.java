import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Proves what docs/adding-an-agency.md says, from a fresh clone to the table: {@code java src/kit/Check.java [AGENCY FEED]
 * [-- MAVEN-OPTION...]}, started in the project's folder. Needs git and Maven; takes minutes. Ends 0 when all is so, and
 * leaves nothing behind.
 */
public final class Check {

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Duration BUILD = Duration.ofMinutes(30);

    private final Instant begun = Instant.now();
    private final HttpClient http = HttpClient.newHttpClient();
    private final Path clone;
    private final String agency;
    private final String feed;
    private final Path said;
    private String address = "";

    private Check(Path folder, String agency, String feed) {
        this.clone = folder.resolve("clone");
        this.said = folder.resolve("said.txt");
        this.agency = agency;
        this.feed = feed;
    }

    public static void main(String... arguments) throws Exception {
        List<String> all = List.of(arguments);
        int dashes = all.indexOf("--");
        List<String> names = dashes < 0 ? all : all.subList(0, dashes);
        List<String> maven = dashes < 0 ? List.of() : all.subList(dashes + 1, all.size());
        if (names.size() != 0 && names.size() != 2) {
            System.err.println("java src/kit/Check.java [AGENCY FEED] [-- MAVEN-OPTION...]");
            System.exit(2);
        }
        Path folder = Files.createTempDirectory("new-agency");
        boolean holds = false;
        try {
            String agency = names.isEmpty() ? "harbour-office" : names.get(0);
            new Check(folder, agency, names.isEmpty() ? "arrivals" : names.get(1)).all(maven);
            holds = true;
        } catch (IllegalStateException broken) {
            System.err.println("NOT SO: " + broken.getMessage());
        } finally {
            delete(folder);
        }
        System.exit(holds ? 0 : 1);
    }

    private void all(List<String> maven) throws Exception {
        run(Path.of("").toAbsolutePath(), PATIENCE, "git", "clone", "-q", ".", clone.toString());
        run(clone, PATIENCE, java(), "src/kit/NewAgency.java", agency, feed);
        onlyAdded();
        List<String> build = new ArrayList<>(List.of(mvn(), "-q", "-B", "-ntp", "-Dmaven.test.skip=true"));
        build.addAll(maven);
        build.add("package");
        run(clone, BUILD, build.toArray(String[]::new));
        tell("rebuilt");
        Process platform = start();
        try {
            doors();
        } finally {
            platform.toHandle().descendants().forEach(ProcessHandle::destroy);
            platform.destroy();
            platform.waitFor();
        }
    }

    // ---- what is checked

    private void onlyAdded() throws Exception {
        List<String> changes = run(clone, PATIENCE, "git", "status", "--porcelain", "--untracked-files=all")
                .lines()
                .toList();
        must(!changes.isEmpty() && changes.stream().allMatch(line -> line.startsWith("?? ")), "changed: " + changes);
        tell(changes.size() + " files, all of them added");
    }

    private void doors() throws Exception {
        String sender = token(agency);
        Path resources = clone.resolve("src/test/resources/agencies").resolve(agency).resolve(feed);
        byte[] good = Files.readAllBytes(resources.resolve("own-form.xml"));
        byte[] faulty = Files.readAllBytes(resources.resolve("own-form-faulty.xml"));
        String[] fault = Files.readAllLines(resources.resolve("own-form-faulty.expected.csv")).get(1).split(",");

        String feeds = "/api/feeds/" + agency + "/" + feed;
        String report = post(feeds + "/validation", faulty, sender, 200).body();
        for (String part : List.of(
                "\"code\":\"" + fault[0] + "\"",
                "\"line\":" + fault[2],
                "\"column\":" + fault[3],
                "\"xpath\":\"" + fault[4] + "\"")) {
            must(report.replaceAll("\\s*:\\s*", ":").contains(part), part + " is not in " + report);
        }
        tell("the dry run names " + fault[0] + " at " + fault[2] + ":" + fault[3] + " " + fault[4]);

        String receipt = taken(feeds, good, sender);
        String settled = settled(receipt, sender);
        must(settled.contains("\"accepted\":2") && settled.contains("\"quarantined\":0"), settled);
        tell("taken in its own form and encoding: accepted 2 of 2");

        String query = "/api/records?feed=" + encoded(agency + "/" + feed) + "&sourceId=OWN-1";
        String record = get(query, "application/json", token("steward"));
        must(record.contains("\"sourceId\":\"OWN-1\"") && record.contains("<nomeri>OWN-1</nomeri>"), record);
        tell("found by its source id OWN-1, verbatim as it was sent");

        String analyst = token("analyst");
        String table = "/api/statistics/tables/" + agency + "-" + feed + "?lang=en";
        String rows = await(() -> get(table, "text/csv", analyst), text -> text.contains("AZE"));
        tell("in its table: " + rows.lines().filter(line -> line.contains("AZE")).findFirst().orElse(""));

        String other = settled(taken(feeds, faulty, sender), sender);
        must(other.contains("\"accepted\":1") && other.contains("\"quarantined\":1"), other);
        String issues = get(receiptOf(other) + "/issues", "text/csv", sender);
        must(Stream.of(fault[0], fault[2], fault[3], fault[4]).allMatch(issues::contains), issues);
        tell("the faulty twin: accepted 1, quarantined 1, " + fault[0] + " at " + fault[2] + ":" + fault[3] + " "
                + fault[4]);

        Charset own = Charset.forName(declared(good));
        String text = new String(good, own).replace("\"" + own.name() + "\"", "\"UTF-16\"");
        String problem = post(feeds + "/submissions", text.getBytes(StandardCharsets.UTF_16), sender, 415).body();
        must(problem.contains("DOOR_ENCODING"), problem);
        tell("in another encoding it is refused at the door: 415 DOOR_ENCODING");
    }

    private static String declared(byte[] xml) {
        String beginning = new String(xml, 0, Math.min(200, xml.length), StandardCharsets.ISO_8859_1);
        Matcher encoding = Pattern.compile("encoding=\"([^\"]+)\"").matcher(beginning);
        must(encoding.find(), "no encoding is declared: " + beginning);
        return encoding.group(1);
    }

    // ---- the platform

    private Process start() throws Exception {
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        address = "http://localhost:" + port;
        Path index;
        try (Stream<Path> found = Files.list(clone.resolve("target/elasticsearch"))) {
            index = found.findFirst().orElseThrow();
        }
        Process platform = new ProcessBuilder(
                        java(),
                        "-Xmx512m",
                        "-jar",
                        "target/migration-exchange.jar",
                        "serve",
                        "--server.port=" + port,
                        "--exchange.data=" + clone.resolve("data"),
                        "--exchange.embedded.elasticsearch.home=" + index)
                .directory(clone.toFile())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        await(
                () -> platform.isAlive() ? health() : read(said),
                health -> {
                    must(platform.isAlive(), "the platform ended: " + read(said));
                    return health.contains("UP");
                });
        tell("started; the account " + agency + " was made at the first start");
        return platform;
    }

    private String health() {
        try {
            return send(HttpRequest.newBuilder(URI.create(address + "/actuator/health")).build()).body();
        } catch (IllegalStateException notYet) {
            return "";
        }
    }

    /** The secret is printed once, at the first start. */
    private String secret(String account) {
        Matcher printed = Pattern.compile("\\|\\s+" + account + "\\s+(\\S+)\\s+\\|").matcher(read(said));
        must(printed.find(), "no secret was printed for " + account);
        return printed.group(1);
    }

    private String token(String account) {
        String credentials = Base64.getEncoder()
                .encodeToString((account + ":" + secret(account)).getBytes(StandardCharsets.UTF_8));
        HttpResponse<String> answer = send(HttpRequest.newBuilder(URI.create(address + "/oauth2/token"))
                .header("Authorization", "Basic " + credentials)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("grant_type=client_credentials"))
                .build());
        Matcher token = Pattern.compile("\"access_token\":\"([^\"]+)\"").matcher(answer.body());
        must(token.find(), "no token for " + account + ": " + answer.body());
        return token.group(1);
    }

    private String taken(String feeds, byte[] body, String token) {
        HttpResponse<String> answer = post(feeds + "/submissions", body, token, 202);
        return answer.headers().firstValue("Location").orElseThrow();
    }

    private String settled(String receipt, String token) {
        return await(
                () -> get(receipt, "application/json", token), text -> text.contains("\"state\":\"COMPLETED\""));
    }

    private static String receiptOf(String receipt) {
        Matcher id = Pattern.compile("\"id\":\"([a-z2-7]{32})\"").matcher(receipt);
        must(id.find(), receipt);
        return "/api/submissions/" + id.group(1);
    }

    private HttpResponse<String> post(String path, byte[] body, String token, int status) {
        HttpResponse<String> answer = send(HttpRequest.newBuilder(URI.create(address + path))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/xml")
                .POST(BodyPublishers.ofByteArray(body))
                .build());
        must(answer.statusCode() == status, path + ": " + answer.statusCode() + " " + answer.body());
        return answer;
    }

    private String get(String path, String form, String token) {
        return send(HttpRequest.newBuilder(URI.create(address + path))
                        .header("Authorization", "Bearer " + token)
                        .header("Accept", form)
                        .build())
                .body();
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException | InterruptedException broken) {
            throw new IllegalStateException(request.uri() + ": " + broken, broken);
        }
    }

    // ---- the rest

    /** What a question is answered with once it is as wanted. */
    private static String await(Supplier<String> question, java.util.function.Predicate<String> wanted) {
        Instant end = Instant.now().plus(PATIENCE);
        while (true) {
            String answer = question.get();
            if (wanted.test(answer)) {
                return answer;
            }
            must(Instant.now().isBefore(end), "not in " + PATIENCE.toMinutes() + " minutes: " + answer);
            try {
                Thread.sleep(500);
            } catch (InterruptedException stopped) {
                throw new IllegalStateException("stopped", stopped);
            }
        }
    }

    private static String run(Path folder, Duration longest, String... command) throws Exception {
        Path out = Files.createTempFile("said", ".txt");
        try {
            Process process = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(out.toFile())
                    .start();
            boolean ended = process.waitFor(longest.toSeconds(), java.util.concurrent.TimeUnit.SECONDS);
            process.destroy();
            must(ended && process.exitValue() == 0, String.join(" ", command) + "\n" + read(out));
            return read(out);
        } finally {
            Files.delete(out);
        }
    }

    private void tell(String what) {
        System.out.printf(Locale.ROOT, "%4d s  %s%n", Duration.between(begun, Instant.now()).toSeconds(), what);
    }

    private static void must(boolean so, String otherwise) {
        if (!so) {
            throw new IllegalStateException(otherwise);
        }
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    private static String mvn() {
        return System.getProperty("os.name").startsWith("Windows") ? "mvn.cmd" : "mvn";
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException broken) {
            return "";
        }
    }

    private static void delete(Path folder) throws IOException {
        List<Path> all;
        try (Stream<Path> found = Files.walk(folder)) {
            all = new ArrayList<>(found.toList());
        }
        for (int i = all.size() - 1; i >= 0; i--) {
            Files.deleteIfExists(all.get(i));
        }
    }
}
