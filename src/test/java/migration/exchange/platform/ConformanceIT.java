package migration.exchange.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import migration.exchange.conformance.CertificateSigner;
import migration.exchange.conformance.Checklist;
import migration.exchange.conformance.ConformanceCase;
import migration.exchange.conformance.ConformanceDesk;
import migration.exchange.envelope.FeedId;
import migration.exchange.portal.SignedIn;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** An agency sends in its sandbox, sees the list tick itself off, and gets its certificate. */
class ConformanceIT {

    private static final String FEED = "service-agency/permits";
    private static final String PAGE = "/en/exchange/conformance/" + FEED;
    private static final Pattern CERTIFICATE = Pattern.compile("/conformance/([a-z2-9]{26})");
    private static final Platform PLATFORM = Platform.running();
    private static final Client TRIAL = SandboxIT.Key.of("service-agency").client();

    @AfterAll
    static void empty() {
        TRIAL.post("/sandbox/api/reset", "application/xml", new byte[0]);
    }

    @Test
    void theListTicksItselfOffAndEndsInACertificate() {
        SignedIn pages = new SignedIn(PLATFORM.address(), "service-agency", PLATFORM.secret("service-agency"));
        assertThat(isShown(ConformanceCase.ACCEPTED)).isFalse();

        Sample first = Sample.of(FEED, "shown-1");
        Sample latin = first.with("(?s) *<c:personNameGeorgian>.*?</c:personNameGeorgian>\\n", "");
        completed(push(latin));
        assertThat(isShown(ConformanceCase.ACCEPTED)).isTrue();
        assertThat(isShown(ConformanceCase.GEORGIAN_NAMES)).isFalse();
        completed(push(first.version(2)));
        assertThat(isShown(ConformanceCase.GEORGIAN_NAMES)).isTrue();
        completed(push(first.version(4)));
        completed(push(first.version(3)));
        assertThat(isShown(ConformanceCase.OLDER_VERSION)).isTrue();
        completed(push(first.cancelled(5)));
        assertThat(isShown(ConformanceCase.CANCELLATION)).isTrue();
        completed(push(Sample.of(FEED, "shown-bad").with("(<c:personSex>)[^<]*", "$1Q")));
        assertThat(isShown(ConformanceCase.REJECTED)).isTrue();
        assertThat(isShown(ConformanceCase.REPEAT)).isFalse();
        completed(push(latin));
        assertThat(isShown(ConformanceCase.REPEAT)).isTrue();
        assertThat(push(new Sample(FEED, first.text().replace("UTF-8", "UTF-16")))
                        .statusCode())
                .isGreaterThanOrEqualTo(400);
        assertThat(isShown(ConformanceCase.WRONG_ENCODING)).isTrue();

        assertThat(pages.submit(PAGE + "/1", Map.of()).body()).contains("Not every case has been shown yet");
        completed(push(Sample.of(FEED, "shown-many").times(ConformanceCase.MANY_RECORDS)));
        assertThat(list().isComplete()).as(list().toString()).isTrue();

        HttpResponse<String> certificate = submit(pages);
        Matcher id = CERTIFICATE.matcher(certificate.uri().getPath());
        assertThat(id.find()).as(certificate.uri().toString()).isTrue();
        String signed = TRIAL.get("/conformance/" + id.group(1) + ".jws").body();
        assertThat(PLATFORM.part(CertificateSigner.class).verify(signed)).isPresent();

        empty();
        assertThat(isShown(ConformanceCase.ACCEPTED)).isFalse();
        assertThat(pages.get("/en/conformance/" + id.group(1)).body()).contains("This certificate holds");
    }

    private static HttpResponse<String> submit(SignedIn pages) {
        assertThat(pages.get(PAGE).body()).contains("Get the certificate");
        return pages.submit(PAGE + "/1", Map.of());
    }

    private static boolean isShown(ConformanceCase what) {
        return list().entries().stream().filter(entry -> entry.what() == what).allMatch(Checklist.Entry::isShown);
    }

    private static Checklist list() {
        return PLATFORM.part(ConformanceDesk.class)
                .checklists(FeedId.parse(FEED))
                .get(0);
    }

    private static HttpResponse<String> push(Sample sample) {
        return TRIAL.post("/sandbox/api/feeds/" + FEED + "/submissions", "application/xml", sample.bytes());
    }

    private static void completed(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        String receipt = answer.headers().firstValue("Location").orElseThrow();
        JsonNode ended = await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(100))
                .until(
                        () -> TRIAL.json(receipt),
                        one -> one.path("state").asString().equals("COMPLETED"));
        assertThat(ended.path("received").asInt()).isPositive();
    }
}
