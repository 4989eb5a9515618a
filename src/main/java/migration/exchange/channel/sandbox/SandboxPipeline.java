package migration.exchange.channel.sandbox;

import java.util.Map;
import migration.exchange.envelope.SubmissionId;
import migration.exchange.intake.Admission;
import migration.exchange.sandbox.Pipeline;
import org.apache.camel.CamelContext;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.component.seda.SedaEndpoint;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.support.ResourceHelper;

/** The routes of a sandbox, with its own steps and no way to any other. */
public final class SandboxPipeline implements Pipeline, Admission.Waiting, AutoCloseable {

    private static final String ROUTES = "classpath:routes/sandbox/judge.yaml";
    private static final String SUBMISSIONS = "seda:submissions";

    /** Seconds: what is cut off is judged again when the sandbox is opened again. */
    private static final long SHUTDOWN = 2;

    private final CamelContext camel = new DefaultCamelContext();
    private final ProducerTemplate producer = camel.createProducerTemplate();

    /** @param steps the steps by the names that routes call them */
    public SandboxPipeline(Map<String, Object> steps) {
        steps.forEach(camel.getRegistry()::bind);
    }

    /** Starts the routes; those that were received and not judged are judged first. */
    public void start() throws Exception {
        PluginHelper.getRoutesLoader(camel).loadRoutes(ResourceHelper.resolveMandatoryResource(camel, ROUTES));
        camel.getShutdownStrategy().setTimeout(SHUTDOWN);
        camel.start();
    }

    @Override
    public void tell(SubmissionId submission) {
        producer.sendBody(SUBMISSIONS, submission.value());
    }

    @Override
    public long submissions(String agency) {
        return camel.getEndpoint(SUBMISSIONS, SedaEndpoint.class).getCurrentQueueSize();
    }

    @Override
    public void close() {
        camel.stop();
    }
}
