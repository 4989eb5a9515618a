package migration.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * Reads {@code config/<agency>/application.yaml} of every agency on the class path as defaults, so that a new agency
 * brings its settings along and changes no existing file.
 */
public class AgencyDefaults implements EnvironmentPostProcessor, Ordered {

    private static final String SHELVES = "classpath*:config/*/application.yaml";

    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        try {
            for (Resource shelf : new PathMatchingResourcePatternResolver().getResources(SHELVES)) {
                new YamlPropertySourceLoader()
                        .load(shelf.getURI().toString(), shelf)
                        .forEach(environment.getPropertySources()::addLast);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
