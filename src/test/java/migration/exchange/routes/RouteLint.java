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

    private static final Map<String, Losing> STEPS = Map.ofEntries(
            Map.entry("wireTap", Losing.OTHER_THREAD),
            Map.entry("threads", Losing.OTHER_THREAD),
            Map.entry("aggregate", Losing.MEMORY_STEP),
            Map.entry("resequence", Losing.MEMORY_STEP),
            Map.entry("onCompletion", Losing.MEMORY_STEP),
            Map.entry("saga", Losing.MEMORY_STEP),
            Map.entry("onException", Losing.SWALLOWED_ERROR),
            Map.entry("doTry", Losing.SWALLOWED_ERROR),
            Map.entry("deadLetterChannel", Losing.ERROR_POLICY),
            Map.entry("defaultErrorHandler", Losing.ERROR_POLICY),
            Map.entry("transacted", Losing.ERROR_POLICY),
            Map.entry("idempotentConsumer", Losing.IDEMPOTENT_CONSUMER));
    private static final Set<String> OTHER_THREADS = Set.of("seda", "disruptor", "vm");
    /** Channel adapters of these kinds are classes of ours, which take nothing before the door has it. */
    private static final Set<String> UNCHECKED = Set.of(
            "sjms", "sjms2", "amqp", "activemq", "file", "ftp", "sftp", "sql", "jdbc", "elasticsearch", "opensearch");

    /** What a message is sent on by, at once or by steps that other routes share. */
    private static final Set<String> SENDING = Set.of("jms", "direct");

    private static final Map<String, Losing> CONSUMER = Map.of(
            "transacted=true", Losing.CONSUMER_TRANSACTED,
            "lazyCreateTransactionManager=false", Losing.CONSUMER_TRANSACTION_MANAGER,
            "cacheLevelName=CACHE_CONSUMER", Losing.CONSUMER_CACHE,
            "disableReplyTo=true", Losing.CONSUMER_REPLY);
    private static final String STRIPPING = "(JMS|_AMQ).*";

    private final List<Violation> violations = new ArrayList<>();
    private int routeConfigurations;
    private int noErrorHandlers;

    /** Checks files by name and text. */
    static List<Violation> check(Map<String, String> files) {
        RouteLint lint = new RouteLint();
        new TreeMap<>(files).forEach(lint::checkFile);
        if (lint.routeConfigurations != 1 || lint.noErrorHandlers != 1) {
            lint.violations.add(new Violation(Losing.ERROR_POLICY, "all files"));
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
        Losing step = STEPS.get(key);
        unless(step == null, step, place);
        unless(!key.equals("parallelProcessing") || !isTrue(value), Losing.OTHER_THREAD, place);
        switch (key) {
            case "route", "routeTemplate" -> visitRoute(Endpoint.of(child(value, "from")), value, place);
            case "to", "toD" -> visitProducer(Endpoint.of(value), place);
            case "split" -> unless(isTrue(child(value, "stopOnException")), Losing.SPLIT_GOES_ON, place);
            case "setHeader" ->
                unless(!"_AMQ_DUPL_ID".equals(child(value, "name")), Losing.DUPLICATE_ID_IN_TRANSACTION, place);
            case "routeConfiguration" -> routeConfigurations++;
            case "noErrorHandler" -> noErrorHandlers++;
            case "errorHandler" ->
                unless(
                        value instanceof Map<?, ?> handler && handler.containsKey("noErrorHandler"),
                        Losing.ERROR_POLICY,
                        place);
            default -> {}
        }
    }

    private void visitRoute(Endpoint from, Object route, String place) {
        visitComponent(from, place);
        if (!from.scheme().equals("jms")) {
            return;
        }
        CONSUMER.forEach((option, losing) -> unless(from.has(option), losing, place));
        unless(!from.parameters().containsKey("acknowledgementModeName"), Losing.CONSUMER_ACKNOWLEDGE_MODE, place);
        unless(!from.has("asyncConsumer=true"), Losing.OTHER_THREAD, place);
        if (endpoints(route).stream().anyMatch(to -> SENDING.contains(to.scheme()))) {
            unless(has(route, "pattern", STRIPPING), Losing.BROKER_HEADERS, place);
        }
        if (from.path().startsWith("queue:agency.")) {
            unless(has(route, "pattern", ".*"), Losing.SENDER_HEADERS, place);
        }
        if (from.path().startsWith("queue:tokens.")) {
            unless(from.has("concurrentConsumers=1"), Losing.TOKEN_HOLDERS, place);
        }
    }

    private void visitProducer(Endpoint to, String place) {
        visitComponent(to, place);
        if (to.scheme().equals("jms")) {
            unless("InOnly".equals(to.pattern()), Losing.PRODUCER_WAITS, place);
        }
    }

    private void visitComponent(Endpoint endpoint, String place) {
        unless(!OTHER_THREADS.contains(endpoint.scheme()), Losing.OTHER_THREAD, place);
        unless(!UNCHECKED.contains(endpoint.scheme()), Losing.UNCHECKED_COMPONENT, place);
    }

    private void unless(boolean kept, Losing pattern, String place) {
        if (!kept) {
            violations.add(new Violation(pattern, place));
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

        /** Whether an option, {@code name=value}, is set. */
        boolean has(String option) {
            String[] pair = option.split("=", 2);
            return pair[1].equals(parameters.get(pair[0]));
        }

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
