package migration.exchange.simulation.check;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The check against doors that say what this test tells them to. */
class CheckIT {

    private static final String CLOSED = "closed";

    @TempDir
    Path folder;

    private final Map<String, String> answers = new LinkedHashMap<>();
    private HttpServer doors;

    @BeforeEach
    void agree() throws IOException {
        Files.createDirectories(folder.resolve("truth/tables"));
        Files.createDirectories(folder.resolve("truth/content"));
        Files.createDirectories(folder.resolve("ledger"));
        Files.createDirectories(folder.resolve("out/consular/visas"));
        truth("current.csv", """
                feed,source_id,state,version,verdict,codes
                border-police/crossings,B,CURRENT,2,ACCEPTED_WITH_ISSUES,RULE_X
                border-police/crossings,A,CURRENT,1,ACCEPTED,
                border-police/crossings,C,CANCELLED,3,ACCEPTED,
                border-police/crossings,D,ABSENT,1,QUARANTINED,XSD_TYPE
                consular/visas,V1,CURRENT,1,ACCEPTED,
                """);
        truth("content/crossings.csv", """
                source_id,version,direction,timestamp,citizenships
                A,1,IN,2020-01-01T00:00:00Z,
                B,1,IN,,GEO
                B,2,OUT,,GEO RUS
                C,1,IN,,
                """);
        truth("content/visas.csv", "source_id,version,category\nV1,1,C1\n");
        truth("records.csv", """
                feed,source_id,version,verdict,codes
                border-police/crossings,D,1,QUARANTINED,XSD_TYPE
                consular/visas,V2,1,QUARANTINED,CODE_Y
                statistics-office/census,P1,1,QUARANTINED,CODE_Z
                """);
        truth("totals.csv", """
                feed,received,accepted,superseded,quarantined,unchanged,damaged
                border-police/crossings,6,4,1,1,0,1
                consular/visas,2,1,0,1,0,0
                statistics-office/census,1,0,0,1,0,0
                """);
        truth("tables/crossings.csv", "month,direction,count\n2020-01,IN,1\n2020-01,OUT,1\n");
        truth("tables/citizenship-acquired.csv", "year,former,count\n2022,RUS,2\n");
        Files.writeString(folder.resolve("out/consular/visas/changes.csv"), "applicationNo,revision\nV2,1\nV1,1\n");
        Files.writeString(folder.resolve("ledger/consular-visas.csv"), """
                at,call,token,max,first,records,next,sha256,fault
                t,1,0,1,0,1,a,x1,
                t,2,a,2,0,2,b,x2,
                t,3,,,,0,,,Server: busy
                t,4,a,2,0,2,b,x2,
                """);
        answers.put("/api/records?feed=border-police/crossings", """
                {"records":[
                {"sourceId":"A","version":1,"cancelled":false,"verdict":"ACCEPTED","issues":[],"content":
                  {"direction":"IN","timestamp":"2020-01-01T04:00:00+04:00","person":{"sex":"M"}}},
                {"sourceId":"B","version":2,"cancelled":false,"verdict":"ACCEPTED_WITH_ISSUES","issues":["RULE_X"],"content":
                  {"direction":"OUT","person":{"citizenships":["GEO","RUS"]}}}],"next":"B"}""");
        answers.put("/api/records?feed=border-police/crossings&after=B", """
                {"records":[{"sourceId":"C","version":3,"cancelled":true,"verdict":"ACCEPTED","issues":[]}],"next":null}""");
        answers.put("/api/records?feed=consular/visas", """
                {"records":[{"sourceId":"V1","version":1,"cancelled":false,"verdict":"ACCEPTED","issues":[],
                "content":{"category":"C1"}}],"next":null}""");
        answers.put("/api/quarantine?feed=border-police/crossings", """
                {"records":[{"sourceId":"D","version":1,"issues":[{"code":"XSD_TYPE"}]}]}""");
        answers.put("/api/quarantine?feed=consular/visas", """
                {"records":[{"sourceId":"V2","version":1,"issues":[{"code":"CODE_Y"}]},
                {"sourceId":"V2","version":1,"issues":[{"code":"CODE_Y"}]}]}""");
        answers.put("/api/records?feed=statistics-office/census", CLOSED);
        answers.put("/api/quarantine?feed=statistics-office/census", """
                {"records":[{"sourceId":null,"version":1,"issues":[{"code":"CODE_Z"}]}]}""");
        answers.put("/api/accounts", """
                {"feeds":[
                {"feed":"border-police/crossings","received":6,"accepted":5,"superseded":0,"quarantined":1,"unchanged":0,"damaged":1},
                {"feed":"consular/visas","received":3,"accepted":1,"superseded":0,"quarantined":2,"unchanged":0,"damaged":0},
                {"feed":"statistics-office/census","received":1,"accepted":0,"superseded":0,"quarantined":1,"unchanged":0,"damaged":0}]}""");
        answers.put("/api/statistics/tables/crossings", """
                month,month_label,direction,direction_label,value
                2020-01,x,IN,x,1
                2020-01,x,OUT,x,1
                """);
        answers.put("/api/statistics/tables/citizenship-acquired", """
                year,year_label,former,former_label,value
                2022,x,RUS,x,2
                """);
        doors = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        doors.createContext("/", this::answer);
        doors.start();
    }

    @AfterEach
    void close() {
        doors.stop(0);
    }

    @Test
    void findsThatAllAgree() {
        var out = new ByteArrayOutputStream();

        assertThat(check(out)).as("%s", out).isTrue();

        assertThat(out.toString(StandardCharsets.UTF_8)).contains("All agree").doesNotContain("DIFFERS");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/api/records?feed=border-police/crossings|\"OUT\"|\"IN\"|content differs",
                "/api/records?feed=border-police/crossings|\"version\":2|\"version\":1|version differs",
                "/api/records?feed=border-police/crossings|\"RULE_X\"|\"RULE_Z\"|issue codes differ",
                "/api/records?feed=border-police/crossings|\"verdict\":\"ACCEPTED\"|\"verdict\":\"X\"|verdict differs",
                "/api/records?feed=border-police/crossings|\"sourceId\":\"A\"|\"sourceId\":\"AA\"|record missing",
                "/api/records?feed=border-police/crossings|\"sourceId\":\"B\"|\"sourceId\":\"BB\"|record unknown",
                "/api/records?feed=border-police/crossings&after=B|true|false|cancellation differs",
                "/api/quarantine?feed=border-police/crossings|XSD_TYPE|XSD_OTHER|case missing",
                "/api/quarantine?feed=consular/visas|V2|V3|unknown to the truth",
                "/api/quarantine?feed=statistics-office/census|CODE_Z|CODE_Y|case missing",
                "/api/quarantine?feed=statistics-office/census|null|\"P1\"|unknown to the truth",
                "/api/records?feed=statistics-office/census|closed|{}|door is open",
                "/api/accounts|\"received\":3|\"received\":2|account differs",
                "/api/statistics/tables/crossings|OUT,x,1|OUT,x,2|figure differs",
                "/api/statistics/tables/citizenship-acquired|RUS,x,2|RUS,x,1|figure differs"
            })
    void namesWhatDiffers(String door, String said, String saysNow, String kind) {
        answers.compute(door, (path, answer) -> answer.replace(said, saysNow));
        var out = new ByteArrayOutputStream();

        assertThat(check(out)).isFalse();

        assertThat(out.toString(StandardCharsets.UTF_8)).contains(kind);
    }

    private boolean check(ByteArrayOutputStream out) {
        var exchange = URI.create("http://127.0.0.1:" + doors.getAddress().getPort());
        var printed = new PrintStream(out, true, StandardCharsets.UTF_8);
        return new Check(folder, new Doors(exchange, "steward", "secret")).run(printed);
    }

    private void truth(String file, String text) throws IOException {
        Files.writeString(folder.resolve("truth").resolve(file), text);
    }

    private void answer(HttpExchange http) throws IOException {
        String body = body(http);
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        http.sendResponseHeaders(body.isEmpty() ? 401 : body.equals(CLOSED) ? 403 : 200, bytes.length);
        http.getResponseBody().write(bytes);
        http.close();
    }

    private String body(HttpExchange http) {
        String query = http.getRequestURI().getQuery();
        String path = http.getRequestURI().getPath();
        if (path.equals("/oauth2/token")) {
            return "{\"access_token\":\"abc\"}";
        }
        if (!"Bearer abc".equals(http.getRequestHeaders().getFirst("Authorization"))) {
            return "";
        }
        String asked = path + "?" + query;
        return answers.entrySet().stream()
                .filter(answer -> covers(asked, answer.getKey()))
                .map(Map.Entry::getValue)
                .reduce((first, last) -> last)
                .orElse("{\"records\":[]}");
    }

    /** Every word of the known address is in the one that was asked. */
    private static boolean covers(String asked, String known) {
        String[] words = known.split("[?&]");
        return asked.startsWith(words[0] + "?")
                && java.util.Arrays.stream(words).skip(1).allMatch(asked::contains);
    }
}
