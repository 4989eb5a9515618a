package migration.exchange.sandbox.web;

import jakarta.servlet.ServletContext;
import java.nio.file.Path;
import java.util.Map;
import migration.exchange.elasticsearch.Cluster;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.convert.ApplicationConversionService;
import org.springframework.context.annotation.AnnotatedBeanDefinitionReader;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.web.context.support.GenericWebApplicationContext;
import org.springframework.web.servlet.DispatcherServlet;

/**
 * The sandbox of one agency: a context without a parent. What it does not make itself it is handed by name, so that nothing
 * of the exchange can be reached by an oversight.
 */
final class House implements AutoCloseable {

    private final GenericWebApplicationContext context = new GenericWebApplicationContext();
    private final DispatcherServlet dispatcher = new DispatcherServlet(context);
    private final Path folder;

    /**
     * Opens a house.
     *
     * @param container where the servlets of the exchange are
     * @param settings those of the exchange
     * @param own settings that are the house's own and go before those of the exchange
     * @param handed what it is handed, by name
     */
    House(
            @Nullable ServletContext container,
            ConfigurableEnvironment settings,
            Map<String, Object> own,
            Map<String, Object> handed,
            Path folder) {
        this.folder = folder;
        context.setServletContext(container);
        context.setEnvironment(environment(settings, own));
        ConfigurableListableBeanFactory factory = context.getBeanFactory();
        factory.setConversionService(ApplicationConversionService.getSharedInstance());
        handed.forEach(factory::registerSingleton);
        new AnnotatedBeanDefinitionReader(context).register(SandboxParts.class);
        context.refresh();
        dispatcher.setDetectAllHandlerMappings(false);
        dispatcher.setPublishContext(false);
    }

    private static ConfigurableEnvironment environment(ConfigurableEnvironment settings, Map<String, Object> own) {
        StandardEnvironment environment = new StandardEnvironment();
        MutablePropertySources sources = environment.getPropertySources();
        sources.forEach(source -> sources.remove(source.getName()));
        settings.getPropertySources().stream()
                .filter(source -> !ConfigurationPropertySources.isAttachedConfigurationPropertySource(source))
                .forEach(sources::addLast);
        sources.addFirst(new MapPropertySource("sandbox", own));
        ConfigurationPropertySources.attach(environment);
        return environment;
    }

    /** Answers what is asked below {@code /sandbox}. */
    DispatcherServlet dispatcher() {
        return dispatcher;
    }

    /** Where it keeps what is not in the index. */
    Path folder() {
        return folder;
    }

    <T> T part(Class<T> type) {
        return context.getBean(type);
    }

    /** What is under way is cut off: it is judged again when the house is opened again. */
    @Override
    public void close() {
        part(Cluster.class).prepareToClose();
        context.close();
    }
}
