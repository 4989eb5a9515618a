package migration.exchange.schedule;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import migration.exchange.channel.BatchMessage;
import migration.exchange.channel.Gathering;
import migration.exchange.envelope.Rank;
import migration.exchange.indexing.NationalStore;
import migration.exchange.indexing.RecordDocument;
import migration.exchange.indexing.WriteResult;
import migration.exchange.intake.Door;
import migration.exchange.quarantine.Quarantine;
import org.apache.camel.Body;
import org.apache.camel.CamelContext;
import org.apache.camel.component.jms.JmsComponent;
import org.springframework.jms.core.JmsTemplate;
import tools.jackson.databind.node.ObjectNode;

/** What sabotage alters: a route, an item, an answer, a step. */
final class Alterations {

    private static final String TO_OUTCOMES = """
                          - to:
                              uri: jms:queue:outcomes
                              pattern: InOnly
            """;
    private static final String KEEP_OUTCOME = """
                          - bean:
                              ref: memory
                              method: outcome
            """;
    private static final String KEEP_CLAIM_CHECKS = """
                    - bean:
                        ref: memory
                        method: claimChecks(${body.batches}, ${exchangeProperty.batches})
            """;

    private Alterations() {}

    static Sabotage routes(BinaryOperator<String> byFile) {
        return new Sabotage() {
            @Override
            String routes(String file, String text) {
                return byFile.apply(file, text);
            }
        };
    }

    static Sabotage items(UnaryOperator<Item> change) {
        return new Sabotage() {
            @Override
            Item item(Item item) {
                return change.apply(item);
            }
        };
    }

    static Sabotage results(UnaryOperator<WriteResult> change) {
        return new Sabotage() {
            @Override
            NationalStore store(NationalStore store, Quarantine quarantine) {
                return documents -> store.write(documents).stream().map(change).toList();
            }
        };
    }

    static Sabotage answers(UnaryOperator<ObjectNode> change) {
        return new Sabotage() {
            @Override
            ObjectNode answer(Item item, ObjectNode answer) {
                return change.apply(answer);
            }
        };
    }

    /** Text that must be there is replaced. */
    static String replace(String text, String before, String after) {
        if (!text.contains(before)) {
            throw new IllegalArgumentException("the routes have changed: no " + before);
        }
        return text.replace(before, after);
    }

    static Item without(Item item, Set<String> conditions) {
        ObjectNode meta = item.meta().deepCopy();
        meta.remove(conditions);
        return new Item(item.action(), item.index(), item.id(), meta, item.source());
    }

    /** Of a record without what stewards did with its version. */
    static Item unranked(Item item) {
        if (!item.index().endsWith("-all") || !item.meta().has("version")) {
            return item;
        }
        int version = Rank.ofNumber(item.meta().path("version").asLong()).version();
        ObjectNode meta = item.meta().deepCopy().put("version", Rank.of(version).number());
        return new Item(item.action(), item.index(), item.id(), meta, item.source());
    }

    /** A document without one of its fields. */
    static Item withoutField(Item item, String field) {
        ObjectNode source = item.source().deepCopy();
        source.remove(field);
        return new Item(item.action(), item.index(), item.id(), item.meta(), source);
    }

    static Item overwriting(Item item) {
        ObjectNode meta = item.meta().deepCopy();
        if (meta.has("version_type")) {
            meta.put("version_type", "external_gte");
        }
        return new Item(item.action(), item.index(), item.id(), meta, item.source());
    }

    /** Keeps in memory what must be sent. */
    static final class KeptInMemory extends Sabotage {

        private final boolean claimChecks;

        KeptInMemory(boolean claimChecks) {
            this.claimChecks = claimChecks;
        }

        @Override
        String routes(String file, String text) {
            if (!claimChecks && file.endsWith("30-batch.camel.yaml")) {
                return replace(text, TO_OUTCOMES, KEEP_OUTCOME);
            }
            if (claimChecks && file.endsWith("20-split.camel.yaml")) {
                int split = text.indexOf("        - split:", text.indexOf("direct:split"));
                int filter = text.indexOf("        - filter:");
                return text.substring(0, split) + KEEP_CLAIM_CHECKS + text.substring(filter);
            }
            return text;
        }

        @Override
        void prepare(CamelContext camel, Mailroom mailroom) {
            camel.getRegistry().bind("memory", new Memory(mailroom));
        }

        /** A bean of altered routes. */
        public record Memory(Mailroom mailroom) {

            public void outcome(String body) {
                mailroom.sendAfterCommit("outcomes", body, Map.of());
            }

            public void claimChecks(List<BatchMessage> batches, String queue) {
                batches.forEach(
                        batch -> mailroom.sendAfterCommit(queue, batch.text(), Map.of("records", batch.records())));
            }
        }
    }

    /** Sends with a session of its own. */
    static final class Apart extends Sabotage {

        private final String queue;

        Apart(String queue) {
            this.queue = queue;
        }

        @Override
        String routes(String file, String text) {
            return text.replaceAll("(- toD?:\\s+uri: )jms:(queue:" + Pattern.quote(queue) + ")", "$1apart:$2");
        }

        @Override
        void prepare(CamelContext camel, Mailroom mailroom) {
            camel.addComponent("apart", JmsComponent.jmsComponent(mailroom.apart()));
        }
    }

    /** Takes along what waits with a session of its own, for which it is done at once. */
    static final class TakenApart extends Sabotage {

        @Override
        void prepare(CamelContext camel, Mailroom mailroom) {
            JmsTemplate apart = new JmsTemplate(mailroom.apart());
            apart.setReceiveTimeout(JmsTemplate.RECEIVE_TIMEOUT_NO_WAIT);
            Gathering own = camel.getRegistry().lookupByNameAndType("gathering", Gathering.class);
            camel.getRegistry().unbind("gathering"); // else both are there
            camel.getRegistry().bind("gathering", new Along(own, apart));
        }

        /** A bean in the place of that which takes along. */
        public record Along(Gathering own, JmsTemplate apart) {

            public Gathering.Gathered batches(String queue, String batch, int records, int deliveries) {
                Object another = apart.receiveAndConvert(queue);
                Gathering.Gathered gathered = own.batches(queue, batch, records, deliveries);
                return another == null
                        ? gathered
                        : new Gathering.Gathered(
                                Stream.concat(gathered.claimChecks().stream(), Stream.of((String) another))
                                        .toList(),
                                gathered.suspects());
            }

            public Gathering.Gathered submissions(String queue, String submission, int deliveries) {
                return own.submissions(queue, submission, deliveries);
            }

            public List<String> events(String queue, String event, int deliveries) {
                return own.events(queue, event, deliveries);
            }

            public List<String> single(@Body String batch) {
                return own.single(batch);
            }
        }
    }

    /** Takes what was pulled when its watermark has been committed. */
    static final class WatermarkFirst extends Sabotage {

        @Override
        Door pulls(Door door, Door apart, Mailroom mailroom) {
            return delivery -> {
                mailroom.afterCommit(() -> apart.receive(delivery));
                return null; // nobody but a refusal is looked at
            };
        }
    }

    /** Asks for the cases of records before it writes them, and not afterwards. */
    static final class AskingFirst extends Sabotage {

        private final ThreadLocal<Set<Quarantine.Overtaking>> asked = ThreadLocal.withInitial(Set::of);

        @Override
        NationalStore store(NationalStore store, Quarantine quarantine) {
            return documents -> {
                asked.set(documents.stream().map(AskingFirst::overtaking).collect(Collectors.toSet()));
                if (!documents.isEmpty()) {
                    quarantine.overtake(documents.get(0).feed(), List.copyOf(asked.get()));
                }
                return store.write(documents);
            };
        }

        private static Quarantine.Overtaking overtaking(RecordDocument document) {
            return new Quarantine.Overtaking(
                    document.sourceId(),
                    document.version(),
                    document.place().submission().value());
        }

        @Override
        Quarantine quarantine(Quarantine quarantine) {
            return Forward.altered(Quarantine.class, quarantine, "overtake", arguments -> {
                List<?> accepted = (List<?>) arguments[1];
                arguments[1] = accepted.stream()
                        .filter(one -> !asked.get().contains(one))
                        .toList();
            });
        }
    }
}
