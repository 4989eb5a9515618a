package migration.exchange.portal.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import migration.exchange.security.Environment;
import migration.exchange.security.KeyBook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.web.util.HtmlUtils;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The pages without a browser: who sees which, in which language, and what their forms do. */
class PagesTest {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final HttpClient browser = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/sign-in",
                "/schemas",
                "/schemas/border-police/crossings/v1",
                "/schemas/border-police/crossings/v2",
                "/exchange/changes",
                "/rules",
                "/rules/XSD_TYPE",
                "/rules/ACCESS_DENIED"
            })
    void anybodyReads(String path) throws Exception {
        HttpResponse<String> georgian = get(path);
        assertThat(georgian.statusCode()).isEqualTo(200);
        assertThat(georgian.body())
                .contains("<html lang=\"ka\"", "href=\"/en" + path)
                .doesNotContain("??");

        HttpResponse<String> english = get("/en" + path);
        assertThat(english.statusCode()).isEqualTo(200);
        assertThat(english.body())
                .contains("<html lang=\"en\"", "href=\"" + path + "\"")
                .doesNotContain("??");
    }

    @Test
    void changesSayWhatBreaksAndUntilWhenBothAreTaken() throws Exception {
        String page = get("/en/exchange/changes").body();
        assertThat(page)
                .contains("id=\"border-police/crossings/v2\"", "portOfEntry is now called checkpoint", "31.12.2028")
                .contains("&lt;checkpoint&gt;BP-101", "&lt;portOfEntry&gt;BP-101")
                .doesNotContain("75 %");
        signIn("steward", "/en/sign-in");
        assertThat(get("/en/exchange/changes").body()).contains("3,000", "75 %", "25 %");
    }

    @Test
    void changesAreAFeed() throws Exception {
        HttpResponse<String> feed = get("/exchange/changes.atom");
        assertThat(feed.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/atom+xml");
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        Element root = factory.newDocumentBuilder()
                .parse(new InputSource(new StringReader(feed.body())))
                .getDocumentElement();
        assertThat(root.getNamespaceURI()).isEqualTo("http://www.w3.org/2005/Atom");
        assertThat(root.getElementsByTagNameNS("*", "entry").getLength()).isOne();
        assertThat(root.getElementsByTagNameNS("*", "updated").item(1).getTextContent())
                .isEqualTo("2026-09-15T00:00:00+04:00");
        assertThat(get("/en/exchange/changes.atom").body()).contains("border-police/crossings/v2: a new version");
    }

    @Test
    void pagesCarryTheirPolicy() throws Exception {
        assertThat(get("/").headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'")
                .doesNotContain("unsafe");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/exchange/submissions", "/console/quarantine", "/statistics/crossings"})
    void nobodyIsSentToTheSignIn(String path) throws Exception {
        HttpResponse<String> answer = get("/en" + path);

        assertThat(answer.uri().getPath()).isEqualTo("/en/sign-in");
    }

    @Test
    void stewardComesBackToWhereTheSignInInterrupted() throws Exception {
        get("/en/console/quarantine");
        HttpResponse<String> answer = signIn("steward", "/en/sign-in");

        assertThat(answer.uri().getPath()).isEqualTo("/en/console/quarantine");
        assertThat(answer.body()).contains("SRP-2026-000417", "XSD_TYPE");
    }

    @Test
    void analystSeesTablesAndNoQuarantine() throws Exception {
        signIn("analyst", "/sign-in");

        HttpResponse<String> table = get("/en/statistics/crossings?rows=mode&cols=direction&sex=F");
        assertThat(table.statusCode()).isEqualTo(200);
        assertThat(table.body())
                .contains("table.csv?keep=mode,direction", "scope=\"row\"")
                .doesNotContain("??");
        assertThat(get("/statistics/crossings/table.csv?keep=mode").body()).startsWith("mode,mode_label,value");
        assertThat(get("/console/quarantine").statusCode()).isEqualTo(403);
    }

    @Test
    void agencySeesItsOwnReceiptsOnly() throws Exception {
        signIn("border-police", "/sign-in");

        assertThat(get("/en/exchange/submissions").body())
                .contains(Samples.COMPLETED.value())
                .doesNotContain(Samples.OF_CONSULAR.value());
        assertThat(get("/en/exchange/submissions/" + Samples.COMPLETED).body())
                .contains("10,000", "9,940", "XSD_TYPE")
                .doesNotContain("??");
        assertThat(get("/exchange/submissions/" + Samples.OF_CONSULAR).statusCode())
                .isEqualTo(404);
    }

    @Test
    void agencyMakesAKeyThatIsShownOnceAndRevokesIt() throws Exception {
        signIn("border-police", "/sign-in");
        String settings = "/en/exchange/settings";
        assertThat(get("/en/exchange").body()).contains("href=\"" + settings);
        for (String language : List.of("", "/en")) {
            assertThat(get(language + "/exchange/settings").body())
                    .contains("name=\"environment\"", "name=\"pem\"")
                    .doesNotContain("??");
        }
        String page = get(settings).body();
        HttpResponse<String> made = submit(settings + "/keys", page, Map.of("environment", "SANDBOX"));
        Matcher secret = Pattern.compile("test_[a-z2-9]{32}").matcher(made.body());
        Matcher id = Pattern.compile("test_[a-z2-9]{12}\\b").matcher(made.body());
        assertThat(secret.find() && id.find()).isTrue();
        assertThat(made.body())
                .contains("-u &quot;" + id.group() + ":$SECRET&quot;", WebFixture.address() + "/oauth2/token")
                .doesNotContain("??");
        assertThat(made.headers().firstValue("Cache-Control").orElseThrow()).contains("no-store");
        assertThat(Visitor.askForToken(id.group(), secret.group()).statusCode()).isEqualTo(200);
        assertThat(get("/exchange/settings/keys").uri().getPath()).isEqualTo("/exchange/settings");
        assertThat(get(settings).body()).contains(id.group(), "24.11.2026").doesNotContain(secret.group());

        String address = settings + "/keys/" + id.group();
        String ask = get(address).body();
        assertThat(ask).contains("stop at once").doesNotContain("??");
        assertThat(submit(address, ask, Map.of("reason", " ")).body()).contains("The reason is missing");
        HttpResponse<String> done = submit(address, ask, Map.of("reason", "left on a train"));
        assertThat(done.uri().getQuery()).isEqualTo("done=revoked");
        assertThat(done.body()).contains("opens nothing any more", "left on a train");
        assertThat(get(address).statusCode()).isEqualTo(404);
    }

    @Test
    void leadAndOperatorRevokeKeysAndStewardsSeeThem() throws Exception {
        var made = (KeyBook.Making.Made)
                WebFixture.bean(KeyBook.class).make("service-agency", Environment.LIVE, "service-agency");
        String id = made.key().id();
        String address = "/en/console/keys/" + id + "/revocation";
        signIn("border-police", "/sign-in");
        assertThat(get("/en/exchange/settings").body()).doesNotContain(id);
        assertThat(get("/en/exchange/settings/keys/" + id).statusCode()).isEqualTo(404);
        assertThat(get("/console/keys").statusCode()).isEqualTo(403);
        signOut();
        signIn("steward", "/sign-in");
        assertThat(get("/en/console/keys").body()).contains(id).doesNotContain(address, "$2", "??");
        assertThat(get(address).statusCode()).isEqualTo(403);
        assertThat(get("/exchange/settings").statusCode()).isEqualTo(403);
        signOut();
        signIn("operator", "/sign-in");
        String ask = get(address).body();
        assertThat(get("/console/keys").body()).contains(id).doesNotContain("??");
        assertThat(submit(address, ask, Map.of("reason", "found in a public place"))
                        .body())
                .contains("opens nothing any more", "found in a public place");
    }

    @Test
    void certificatesAreWatchedAndSecretsRefused() throws Exception {
        signIn("consular", "/sign-in");
        String settings = "/en/exchange/settings";
        String page = get(settings).body();
        String address = settings + "/certificates";
        String secret = "-----BEGIN PRIVATE KEY-----\nMIGHAgEA\n-----END PRIVATE KEY-----";
        assertThat(submit(address, page, Map.of("pem", secret)).body())
                .contains("This is a private key!")
                .doesNotContain("MIGHAgEA", "??");
        assertThat(submit(address, page, Map.of("pem", "x")).body()).contains("This is not a certificate");
        assertThat(submit(address, page, Map.of("pem", pem("ended"))).body()).contains("ended already: 01.10.2026");
        HttpResponse<String> added = submit(address, page, Map.of("pem", pem("sender")));
        assertThat(added.uri().getQuery()).isEqualTo("done=added");
        assertThat(added.body())
                .contains("The certificate c2898212a4e412bf ends at 11.12.2026 04:00:00; days left: 16");
        assertThat(submit(address, page, Map.of("pem", pem("sender"))).body()).contains("registered already");
        assertThat(get("/exchange").body()).contains("c2898212a4e412bf").doesNotContain("??");
        Matcher whole =
                Pattern.compile("name=\"fingerprint\" value=\"([0-9a-f]{64})").matcher(added.body());
        assertThat(whole.find()).isTrue();
        assertThat(submit(address + "/removal", page, Map.of("fingerprint", whole.group(1)))
                        .body())
                .contains("watched no longer", "No certificate is registered");
    }

    private static String pem(String name) throws IOException {
        return Files.readString(Path.of("src/test/resources/certificates", name + ".pem"));
    }

    @Test
    void contactPersonsAreNamedChangedAndForgotten() throws Exception {
        signIn("consular", "/sign-in");
        String settings = "/en/exchange/settings";
        for (String language : List.of("", "/en")) {
            assertThat(get(language + "/exchange/settings/contacts/new").body())
                    .contains("name=\"kinds\"")
                    .doesNotContain("??");
        }
        String address = settings + "/contacts/new";
        String page = get(address).body();
        Map<String, String> typed = new HashMap<>(Map.of(
                "name", "Test Person", "mail", "nobody", "post", "DATA", "language", "en", "kinds", "FEED_LATE"));
        typed.put("delivery", "DAILY");
        HttpResponse<String> wrong = submit(address, page, typed);
        assertThat(wrong.body())
                .contains("This is not an e-mail address", "value=\"Test Person\"")
                .doesNotContain("The name is missing", "??");
        typed.put("mail", "test@agency.example");
        HttpResponse<String> kept = submit(address, page, typed);
        assertThat(kept.uri().getQuery()).isEqualTo("done=kept");
        Matcher id = Pattern.compile("/contacts/([0-9a-f-]{36})").matcher(kept.body());
        assertThat(id.find()).isTrue();
        assertThat(kept.body()).contains("Test Person", "test@agency.example", "once a day");
        String form = get(settings + "/contacts/" + id.group(1)).body();
        assertThat(form).contains("value=\"FEED_LATE\" checked=\"checked\"");
        signOut();
        signIn("border-police", "/sign-in");
        assertThat(get(settings + "/contacts/" + id.group(1)).statusCode()).isEqualTo(404);
        signOut();
        signIn("consular", "/sign-in");
        String again = get(settings + "/contacts/" + id.group(1)).body();
        HttpResponse<String> gone = submit(settings + "/contacts/" + id.group(1) + "/removal", again, Map.of());
        assertThat(gone.body()).contains("There is no contact person yet").doesNotContain("Test Person");
    }

    private void signOut() throws Exception {
        submit("/sign-out", get("/en/exchange/changes").body(), Map.of());
    }

    @Test
    void caseIsShownJudgedAgainAndSent() throws Exception {
        signIn("steward", "/sign-in");
        String address = "/en/console/quarantine/" + Samples.CASE;
        String page = get(address).body();
        assertThat(page).contains("<mark title=\"XSD_TYPE\">").doesNotContain("??");

        String wrong = Samples.document(Samples.RECORD);
        assertThat(submit(address, page, Map.of("step", "judge", "xml", wrong)).body())
                .contains("It would wait in quarantine again", "XSD_TYPE");
        assertThat(submit(address, page, Map.of("step", "correct", "xml", wrong, "reason", ""))
                        .body())
                .contains("The reason is missing");
        String right = wrong.replace("2019-13-40", "2029-12-31");
        assertThat(submit(address, page, Map.of("step", "judge", "xml", right)).body())
                .contains("It would be accepted");
        HttpResponse<String> sent =
                submit(address, page, Map.of("step", "correct", "xml", right, "reason", "typing error"));
        assertThat(sent.uri().getQuery()).isEqualTo("sent=" + Samples.COMPLETED);
    }

    @Test
    void chosenCasesAreSentAgainAndNoneByChoosingNone() throws Exception {
        signIn("steward", "/sign-in");
        String page = get("/en/console/quarantine").body();
        assertThat(page).contains("name=\"id\" value=\"" + Samples.CASE).doesNotContain("??");
        String address = "/en/console/quarantine/decisions";
        assertThat(submit(
                                address,
                                page,
                                Map.of("id", Samples.CASE, "step", "RELEASE", "reason", "the list has changed"))
                        .body())
                .contains("What became of the chosen records", Samples.CASE)
                .doesNotContain("??");
        assertThat(submit(address, page, Map.of("id", Samples.CASE, "step", "RETURN", "reason", "a wrong month"))
                        .body())
                .contains("Decided", "Sent back to its agency")
                .doesNotContain("??");
        assertThat(submit(address, page, Map.of("step", "REJECT", "reason", "x"))
                        .statusCode())
                .isEqualTo(400);
        assertThat(submit(address, page, Map.of("id", Samples.CASE, "step", "REJECT", "reason", " "))
                        .statusCode())
                .isEqualTo(400);
        assertThat(submit(address, page, Map.of("id", Samples.CASE, "reason", "x"))
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void aCaseIsSentBackToItsAgency() throws Exception {
        signIn("steward", "/sign-in");
        String address = "/en/console/quarantine/" + Samples.CASE;
        String page = get(address).body();
        assertThat(page).contains("value=\"return\"", "value=\"reject\"").doesNotContain("value=\"reopen\"");
        assertThat(submit(address, page, Map.of("step", "return", "reason", "")).body())
                .contains("The reason is missing");
        assertThat(submit(address, page, Map.of("step", "return", "reason", "a wrong month"))
                        .uri()
                        .getPath())
                .isEqualTo(address);
        assertThat(submit(address, page, Map.of("step", "reopen", "reason", "a mistake"))
                        .body())
                .contains("the case is closed already");
        assertThat(submit(address, page, Map.of("step", "burn", "reason", "x")).statusCode())
                .isEqualTo(400);
    }

    @Test
    void whatWasSentBackIsReadOnTheReceipt() throws Exception {
        signIn("border-police", "/sign-in");
        for (String language : List.of("", "/en")) {
            assertThat(get(language + "/exchange/submissions/" + Samples.COMPLETED)
                            .body())
                    .contains(Samples.Decided.NOTE)
                    .doesNotContain("??");
        }
        assertThat(get("/en/exchange").body()).contains("Sent back to its agency", ">417<");
        String decisions = "/api/submissions/" + Samples.COMPLETED + "/decisions";
        JsonNode decided = Visitor.json(Visitor.as("border-police").get(decisions));
        assertThat(decided.at("/records/0/note").asString()).isEqualTo(Samples.Decided.NOTE);
        assertThat(decided.at("/records/0/state").asString()).isEqualTo("RETURNED");
        assertThat(Visitor.as("consular").get(decisions).statusCode()).isEqualTo(404);
    }

    @Test
    void allThatMatchAreDecidedAboutOnlyOnceTheyAreCounted() throws Exception {
        signIn("steward", "/sign-in");
        String group = "feed=border-police%2Fcrossings&code=XSD_TYPE&state=WAITING";
        String list = get("/en/console/quarantine?" + group).body();
        assertThat(list).contains("decisions/new?", "All 1 that match").doesNotContain("step=REOPEN", "??");
        assertThat(get("/en/console/quarantine?state=WAITING").body()).doesNotContain("decisions/new?");

        String page =
                get("/en/console/quarantine/decisions/new?step=REJECT&" + group).body();
        assertThat(page).contains("Records that match now", "<b>1</b>").doesNotContain("??");
        assertThat(get("/console/quarantine/decisions/new?step=REJECT&" + group).body())
                .doesNotContain("??");
        Map<String, String> order = new HashMap<>(Map.of(
                "feed", "border-police/crossings",
                "code", "XSD_TYPE",
                "state", "WAITING",
                "step", "REJECT",
                "count", "2",
                "reason", "a test of theirs"));
        String address = "/en/console/quarantine/decisions/all";
        assertThat(submit(address, page, order).body()).contains("there are 1 now", "a test of theirs");
        order.put("count", "1");
        order.put("reason", " ");
        assertThat(submit(address, page, order).body()).contains("Say in a sentence why");
        order.put("reason", "a test of theirs");
        // a job is open here already
        assertThat(submit(address, page, order).statusCode()).isEqualTo(409);
        order.remove("code");
        assertThat(submit(address, page, order).statusCode()).isEqualTo(400);
        assertThat(get("/console/quarantine/decisions/new?step=REOPEN&" + group).statusCode())
                .isEqualTo(400);
        for (String language : List.of("", "/en")) {
            assertThat(get(language + "/console/quarantine/decisions/" + SampleJobs.MANY)
                            .body())
                    .contains(">29<")
                    .doesNotContain("??");
        }
        assertThat(get("/console/quarantine/decisions/" + SampleJobs.RUNNING).statusCode())
                .isEqualTo(404);
    }

    @Test
    void whatAMendReleasedIsSeenAndTakenBackByItself() throws Exception {
        signIn("steward", "/sign-in");
        String group = "feed=border-police%2Fcrossings&code=XSD_TYPE&state=RELEASED&mend=job-1";
        for (String language : List.of("", "/en")) {
            assertThat(get(language + "/console/quarantine?" + group).body())
                    .contains("/console/quarantine/mends/job-1", "name=\"mend\" value=\"job-1\"")
                    .doesNotContain("??");
            assertThat(get(language + "/console/quarantine/decisions/new?step=withdraw&" + group)
                            .body())
                    .contains("/console/quarantine/mends/job-1")
                    .doesNotContain("??");
        }
        assertThat(get("/en/console/quarantine/decisions/new?step=WITHDRAW&" + group.replace("RELEASED", "WAITING"))
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void aListOfCasesShowsWhatWasChosenAndKeepsIt() throws Exception {
        signIn("steward", "/sign-in");
        String page = get("/en/console/quarantine?cols=CODES&cols=DECISION&feed=border-police/crossings")
                .body();
        assertThat(page)
                .contains("<th scope=\"col\">Decisions</th>", "rising", "31 (7)")
                .doesNotContain("<th scope=\"col\">Since</th>", "??");
        assertThat(get("/en/console/quarantine?code=NONE&feed=border-police/crossings&state=WAITING")
                        .body())
                .contains("No record is in this group", "Released", "<b>31</b>");
        HttpResponse<String> kept = submit(
                "/en/console/quarantine/views",
                page,
                Map.of(
                        "step", "keep",
                        "name", "codes of the border",
                        "cols", "CODES",
                        "feed", "border-police/crossings",
                        "sourceId", "SRP-2026-000417"));
        assertThat(kept.uri().getQuery())
                .contains("feed=border-police/crossings", "cols=CODES")
                .doesNotContain("SRP");
        assertThat(kept.body()).contains(">codes of the border<", "<th scope=\"col\">Codes</th>");
        assertThat(submit("/en/console/quarantine/views", page, Map.of("step", "forget", "name", "codes of the border"))
                        .body())
                .doesNotContain(">codes of the border<");
        assertThat(submit("/en/console/quarantine/views", page, Map.of("step", "keep", "name", " "))
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void keysAreListedAndSwitchedOffWithoutScript() throws Exception {
        String everybody = get("/en/console/keyboard").body();
        assertThat(everybody).contains("<kbd>v</kbd>", "/static/js/keys.js").doesNotContain("g q", "??");
        assertThat(get("/exchange/validation").body()).contains("/static/js/keys.js", "data-key=\"?\"");
        assertThat(get("/rules").body()).doesNotContain("/static/js/keys.js");
        signIn("steward", "/sign-in");
        assertThat(get("/console/keyboard").body()).doesNotContain("??", "g j");
        String page = get("/en/console/keyboard").body();
        assertThat(page).contains("href=\"/en/console/quarantine\" data-key=\"g q\"", "/en/console#strip");
        String address = "/en/console/quarantine/" + Samples.CASE;
        assertThat(get(address).body()).contains("aria-keyshortcuts=\"v\"", "aria-keyshortcuts=\"r\"");

        HttpResponse<String> off = submit("/en/console/keyboard", page, Map.of("keys", "off"));
        assertThat(off.body()).contains("Keys are off").doesNotContain("keys.js", "data-key");
        assertThat(get(address).body()).doesNotContain("keys.js", "aria-keyshortcuts");
        assertThat(submit("/en/console/keyboard", off.body(), Map.of("keys", "on"))
                        .body())
                .contains("Keys are on", "keys.js");
        assertThat(submit("/en/console/keyboard", page, Map.of("keys", "no")).statusCode())
                .isEqualTo(400);
    }

    @Test
    void jobsAreListedShownAndStopped() throws Exception {
        signIn("operator", "/sign-in");
        for (String language : List.of("", "/en")) {
            assertThat(get(language + "/console/jobs").body())
                    .contains(SampleJobs.RUNNING, SampleJobs.FAILED)
                    .doesNotContain("??");
            assertThat(get(language + "/console/jobs/" + SampleJobs.FAILED).body())
                    .contains("value=\"resume\"", "border-police/crossings A-1")
                    .doesNotContain("value=\"pause\"", "MISSING", "??");
            assertThat(get(language + "/console/jobs/" + SampleJobs.DONE).body())
                    .contains("servingDigest")
                    .doesNotContain("<button class=\"govuk-button", "??");
        }
        String address = "/en/console/jobs/" + SampleJobs.RUNNING;
        String page = get(address).body();
        assertThat(page)
                .contains("<progress", "417 of 1,000 submissions", "every 2s", "value=\"pause\"")
                .doesNotContain("value=\"resume\"");
        assertThat(submit(address, page, Map.of("step", "pause")).uri().getPath())
                .isEqualTo(address);
        assertThat(get("/console/jobs/nothing").statusCode()).isEqualTo(404);
    }

    @Test
    void routesAreDrawnListedAndResumed() throws Exception {
        signIn("steward", "/sign-in");
        for (String language : List.of("", "/en")) {
            assertThat(get(language + "/console/topology").body())
                    .contains(
                            "s-SUSPENDED",
                            "class=\"no\"",
                            "/console/routes/" + SampleRoutes.SUSPENDED,
                            "data-hx-trigger")
                    .doesNotContain("??");
        }
        String address = "/en/console/routes/" + SampleRoutes.SUSPENDED;
        assertThat(get(address).body())
                .contains(
                        "1,240 messages wait",
                        "a mapping is being corrected",
                        "id: batch.consular",
                        "steward-lead, operator")
                .doesNotContain("value=\"resume\"", "??");
        assertThat(get("/console/routes/none").statusCode()).isEqualTo(404);
    }

    @Test
    void recordIsFoundByItsIdAndShownToWhoSaysWhatFor() throws Exception {
        signIn("steward", "/sign-in");
        String box = get("/en/console/records").body();
        assertThat(submit("/en/console/records", box, Map.of("text", " ")).body())
                .contains("Give an id");
        assertThat(submit("/en/console/records", box, Map.of("text", "nothing")).body())
                .contains("Nothing has come under this id");
        assertThat(submit("/en/console/records", box, Map.of("text", Samples.Receipts.TWICE))
                        .body())
                .contains("Several feeds have this id", "border-police/crossings", "consular/visas");
        assertThat(submit("/en/console/records", box, Map.of("text", Samples.COMPLETED.value()))
                        .uri()
                        .getPath())
                .isEqualTo("/en/exchange/submissions/" + Samples.COMPLETED);

        HttpResponse<String> life = submit("/en/console/records", box, Map.of("text", "SRP-2026-000417"));
        String address = "/en/console/records/" + Samples.COMPLETED + "/0";
        assertThat(life.uri().getPath()).isEqualTo(address);
        assertThat(life.body())
                .contains("XSD_TYPE", "went to quarantine", "The store has no version of this record")
                .doesNotContain("TESTOVA", "??");
        assertThat(submit(address, life.body(), Map.of("purpose", "")).body())
                .contains("Say what you need it for")
                .doesNotContain("TESTOVA");
        assertThat(submit(address, life.body(), Map.of("purpose", "a call of the agency"))
                        .body())
                .contains("TESTOVA");
        assertThat(get("/console/records/" + Samples.COMPLETED + "/9").statusCode())
                .isEqualTo(404);
        assertThat(get("/console/records/none/0").statusCode()).isEqualTo(404);
        assertThat(get("/console/records").body()).doesNotContain("??");
        assertThat(get("/console/records/" + Samples.COMPLETED + "/0").body()).doesNotContain("??");
    }

    @Test
    void newcomerChecksASampleWithoutAnAccount() throws Exception {
        assertThat(get("/en/exchange").body())
                .contains("/en/exchange/validation", "Five steps")
                .doesNotContain("Your feeds", "??");
        String address = "/en/exchange/validation";
        String sample = "?sample=border-police/crossings/v1/samples/";
        String page = get(address + sample + "invalid/XSD_TYPE.xml").body();
        Matcher typed = Pattern.compile("(?s)<textarea[^>]*>(.*?)</textarea>").matcher(page);
        assertThat(typed.find()).isTrue();
        String text = HtmlUtils.htmlUnescape(typed.group(1));
        String checked =
                submit(address, page, Map.of("xml", text.replace("\n", "\r\n"))).body();
        assertThat(checked)
                .contains(
                        "1 of 2 records would be accepted",
                        "border-police/crossings v1",
                        "XSD_TYPE",
                        "<mark>",
                        "Nothing was kept")
                .doesNotContain("??");
        String good = Files.readString(Path.of("schemas/border-police/crossings/v1/samples/valid/several.xml"));
        assertThat(submit(address, page, Map.of("xml", good)).body()).contains("x-note good");
        assertThat(submit(address, page, Map.of("xml", "<html>no submission</html>"))
                        .body())
                .contains("This submission would not be taken");
        assertThat(submit(address, page, Map.of("xml", " ")).body()).contains("paste the text");
        assertThat(get(address + "?sample=../application.yaml").statusCode()).isEqualTo(404);
        Matcher samples = Pattern.compile("href=\"(/exchange/validation[?]sample=[^\"]+)")
                .matcher(get("/exchange/validation").body());
        while (samples.find()) {
            assertThat(get(samples.group(1)).statusCode()).as(samples.group(1)).isEqualTo(200);
        }
    }

    @Test
    void aFileIsUploadedPackedOrNot() throws Exception {
        String address = "/en/exchange/validation";
        String page = get(address).body();
        byte[] faulty = Files.readAllBytes(Path.of("schemas/border-police/crossings/v1/samples/invalid/XSD_TYPE.xml"));
        assertThat(upload(address, page, faulty, "").body())
                .contains(
                        "1 of 2 records would be accepted", "XSD_TYPE", "<mark>", "/api/feeds/border-police/crossings/")
                .doesNotContain("??");
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(faulty);
        }
        assertThat(upload(address, page, packed.toByteArray(), "").body())
                .contains("1 of 2 records would be accepted", "<mark>");
        assertThat(upload(address, page, "%PDF-1.7 anything".getBytes(StandardCharsets.US_ASCII), "")
                        .body())
                .contains("This file is", "a PDF document", "would not be taken")
                .doesNotContain("??");
        assertThat(upload("/exchange/validation", page, "a;b\n1;2\n".getBytes(StandardCharsets.US_ASCII), "")
                        .body())
                .contains("ცხრილი CSV")
                .doesNotContain("??");
        assertThat(upload(address, page, new byte[0], "").body()).contains("Choose a file or paste the text");
    }

    @Test
    void theReportOfACheckIsTakenAlong() throws Exception {
        String address = "/en/exchange/validation";
        String page = get(address).body();
        byte[] faulty = Files.readAllBytes(Path.of("schemas/border-police/crossings/v1/samples/invalid/XSD_TYPE.xml"));
        HttpResponse<String> json = upload(address, page, faulty, "json");
        assertThat(json.headers().firstValue("Content-Disposition")).contains("attachment; filename=\"report.json\"");
        assertThat(Visitor.json(json).at("/issues/0/code").asString()).isEqualTo("XSD_TYPE");
        assertThat(Visitor.json(json).get("accepted").asInt()).isOne();
        assertThat(upload(address, page, faulty, "csv").body())
                .startsWith("file,line,column")
                .contains(",XSD_TYPE,");
        assertThat(Visitor.json(upload(address, page, faulty, "sarif"))
                        .at("/runs/0/results/0/ruleId")
                        .asString())
                .isEqualTo("XSD_TYPE");
        String pasted = new String(faulty, StandardCharsets.UTF_8);
        assertThat(Visitor.json(submit(address, page, Map.of("xml", pasted, "format", "json")))
                        .at("/issues/0/code")
                        .asString())
                .isEqualTo("XSD_TYPE");
        assertThat(upload(address, page, faulty, "docx").statusCode()).isEqualTo(400);
        assertThat(upload(address, page, new byte[0], "json").statusCode()).isEqualTo(400);
    }

    /** The command gives it, too: {@code DryRunIT}. What is refused is left out: the page asks the file for its feed. */
    @Test
    void thePageGivesTheReportThatTheDoorGives() throws Exception {
        String page = get("/en/exchange/validation").body();
        for (Path sample : samples("schemas/border-police/crossings/v1/samples")) {
            byte[] bytes = Files.readAllBytes(sample);
            ObjectNode uploaded = (ObjectNode) Visitor.json(upload("/en/exchange/validation", page, bytes, "json"));
            ObjectNode sent = (ObjectNode) Visitor.json(Visitor.as("border-police")
                    .post("/api/feeds/border-police/crossings/validation", bytes, "Content-Type", "application/xml"));
            uploaded.remove("id");
            sent.remove("id");
            assertThat(uploaded).as(sample.toString()).isEqualTo(sent);
        }
    }

    private static List<Path> samples(String folder) throws IOException {
        try (Stream<Path> files = Files.walk(Path.of(folder))) {
            List<Path> samples = files.filter(file -> file.toString().matches(".*/samples/(?!refused).*xml"))
                    .sorted()
                    .toList();
            assertThat(samples).hasSizeGreaterThan(20);
            return samples;
        }
    }

    @Test
    void tooLargeAFileIsToldTheWayThatTakesIt() throws Exception {
        String address = "/en/exchange/validation";
        String page = get(address).body();
        HttpResponse<String> large = upload(address, page, new byte[22 << 20], "");
        assertThat(large.uri().getQuery()).isEqualTo("large");
        assertThat(large.body())
                .contains("too large for this page", "java -jar")
                .doesNotContain("??");
        assertThat(upload(address, page, new byte[(20 << 20) + 1], "").body()).contains("too large for this page");
        assertThat(upload("/en/console/keyboard", page, new byte[1], "").statusCode())
                .isEqualTo(415);
        HttpResponse<String> program = Visitor.as("steward")
                .post("/api/quarantine/releases", "--x--", "Content-Type", "multipart/form-data; boundary=x");
        assertThat(program.statusCode()).isEqualTo(415);
        assertThat(Visitor.json(program).get("type").asString()).isEqualTo("/rules/REQUEST_MEDIA_TYPE");
    }

    private HttpResponse<String> upload(String path, String page, byte[] file, String format) throws Exception {
        Matcher token = TOKEN.matcher(page);
        assertThat(token.find()).isTrue();
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.write(field("_csrf", token.group(1)));
        if (!format.isEmpty()) {
            body.write(field("format", format));
        }
        String head = "--limit\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.xml\"\r\n"
                + "Content-Type: application/octet-stream\r\n\r\n";
        body.write(head.getBytes(StandardCharsets.US_ASCII));
        body.write(file);
        body.write("\r\n--limit--\r\n".getBytes(StandardCharsets.US_ASCII));
        return browser.send(
                HttpRequest.newBuilder(URI.create(WebFixture.address() + path))
                        .header("Content-Type", "multipart/form-data; boundary=limit")
                        .POST(BodyPublishers.ofByteArray(body.toByteArray()))
                        .build(),
                BodyHandlers.ofString());
    }

    private static byte[] field(String name, String value) {
        return ("--limit\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    /** More checks than may run at once, one after the other: each gives its place back, whatever came of it. */
    @Test
    void aCheckThatIsOverMakesRoomForTheNext() throws Exception {
        String address = "/en/exchange/validation";
        String page = get(address).body();
        for (int i = 0; i < 6; i++) {
            assertThat(submit(address, page, Map.of("xml", i % 2 == 0 ? "<x/>" : "no XML"))
                            .statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void newsOfContractsAndAlarmsAreAtom() throws Exception {
        HttpResponse<String> changes = get("/exchange/changes.atom");
        assertThat(changes.headers().firstValue("Content-Type").orElse("")).startsWith("application/atom+xml");
        Document contracts = xml(changes.body());
        assertThat(contracts.getDocumentElement().getAttribute("xml:lang")).isEqualTo("ka");
        assertThat(texts(contracts, "title")).contains("კონტრაქტების ცვლილებები");
        assertThat(texts(contracts, "id")).contains("urn:migration-exchange:changes:border-police/crossings/v2");
        assertThat(texts(contracts, "content")).isNotEmpty();

        Document alarms =
                xml(Visitor.as("steward").get("/api/alarms/atom?lang=ka").body());
        assertThat(texts(alarms, "title")).hasSizeGreaterThan(1);
        assertThat(texts(alarms, "summary"))
                .allSatisfy(sentence -> assertThat(sentence).containsPattern("[ა-ჰ]"));
        assertThat(texts(alarms, "name")).hasSize(1);
    }

    private static Document xml(String text) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder().parse(new InputSource(new StringReader(text)));
    }

    private static List<String> texts(Document feed, String element) {
        NodeList found = feed.getElementsByTagNameNS("http://www.w3.org/2005/Atom", element);
        return IntStream.range(0, found.getLength())
                .mapToObj(i -> found.item(i).getTextContent())
                .toList();
    }

    @Test
    void agencyBeginsWithHowItsFeedsStand() throws Exception {
        signIn("border-police", "/sign-in");
        for (String language : List.of("", "/en")) {
            assertThat(get(language + "/exchange").body())
                    .contains("border-police/crossings", "/exchange/submissions/" + Samples.COMPLETED, "x-tag")
                    .doesNotContain("consular/visas", "??");
        }
    }

    @Test
    void whoHasShownEveryCaseIsCertifiedAndEverybodyCanCheckIt() throws Exception {
        signIn("border-police", "/sign-in");
        for (String language : List.of("", "/en")) {
            assertThat(get(language + "/exchange/conformance").body())
                    .contains("border-police/crossings/v2", "border-police/refusals/v1")
                    .doesNotContain("consular/visas", "??");
            assertThat(get(language + "/exchange/conformance/border-police/refusals")
                            .body())
                    .contains("t-good", "t-warn")
                    .doesNotContain("<button class=\"govuk-button\"", "??");
        }
        assertThat(get("/exchange/conformance/consular/visas").statusCode()).isEqualTo(404);
        String open = "/en/exchange/conformance/border-police/refusals";
        assertThat(submit(open + "/1", get(open).body(), Map.of()).body()).contains("Not every case has been shown");

        String page = get("/en/exchange/conformance/border-police/crossings").body();
        HttpResponse<String> certificate = submit("/en/exchange/conformance/border-police/crossings/2", page, Map.of());

        String address = certificate.uri().getPath();
        assertThat(address).matches("/en/conformance/[a-z2-9]{26}");
        HttpClient stranger = HttpClient.newHttpClient();
        for (String kind : List.of("", ".jws", ".pdf")) {
            HttpRequest request = HttpRequest.newBuilder(URI.create(WebFixture.address() + address + kind))
                    .build();
            assertThat(stranger.send(request, BodyHandlers.discarding()).statusCode())
                    .as(kind)
                    .isEqualTo(200);
        }
        assertThat(certificate.body()).contains("border-police/crossings/v2", "This certificate holds");
        assertThat(get("/conformance/" + "a".repeat(26)).statusCode()).isEqualTo(404);
        assertThat(get("/conformance/keys").body()).contains("\"keys\"");
    }

    @Test
    void deadLettersGoBackOneAndThenAll() throws Exception {
        signIn("operator", "/sign-in");
        String address = "/en/console/dead-letters";
        String page = get(address).body();
        assertThat(page).contains("2 messages", "Send all back (2)").doesNotContain("??");
        Map<String, String> order =
                Map.of("queue", SampleDeadLetters.QUEUE, "count", "2", "step", "one", "reason", "the disk has room");
        assertThat(submit(address + "/redeliveries", page, order).body()).contains("1 went back to their queue");

        Map<String, String> all = new HashMap<>(order);
        all.put("step", "all");
        assertThat(submit(address + "/redeliveries", page, all).body()).contains("2 went back to their queue");
        all.put("count", "3");
        assertThat(submit(address + "/redeliveries", page, all).body())
                .contains("There are 2 now; nothing was sent back");
        all.put("reason", "");
        assertThat(submit(address + "/redeliveries", page, all).body()).contains("Say what was mended.");
    }

    @Test
    void operatorSuspendsWithAReason() throws Exception {
        signIn("operator", "/sign-in");
        String address = "/en/console/routes/split.consular";
        String page = get(address).body();
        assertThat(page)
                .contains("value=\"suspend\"", "3 messages wait here now")
                .doesNotContain("value=\"resume\"");
        assertThat(submit(address + "/orders", page, Map.of("step", "suspend", "reason", " "))
                        .body())
                .contains("Say why.");
        HttpResponse<String> suspended =
                submit(address + "/orders", page, Map.of("step", "suspend", "reason", "a faulty feed"));
        assertThat(suspended.uri().getPath()).isEqualTo(address);
        assertThat(suspended.body()).contains("is being suspended", "a faulty feed", "value=\"resume\"");
        assertThat(submit(address + "/orders", page, Map.of("step", "resume", "reason", "it is mended"))
                        .body())
                .contains("Resumed by", "value=\"suspend\"");
    }

    @Test
    void whatDoesNotAddUpIsSaidAboveTheTable() throws Exception {
        signIn("steward", "/sign-in");
        for (String language : List.of("", "/en")) {
            assertThat(get(language + "/console/accounts").body())
                    .contains("x-note bad", "x-tag t-bad", "/exchange/submissions/" + Samples.COMPLETED, "23.11.2026")
                    .doesNotContain("??");
        }
        assertThat(get("/en/console/accounts?before=2026-11-23").body())
                .contains("Something does not add up", "Nothing was received in these days");
        assertThat(get("/en/console/accounts?feed=consular/visas").body())
                .contains("Everything adds up", "24.11.2026 12:00:00")
                .doesNotContain("x-tag t-bad", "<td lang=\"en\">border-police/crossings");
        assertThat(get("/en/console/accounts?before=yesterday").statusCode()).isEqualTo(400);
    }

    @Test
    void todaySaysWhatNeedsAStewardAndAlarmsAreSeenTo() throws Exception {
        signIn("steward", "/sign-in");
        for (String language : List.of("", "/en")) {
            assertThat(get(language + "/console").body())
                    .contains("consular/visas", "x-tag t-bad", SampleAlarms.SILENT, "title=", "10:")
                    .doesNotContain("??", SampleAlarms.CLOSED);
            assertThat(get(language + "/console/alarms").body())
                    .contains(SampleAlarms.CLOSED)
                    .doesNotContain("??");
            assertThat(get(language + "/console/alarms/kinds").body()).doesNotContain("??");
            assertThat(get(language + "/console/alarms/kinds/stream-silent").body())
                    .contains(SampleAlarms.SILENT)
                    .doesNotContain("??", SampleAlarms.UNKNOWN);
        }
        assertThat(get("/en/console").body())
                .contains("This needs you", "Late feeds: 1; alarms: 2", "t-bad\" title=\"unusually few");
        String address = "/en/console/alarms/" + SampleAlarms.UNKNOWN;
        String page = get(address).body();
        assertThat(page)
                .contains("code=CODE_UNKNOWN_COUNTRY", "Open the records of this cause")
                .doesNotContain("??");
        assertThat(submit(address, page, Map.of("reason", " ")).body()).contains("The reason is missing");
        assertThat(submit(address, page, Map.of("reason", "asked the agency", "assignee", "Nino"))
                        .body())
                .contains("Acknowledged", "asked the agency", "Nino");
        assertThat(get("/console/alarms/nothing").statusCode()).isEqualTo(404);
    }

    @Test
    void aFeedIsShownToStewardsAndItsAgency() throws Exception {
        signIn("border-police", "/sign-in");
        for (String language : List.of("", "/en")) {
            assertThat(get(language + "/console/feeds/border-police/crossings").body())
                    .contains("BP-107", "17 – 18", "/exchange/submissions?feed=")
                    .doesNotContain("??", SampleAlarms.SILENT, "/orders");
            String address = language + "/console/feeds/border-police/crossings/";
            assertThat(get(address + "issues").body())
                    .contains("XSD_TYPE", "16.11.2026", ">31<", "/rules/XSD_TYPE")
                    .doesNotContain("??", "/console/quarantine");
            assertThat(get(address + "versions").body())
                    .contains(
                            "/schemas/border-police/crossings/v1", "4" + (language.isEmpty() ? "\u00a0" : ",") + "000")
                    .contains("75%", "25%")
                    .doesNotContain("??");
            assertThat(get(address + "completeness").body())
                    .contains("2025-12", "2026-11", "100%")
                    .doesNotContain("??");
            assertThat(get(address + "contact").body())
                    .contains("mailto:feeds@border-police.example\"")
                    .doesNotContain("??", "subject=");
        }
        assertThat(get("/console/feeds/border-police/crossings/orders").statusCode())
                .isEqualTo(403);
        assertThat(get("/console/feeds/consular/visas/issues").statusCode()).isEqualTo(404);
        assertThat(get("/console/feeds/consular/visas").statusCode()).isEqualTo(404);
        assertThat(get("/console").statusCode()).isEqualTo(403);
    }

    @Test
    void aLateFeedSaysByHowMuch() throws Exception {
        signIn("steward", "/sign-in");
        assertThat(get("/en/console/feeds/consular/visas").body())
                .contains("The feed is late", "23 hr", "Longest pause", "Nothing has come today yet")
                .doesNotContain("??");
        assertThat(get("/en/console/feeds/statistics-office/census").body())
                .contains("Nothing has come from this feed yet")
                .doesNotContain("??");
        assertThat(get("/console/feeds/consular/nothing").statusCode()).isEqualTo(404);
    }

    @Test
    void anAgencyIsAskedInALetterOfDatesAndNumbers() throws Exception {
        signIn("steward", "/sign-in");
        String page = get("/en/console/feeds/border-police/crossings/contact").body();
        assertThat(page)
                .contains(
                        "border data unit",
                        "mailto:feeds@border-police.example?subject=Feed%20border-police%2Fcrossings")
                .contains("Stream BP-107 is silent", "In quarantine for XSD_TYPE: 31 records", "numbers missing: 17–18")
                .doesNotContain("SRP-2026", "??");
        assertThat(get("/console/feeds/border-police/crossings/contact").body())
                .contains("მოგესალმებით")
                .doesNotContain("??");
        assertThat(get("/en/console/feeds/border-police/crossings/issues").body())
                .contains("/console/quarantine?feed=border-police/crossings&amp;code=XSD_TYPE");
    }

    @Test
    void aFeedIsSuspendedWithAReasonOnceItsEffectIsSaid() throws Exception {
        signIn("operator", "/sign-in");
        String address = "/en/console/feeds/consular/visas/orders";
        assertThat(get("/console/feeds/consular/visas/orders").body()).doesNotContain("??");
        String page = get(address).body();
        assertThat(page)
                .contains(
                        "value=\"suspend\"",
                        "messages wait here now",
                        "consular.visas",
                        "/console/routes/split.consular")
                .doesNotContain("??", "value=\"resume\"");
        assertThat(submit(address, page, Map.of("step", "suspend", "reason", " "))
                        .body())
                .contains("Say why.");
        HttpResponse<String> held = submit(address, page, Map.of("step", "suspend", "reason", "a faulty mapping"));
        assertThat(held.uri().getPath()).isEqualTo(address);
        assertThat(held.body()).contains("a faulty mapping", "value=\"resume\"");
        assertThat(submit(address, page, Map.of("step", "resume", "reason", "mended"))
                        .body())
                .contains("value=\"suspend\"", "mended");
        assertThat(get("/en/console/feeds/border-police/crossings/orders").body())
                .contains("Goes on: it takes from no queue", "told to be late from")
                .doesNotContain("??");
        String refusals = "/en/console/feeds/border-police/refusals/orders";
        assertThat(get(refusals).body()).contains("cannot be suspended alone").doesNotContain("value=\"suspend\"");
        assertThat(submit(refusals, page, Map.of("step", "suspend", "reason", "x"))
                        .statusCode())
                .isEqualTo(409);
    }

    @Test
    void operatorSeesTheBalanceAndNoReceipts() throws Exception {
        signIn("operator", "/sign-in");

        assertThat(get("/en/console/accounts").body())
                .contains("<code>" + Samples.COMPLETED)
                .doesNotContain("/exchange/submissions/");
    }

    @Test
    void aLeadStewardLooksUpAPersonAndOrdersTheErasure() throws Exception {
        signIn("steward-lead", "/sign-in");
        String address = "/en/console/erasures";
        String page = get(address).body();
        assertThat(page).contains("/en/console/erasures", "value=\"preview\"").doesNotContain("??", "value=\"order\"");
        assertThat(submit(address, page, Map.of("step", "preview", "documentNumber", "U12345671"))
                        .body())
                .contains("Nobody was looked for")
                .doesNotContain("U12345671");
        assertThat(submit(address, page, Map.of("step", "preview", "personalNumber", "01001012342"))
                        .body())
                .contains("There is nothing of this person")
                .doesNotContain("value=\"order\"");
        String found = submit(address, page, Map.of("step", "preview", "personalNumber", "01001012341"))
                .body();
        assertThat(found)
                .contains(SampleErasures.FOUND, "border-police/crossings", "Decision of a court", "value=\"order\"")
                .doesNotContain("01001012341", "??");
        assertThat(submit("/console/erasures", page, Map.of("step", "preview", "personalNumber", "01001012341"))
                        .body())
                .contains("სასამართლოს გადაწყვეტილება")
                .doesNotContain("??");
        Map<String, String> order =
                Map.of("step", "order", "preview", SampleErasures.FOUND, "basis", "COURT_DECISION", "case", "2/17");
        assertThat(submit(address, found, order).uri().getPath()).startsWith("/en/console/jobs/");
    }

    @Test
    void stewardSeesNoJobs() throws Exception {
        signIn("steward", "/sign-in");
        assertThat(get("/console/jobs").statusCode()).isEqualTo(403);
        assertThat(get("/console/erasures").statusCode()).isEqualTo(403);
        assertThat(get("/console/quarantine").body()).doesNotContain("/console/jobs");
    }

    @Test
    void formWithoutItsTokenIsRefused() throws Exception {
        signIn("steward", "/sign-in");

        HttpResponse<String> answer =
                submit("/console/quarantine/" + Samples.CASE, "", Map.of("step", "release", "reason", "x"));

        assertThat(answer.statusCode()).isEqualTo(403);
    }

    @Test
    void wrongSecretStaysOutside() throws Exception {
        String page = get("/en/sign-in").body();

        HttpResponse<String> answer = submit("/en/sign-in", page, Map.of("account", "steward", "secret", "guess"));

        assertThat(answer.body()).contains("The account or the secret is wrong");
        assertThat(get("/console/quarantine").uri().getPath()).isEqualTo("/sign-in");
    }

    /** An unknown name, because the clock of the doors stands still and the account would stay closed. */
    @Test
    void guessingIsSlowedDown() throws Exception {
        String page = get("/en/sign-in").body();
        Map<String, String> guess = Map.of("account", "guessed-here", "secret", "guess");
        for (int i = 0; i < 5; i++) {
            assertThat(submit("/en/sign-in", page, guess).body()).contains("is wrong");
        }
        HttpResponse<String> closed =
                submit("/en/sign-in", page, Map.of("account", " guessed-here", "secret", "guess"));

        assertThat(closed.statusCode()).isEqualTo(429);
        assertThat(closed.headers().firstValue("Retry-After")).contains("1");
        assertThat(closed.body()).contains("again in 1 seconds").doesNotContain("??");
        assertThat(signIn("steward", "/en/sign-in").statusCode()).isEqualTo(200);
    }

    private HttpResponse<String> signIn(String account, String path) throws Exception {
        String page = get(path).body();
        return submit(path, page, Map.of("account", account, "secret", WebFixture.SECRETS.get(account)));
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return browser.send(
                HttpRequest.newBuilder(URI.create(WebFixture.address() + path))
                        .header("Accept", "text/html,*/*")
                        .build(),
                BodyHandlers.ofString());
    }

    private HttpResponse<String> submit(String path, String page, Map<String, String> fields) throws Exception {
        Matcher token = TOKEN.matcher(page);
        String form = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        String body =
                token.find() ? form + "&_csrf=" + URLEncoder.encode(token.group(1), StandardCharsets.UTF_8) : form;
        return browser.send(
                HttpRequest.newBuilder(URI.create(WebFixture.address() + path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }

    @Test
    void theSandboxSaysHowToSendAndWhoIsInIt() throws Exception {
        assertThat(get("/en/exchange/sandbox").uri().getPath()).isEqualTo("/en/sign-in");
        signIn("border-police", "/sign-in");
        for (String language : List.of("", "/en")) {
            assertThat(get(language + "/exchange/sandbox").body())
                    .contains(
                            "TEST-40",
                            "BROKER_DOWN",
                            "KEY=test_YOUR_KEY FEED=border-police/crossings",
                            "name=\"confirm\"")
                    .contains("/exchange/sandbox/samples/border-police/refusals")
                    .doesNotContain("??", "consular/visas");
        }
        assertThat(get("/exchange/sandbox/samples/border-police/crossings").body())
                .contains("sourceId=\"TEST-40\"", ">TEST00001<");
        assertThat(get("/exchange/sandbox/samples/border-police/none").statusCode())
                .isEqualTo(404);
        assertThat(get("/en/exchange").body()).contains("href=\"/en/exchange/sandbox\"");
    }

    @Test
    void aStewardReadsTheSandboxAndHasNone() throws Exception {
        signIn("steward", "/sign-in");
        assertThat(get("/en/exchange/sandbox").body())
                .contains("TEST-40", "consular/visas")
                .doesNotContain("name=\"confirm\"", "/exchange/settings");
    }
}
