package migration.exchange.routes;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * What was seen to lose messages, as rules over the text of the routes. Each rule was broken once on a real broker and
 * lost something; see the decision record on transactions.
 */
final class RouteLint {

    /** A rule that is broken. @param rule its name @param where file and place in it */
    record Violation(String rule, String where) {}

    private static final Set<String> LOSING_STEPS = Set.of(
            "wireTap",
            "threads",
            "aggregate",
            "onException",
            "onCompletion",
            "deadLetterChannel",
            "defaultErrorHandler",
            "idempotentConsumer",
            "resequence",
            "saga",
            "transacted",
            "doTry");
    private static final Set<String> LOSING_COMPONENTS = Set.of("seda", "disruptor", "vm", "sjms", "sjms2");
    private static final Map<String, String> CONSUMER = Map.of(
            "transacted", "true",
            "lazyCreateTransactionManager", "false",
            "cacheLevelName", "CACHE_CONSUMER",
            "disableReplyTo", "true");
    private static final String STRIPPING = "(JMS|_AMQ).*";

    private final List<Violation> violations = new ArrayList<>();
    private int routeConfigurations;
    private int noErrorHandlers;

    /** Checks files by name and text. */
    static List<Violation> check(Map<String, String> files) {
        RouteLint lint = new RouteLint();
        new TreeMap<>(files).forEach(lint::checkFile);
        if (lint.routeConfigurations != 1 || lint.noErrorHandlers != 1) {
            lint.violations.add(new Violation("one-error-policy", "all files"));
        }
        return lint.violations;
    }

    private void checkFile(String file, String text) {
        Object parsed = new Yaml(new SafeConstructor(new LoaderOptions())).load(text);
        walk(file, parsed);
    }

    private void walk(String where, Object node) {
        if (node instanceof Map<?, ?> map) {
            map.forEach((key, value) -> {
                String place = where + "/" + key;
                visit(String.valueOf(key), value, place);
                if (!key.equals("parameters")) {
                    walk(place, value);
                }
            });
        } else if (node instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                walk(where + "[" + i + "]", list.get(i));
            }
        }
    }

    private void visit(String key, Object value, String place) {
        unless(!LOSING_STEPS.contains(key), "no-losing-step", place);
        unless(!key.equals("parallelProcessing") || !isTrue(value), "no-other-thread", place);
        switch (key) {
            case "route" -> visitRoute(Endpoint.of(child(value, "from")), value, place);
            case "to", "toD" -> visitProducer(Endpoint.of(value), place);
            case "split" -> unless(isTrue(child(value, "stopOnException")), "split-stops", place);
            case "routeConfiguration" -> routeConfigurations++;
            case "noErrorHandler" -> noErrorHandlers++;
            case "errorHandler" ->
                unless(
                        value instanceof Map<?, ?> handler && handler.containsKey("noErrorHandler"),
                        "one-error-policy",
                        place);
            default -> {}
        }
    }

    private void visitRoute(Endpoint from, Object route, String place) {
        unless(!LOSING_COMPONENTS.contains(from.scheme()), "no-other-thread", place);
        if (!from.scheme().equals("jms")) {
            return;
        }
        CONSUMER.forEach(
                (option, wanted) -> unless(wanted.equals(from.parameters().get(option)), "consumer-" + option, place));
        unless(!isTrue(from.parameters().get("asyncConsumer")), "no-other-thread", place);
        if (endpoints(route).stream().anyMatch(to -> to.scheme().equals("jms"))) {
            unless(has(route, "pattern", STRIPPING), "strip-broker-headers", place);
        }
        if (from.path().startsWith("queue:tokens.")) {
            unless("1".equals(from.parameters().get("concurrentConsumers")), "one-token-holder", place);
        }
    }

    private void visitProducer(Endpoint to, String place) {
        unless(!LOSING_COMPONENTS.contains(to.scheme()), "no-other-thread", place);
        if (to.scheme().equals("jms")) {
            unless("InOnly".equals(to.pattern()), "producer-in-only", place);
        }
    }

    private void unless(boolean kept, String rule, String place) {
        if (!kept) {
            violations.add(new Violation(rule, place));
        }
    }

    private static List<Endpoint> endpoints(Object node) {
        List<Endpoint> found = new ArrayList<>();
        if (node instanceof Map<?, ?> map) {
            map.forEach((key, value) -> {
                if (key.equals("to") || key.equals("toD")) {
                    found.add(Endpoint.of(value));
                }
                found.addAll(endpoints(value));
            });
        } else if (node instanceof List<?> list) {
            list.forEach(item -> found.addAll(endpoints(item)));
        }
        return found;
    }

    private static boolean has(Object node, String key, String value) {
        if (node instanceof Map<?, ?> map) {
            return value.equals(map.get(key)) || map.values().stream().anyMatch(child -> has(child, key, value));
        }
        return node instanceof List<?> list && list.stream().anyMatch(item -> has(item, key, value));
    }

    private static Object child(Object node, String key) {
        return node instanceof Map<?, ?> map ? map.get(key) : null;
    }

    private static boolean isTrue(Object value) {
        return "true".equals(String.valueOf(value));
    }

    /** An endpoint, whether its options stand in its address or beside it. */
    private record Endpoint(String scheme, String path, Map<String, String> parameters, String pattern) {

        static Endpoint of(Object node) {
            Object uri = node instanceof Map<?, ?> map ? map.get("uri") : node;
            String text = String.valueOf(uri);
            String address = text.split("\\?", 2)[0];
            int colon = address.indexOf(':');
            Map<String, String> parameters = new TreeMap<>();
            if (text.contains("?")) {
                for (String pair : text.split("\\?", 2)[1].split("&")) {
                    parameters.put(pair.split("=", 2)[0], pair.substring(pair.indexOf('=') + 1));
                }
            }
            if (child(node, "parameters") instanceof Map<?, ?> beside) {
                beside.forEach((key, value) -> parameters.put(String.valueOf(key), String.valueOf(value)));
            }
            return new Endpoint(
                    colon < 0 ? address : address.substring(0, colon),
                    address.substring(colon + 1),
                    parameters,
                    String.valueOf(child(node, "pattern")));
        }
    }
}
