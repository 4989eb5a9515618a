package migration.exchange.simulation.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The visa service. */
class VisaSoapServerIT {

    private static final Pattern NEXT = Pattern.compile("<nextToken>(.*?)</nextToken><more>(.*?)</more>");

    @TempDir
    Path folder;

    @BeforeEach
    void changes() throws Exception {
        Files.writeString(folder.resolve("changes.csv"), """
                applicationNo,revision,fullName,remarks
                V1,1,ANNA SMITH,
                V2,1,"SMITH, JOHN",a < b & c
                V3,1,X Y,
                V4,1,X Y,
                """);
    }

    @Test
    void pagesOverlapByOneAndTheThirdCallFails() throws Exception {
        try (var server = start()) {
            String first = call(server, "secret", "0", 2).body();
            assertThat(first).contains("V1", "V2", "a &lt; b &amp; c").doesNotContain("V3", "<remarks></remarks>");
            String token = next(first, "true");
            String second = call(server, "secret", token, 2).body();
            assertThat(second).contains("V2", "V3").doesNotContain("V1", "V4");

            HttpResponse<String> fault = call(server, "secret", next(second, "true"), 500);
            assertThat(fault.statusCode()).isEqualTo(500);
            assertThat(fault.body()).contains("Fault", "faultcode");

            String last = call(server, "secret", next(second, "true"), 500).body();
            assertThat(last).contains("V3", "V4");
            assertThat(server.allSeen()).isFalse();
            String nothing = call(server, "secret", next(last, "false"), 500).body();
            assertThat(nothing).doesNotContain("visaChange>");
            assertThat(next(nothing, "false")).isEqualTo(next(last, "false"));
            assertThat(server.allSeen()).isTrue();
            assertThat(call(server, "secret", token, 2).body())
                    .as("asked again")
                    .isEqualTo(second);
        }
        assertThat(Ledger.read(folder.resolve("ledger.csv")))
                .extracting(line -> line.getField("first") + "+" + line.getField("records"))
                .containsExactly("0+2", "1+2", "+0", "2+2", "4+0", "1+2");
    }

    @Test
    void refusesWrongPasswordsTokensAndDoctypes() throws Exception {
        try (var server = start()) {
            assertThat(call(server, "wrong", "0", 2).statusCode()).isEqualTo(401);
            assertThat(call(server, "secret", "b3RoZXI", 2).body()).contains("Client", "unknown token");
            assertThat(post(server, "secret", "<!DOCTYPE a><a/>").statusCode()).isEqualTo(500);
        }
    }

    private VisaSoapServer start() {
        return VisaSoapServer.start(folder.resolve("changes.csv"), folder.resolve("ledger.csv"), 0, "secret");
    }

    private static String next(String answer, String more) {
        var found = NEXT.matcher(answer);
        assertThat(found.find()).isTrue();
        assertThat(found.group(2)).isEqualTo(more);
        return found.group(1);
    }

    private static HttpResponse<String> call(VisaSoapServer server, String password, String token, int max)
            throws Exception {
        return post(server, password, """
                <s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"><s:Body>
                <GetVisaChanges xmlns="urn:ge:mfa:visas:1"><token>%s</token><max>%d</max></GetVisaChanges>
                </s:Body></s:Envelope>""".formatted(token, max));
    }

    private static HttpResponse<String> post(VisaSoapServer server, String password, String body) throws Exception {
        String basic = Base64.getEncoder().encodeToString((VisaSoapServer.USER + ":" + password).getBytes());
        var request = HttpRequest.newBuilder(URI.create(server.url()))
                .header("Authorization", "Basic " + basic)
                .header("Content-Type", "text/xml; charset=utf-8")
                .POST(BodyPublishers.ofString(body))
                .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    }
}
