package migration.exchange.campaign.sabotage;

import java.util.Arrays;
import java.util.Locale;
import java.util.function.UnaryOperator;

/** What can be broken. Some stand in the routes, some in beans, some on the line to the index, one in the broker. */
public enum Sabotage {
    /** Messages are acknowledged when they are handed over, not when their work is done. */
    AUTO_ACKNOWLEDGE(text -> text.replace("transacted: true", "transacted: false")),

    /** Outcomes wait in memory for others before they are sent. */
    AGGREGATION_IN_MEMORY(text -> text.contains("id: batch")
            ? text.replace("uri: jms:queue:outcomes", "uri: direct:gather") + Piece.GATHERING
            : text),

    /** Claim checks leave by another thread, after the transaction that consumes the submission. */
    CLAIM_CHECKS_OUTSIDE(text -> text.contains("id: split")
            ? text.replace("uri: jms:queue:${exchangeProperty.batches}", "uri: seda:claims") + Piece.CLAIMS
            : text),

    /** The watermark moves, and what it paid for comes later. */
    WATERMARK_FIRST(UnaryOperator.identity()),

    /** Documents that the index put off are taken for written. */
    BULK_ERRORS_IGNORED(UnaryOperator.identity()),

    /** A version conflict is taken for a success. */
    CONFLICT_AS_SUCCESS(UnaryOperator.identity()),

    /** The archive says that it is on disk before it is. */
    NO_ARCHIVE_SYNC(UnaryOperator.identity()),

    /** The broker says that it is on disk before it is. */
    NO_BROKER_SYNC(UnaryOperator.identity());

    private final UnaryOperator<String> routes;

    Sabotage(UnaryOperator<String> routes) {
        this.routes = routes;
    }

    /** The one of a name such as {@code auto-acknowledge}. */
    public static Sabotage of(String word) {
        return Arrays.stream(values())
                .filter(sabotage -> sabotage.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no sabotage " + word));
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** A file of routes, broken if it is this one's. */
    String routes(String text) {
        return routes.apply(text);
    }

    /** An answer of the index, as it is told to the platform. */
    public String answer(String text) {
        return switch (this) {
            case BULK_ERRORS_IGNORED -> text.replace("\"status\":429", "\"status\":201");
            case CONFLICT_AS_SUCCESS -> text.replace("{\"index\":{\"status\":409", "{\"index\":{\"status\":201");
            default -> text;
        };
    }

    /** The settings of the broker. */
    public String broker(String settings) {
        return this == NO_BROKER_SYNC ? settings.replaceAll("(<journal-sync-[a-z-]+>)true", "$1false") : settings;
    }

    /** Pieces of routes. */
    private static final class Piece {

        static final String GATHERING = """
                - route:
                    id: gather
                    from:
                      uri: direct:gather
                      steps:
                        - aggregate:
                            correlationExpression:
                              constant:
                                expression: all
                            aggregationStrategy: gathered
                            completionTimeout: 2000
                            completionSize: 20
                            steps:
                              - split:
                                  simple:
                                    expression: ${body}
                                  steps:
                                    - to:
                                        uri: jms:queue:outcomes
                                        pattern: InOnly
                """;
        static final String CLAIMS = """
                - route:
                    id: claims
                    from:
                      uri: seda:claims
                      steps:
                        - delay:
                            constant:
                              expression: 300
                        - to:
                            uri: jms:queue:batches
                            pattern: InOnly
                """;
    }
}
