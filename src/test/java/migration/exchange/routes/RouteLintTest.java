package migration.exchange.routes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The routes keep the rules, and each rule is seen to be able to fail. */
class RouteLintTest {

    private static final Path ROUTES = Path.of("routes");
    private static final String POLICY = """
            - routeConfiguration:
                errorHandler:
                  noErrorHandler: {}
            """;
    private static final String ROUTE = """
            - route:
                from:
                  uri: jms:queue:tokens.a.b
                  parameters:
                    transacted: true
                    lazyCreateTransactionManager: false
                    cacheLevelName: CACHE_CONSUMER
                    disableReplyTo: true
                    concurrentConsumers: 1
                  steps:
                    - removeHeaders:
                        pattern: (JMS|_AMQ).*
                    - split:
                        simple:
                          expression: ${body}
                        stopOnException: "true"
                        steps:
                          - bean:
                              ref: step
                          - setHeader:
                              name: other
                          - to:
                              uri: jms:queue:out
                              pattern: InOnly
            """;

    @Test
    void theRoutesKeepAllRules() throws IOException {
        Map<String, String> files = routes();
        assertThat(files.keySet()).anyMatch(file -> file.contains("pipeline"));
        assertThat(files.keySet()).anyMatch(file -> file.contains("service-agency"));
        assertThat(RouteLint.check(files)).isEmpty();
    }

    @Test
    void aRouteAsItShouldBeBreaksNoRule() {
        assertThat(RouteLint.check(Map.of("policy", POLICY, "route", ROUTE))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            CONSUMER_TRANSACTED          ; transacted: true                    ; transacted: false
            CONSUMER_TRANSACTED          ; transacted: true                    ; autoStartup: true
            CONSUMER_ACKNOWLEDGE_MODE    ; transacted: true                    ; acknowledgementModeName: CLIENT_ACKNOWLEDGE
            CONSUMER_TRANSACTION_MANAGER ; lazyCreateTransactionManager: false ; autoStartup: true
            CONSUMER_CACHE               ; CACHE_CONSUMER                      ; CACHE_NONE
            CONSUMER_REPLY               ; disableReplyTo: true                ; disableReplyTo: false
            OTHER_THREAD                 ; disableReplyTo: true                ; asyncConsumer: true
            OTHER_THREAD                 ; stopOnException: "true"             ; parallelProcessing: "true"
            OTHER_THREAD                 ; jms:queue:out                       ; seda:out
            OTHER_THREAD                 ; jms:queue:tokens.a.b                ; seda:in
            OTHER_THREAD                 ; bean:                               ; wireTap:
            OTHER_THREAD                 ; bean:                               ; threads:
            MEMORY_STEP                  ; bean:                               ; aggregate:
            MEMORY_STEP                  ; bean:                               ; resequence:
            SWALLOWED_ERROR              ; bean:                               ; onException:
            SWALLOWED_ERROR              ; bean:                               ; doTry:
            IDEMPOTENT_CONSUMER          ; bean:                               ; idempotentConsumer:
            DUPLICATE_ID_IN_TRANSACTION  ; other                               ; _AMQ_DUPL_ID
            BROKER_HEADERS               ; (JMS|_AMQ).*                        ; JMS*|_AMQ*
            SENDER_HEADERS               ; queue:tokens.a.b                    ; queue:agency.a.b
            TOKEN_HOLDERS                ; concurrentConsumers: 1              ; concurrentConsumers: 2
            SPLIT_GOES_ON                ; stopOnException: "true"             ; streaming: "true"
            PRODUCER_WAITS               ; pattern: InOnly                     ; cacheSize: 1
            UNCHECKED_COMPONENT          ; jms:queue:tokens.a.b                ; sftp:host/out
            UNCHECKED_COMPONENT          ; jms:queue:tokens.a.b                ; sjms:queue:in
            UNCHECKED_COMPONENT          ; jms:queue:out                       ; elasticsearch:cluster?operation=Bulk
            ERROR_POLICY                 ; bean:                               ; transacted:
            ERROR_POLICY                 ; noErrorHandler                      ; deadLetterChannel
            ERROR_POLICY                 ; noErrorHandler                      ; defaultErrorHandler
            ERROR_POLICY                 ; routeConfiguration                  ; onlyThis
            """)
    void aPlantedPatternIsFoundWithItsReason(Losing pattern, String right, String wrong) {
        Map<String, String> files = Map.of("policy", plant(POLICY, right, wrong), "route", plant(ROUTE, right, wrong));
        assertThat(files.toString()).contains(wrong);
        assertThat(RouteLint.check(files))
                .filteredOn(violation -> violation.pattern() == pattern)
                .isNotEmpty()
                .allMatch(violation -> violation.toString().contains(pattern.reason()));
    }

    @Test
    void aSecondPolicyIsOneTooMany() {
        assertThat(RouteLint.check(Map.of("policy", POLICY, "another", POLICY, "route", ROUTE)))
                .extracting(Violation::pattern)
                .containsExactly(Losing.ERROR_POLICY);
    }

    private static String plant(String text, String right, String wrong) {
        return text.replace(right, wrong);
    }

    /** Those of the exchange: a sandbox has neither a broker nor its transactions. */
    private static Map<String, String> routes() throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> walk = Files.walk(ROUTES)) {
            for (Path file :
                    walk.filter(path -> path.toString().endsWith(".camel.yaml")).toList()) {
                files.put(file.toString(), Files.readString(file));
            }
        }
        return files;
    }
}
