package migration.exchange.campaign.step;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.List;
import migration.exchange.accounts.Accounts;
import migration.exchange.archive.Archive;
import migration.exchange.indexing.NationalStore;
import migration.exchange.quarantine.Quarantine;
import org.apache.camel.AsyncCallback;
import org.apache.camel.Exchange;
import org.apache.camel.NamedNode;
import org.apache.camel.NamedRoute;
import org.apache.camel.Processor;
import org.apache.camel.spi.InterceptStrategy;
import org.apache.camel.support.processor.DelegateAsyncProcessor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.util.ClassUtils;

/**
 * Writes down where each thread is: at every node of a route, and at every call of a port that leaves the process. The
 * platform itself knows nothing of it. No configuration that a scan would find.
 */
public class StepRecorder {

    private static final List<Class<?>> PORTS =
            List.of(Archive.class, NationalStore.class, Quarantine.class, Accounts.class);

    @Bean
    static Steps steps() throws IOException {
        return new Steps(StepBoard.open(Path.of(System.getProperty(StepBoard.PROPERTY))));
    }

    @Bean
    InterceptStrategy nodes(Steps steps) {
        return (context, node, target, next) -> {
            String name = route(node) + " " + label(node);
            return new RecordedNode(target, steps, steps.number(name), steps.number(name + " done"));
        };
    }

    /** A node that says when it is entered and left. */
    private static final class RecordedNode extends DelegateAsyncProcessor {

        private final Steps steps;
        private final int entered;
        private final int left;

        RecordedNode(Processor target, Steps steps, int entered, int left) {
            super(target);
            this.steps = steps;
            this.entered = entered;
            this.left = left;
        }

        @Override
        public boolean process(Exchange exchange, AsyncCallback callback) {
            int outer = steps.enter(entered);
            return super.process(exchange, synchronously -> {
                steps.enter(left);
                steps.enter(outer);
                callback.done(synchronously);
            });
        }
    }

    private static String route(NamedNode node) {
        NamedNode top = node;
        while (top != null && !(top instanceof NamedRoute)) {
            top = top.getParent();
        }
        return top == null ? "?" : top.getId();
    }

    private static String label(NamedNode node) {
        return node.getLabel() == null || node.getLabel().isBlank() ? node.getShortName() : node.getLabel();
    }

    @Bean
    static BeanPostProcessor ports(ObjectProvider<Steps> steps) {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                for (Class<?> port : PORTS) {
                    if (port.isInstance(bean)) {
                        return recorded(port, bean, steps.getObject());
                    }
                }
                return bean;
            }
        };
    }

    private static Object recorded(Class<?> port, Object bean, Steps steps) {
        // all that it is, since one part may stand behind several ports
        Class<?>[] all = ClassUtils.getAllInterfaces(bean);
        return Proxy.newProxyInstance(port.getClassLoader(), all, (proxy, method, arguments) -> {
            String name = port.getSimpleName() + "." + method.getName();
            int outer = steps.enter(steps.number(name));
            try {
                Object answer = method.invoke(bean, arguments);
                steps.enter(steps.number(name + " done"));
                return answer;
            } catch (InvocationTargetException e) {
                throw e.getCause();
            } finally {
                steps.enter(outer);
            }
        });
    }
}
