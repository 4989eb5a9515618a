package migration.exchange.benchmark;

import jakarta.xml.bind.JAXBContext;
import jakarta.xml.bind.JAXBException;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import javax.xml.transform.stream.StreamSource;
import migration.exchange.agencies.borderpolice.crossings.v2.Crossing;
import migration.exchange.agencies.borderpolice.crossings.v2.Submission;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.processor.aggregate.GroupedBodyAggregationStrategy;

/**
 * The routes that most people would write first: a message a record, transacted, through Camel's validator, JAXB and the
 * index. One writes each record by itself; the other collects what it has taken, and takes it off the queue before it is
 * written.
 */
final class PlainRoutes extends RouteBuilder {

    static final String ONE_BY_ONE = "plain.one-by-one";
    static final String AGGREGATED = "plain.aggregated";
    static final String INDEX = "raw-plain";
    private static final int WORKERS = 2;

    private final Store store;
    private final LongAdder oneByOne = new LongAdder();
    private final LongAdder taken = new LongAdder();
    private final LongAdder aggregated = new LongAdder();

    PlainRoutes(Store store) {
        this.store = store;
    }

    @Override
    public void configure() throws JAXBException {
        JAXBContext binding = JAXBContext.newInstance(Submission.class);
        from("jms:queue:" + ONE_BY_ONE + "?transacted=true&concurrentConsumers=" + WORKERS)
                .routeId(ONE_BY_ONE)
                .to("validator:schemas/border-police/crossings/v2/crossings.xsd")
                .process(exchange -> unmarshal(binding, exchange))
                .process(this::indexOne);
        from("jms:queue:" + AGGREGATED + "?transacted=true&concurrentConsumers=" + WORKERS)
                .routeId(AGGREGATED)
                .to("validator:schemas/border-police/crossings/v2/crossings.xsd")
                .process(exchange -> unmarshal(binding, exchange))
                .process(exchange -> taken.increment())
                .aggregate(constant(true), new GroupedBodyAggregationStrategy())
                .completionSize(RawIndices.BATCH)
                .completionTimeout(500)
                .process(this::indexAll);
    }

    /** As a data format does it: one unmarshaller for each message. */
    private static void unmarshal(JAXBContext binding, Exchange exchange) throws JAXBException {
        byte[] bytes = exchange.getMessage().getBody(byte[].class);
        Submission submission = binding.createUnmarshaller()
                .unmarshal(new StreamSource(new ByteArrayInputStream(bytes)), Submission.class)
                .getValue();
        exchange.getMessage().setBody(submission.getRecords().getCrossings().get(0));
    }

    private void indexOne(Exchange exchange) {
        Crossing crossing = exchange.getMessage().getBody(Crossing.class);
        store.call("PUT", "/" + INDEX + "/_doc/" + crossing.getSourceId(), Store.JSON.valueToTree(crossing));
        oneByOne.increment();
    }

    private void indexAll(Exchange exchange) {
        StringBuilder lines = new StringBuilder();
        List<?> crossings = exchange.getMessage().getBody(List.class);
        for (Object one : crossings) {
            lines.append("{\"index\":{\"_index\":\"" + INDEX + "\",\"_id\":\"")
                    .append(((Crossing) one).getSourceId())
                    .append("\"}}\n")
                    .append(Store.JSON.writeValueAsString(one))
                    .append('\n');
        }
        if (!store.bulk(lines.toString().getBytes(StandardCharsets.UTF_8))) {
            throw new IllegalStateException("the index refused a document");
        }
        aggregated.add(crossings.size());
    }

    /** Records in the index, by both routes. */
    long indexed() {
        return oneByOne.sum() + aggregated.sum();
    }

    /** Records that are off the queue, or soon will be, and in no index: they are lost when the process is killed now. */
    long between() {
        long written = aggregated.sum();
        return taken.sum() - written;
    }
}
