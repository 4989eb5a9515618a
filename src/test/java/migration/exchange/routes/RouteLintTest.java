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
            consumer-transacted                   ; transacted: true                    ; transacted: false
            consumer-transacted                   ; transacted: true                    ; autoStartup: true
            consumer-lazyCreateTransactionManager ; lazyCreateTransactionManager: false ; autoStartup: true
            consumer-cacheLevelName               ; CACHE_CONSUMER                      ; CACHE_NONE
            consumer-disableReplyTo               ; disableReplyTo: true                ; disableReplyTo: false
            no-other-thread                       ; disableReplyTo: true                ; asyncConsumer: true
            no-other-thread                       ; stopOnException: "true"             ; parallelProcessing: "true"
            no-other-thread                       ; jms:queue:out                       ; seda:out
            no-other-thread                       ; jms:queue:tokens.a.b                ; seda:in
            one-token-holder                      ; concurrentConsumers: 1              ; concurrentConsumers: 2
            strip-broker-headers                  ; (JMS|_AMQ).*                        ; JMS*|_AMQ*
            split-stops                           ; stopOnException: "true"             ; streaming: "true"
            producer-in-only                      ; pattern: InOnly                     ; cacheSize: 1
            no-losing-step                        ; bean:                               ; wireTap:
            no-losing-step                        ; bean:                               ; threads:
            no-losing-step                        ; bean:                               ; aggregate:
            no-losing-step                        ; bean:                               ; onException:
            no-losing-step                        ; bean:                               ; idempotentConsumer:
            no-losing-step                        ; bean:                               ; doTry:
            no-losing-step                        ; bean:                               ; transacted:
            one-error-policy                      ; noErrorHandler                      ; deadLetterChannel
            one-error-policy                      ; noErrorHandler                      ; defaultErrorHandler
            one-error-policy                      ; routeConfiguration                  ; onlyThis
            """)
    void aBrokenRuleIsNamed(String rule, String right, String wrong) {
        Map<String, String> files = Map.of("policy", plant(POLICY, right, wrong), "route", plant(ROUTE, right, wrong));
        assertThat(files.toString()).contains(wrong);
        assertThat(RouteLint.check(files)).extracting(RouteLint.Violation::rule).contains(rule);
    }

    @Test
    void aSecondPolicyIsOneTooMany() {
        assertThat(RouteLint.check(Map.of("policy", POLICY, "another", POLICY, "route", ROUTE)))
                .extracting(RouteLint.Violation::rule)
                .containsExactly("one-error-policy");
    }

    private static String plant(String text, String right, String wrong) {
        return text.replace(right, wrong);
    }

    private static Map<String, String> routes() throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> walk = Files.walk(ROUTES)) {
            for (Path file :
                    walk.filter(path -> path.toString().endsWith(".yaml")).toList()) {
                files.put(file.toString(), Files.readString(file));
            }
        }
        return files;
    }
}
