package migration.exchange.sandbox.web;

import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import migration.exchange.conformance.Sightings;
import migration.exchange.contract.MigrationContext;
import migration.exchange.contract.PushedForm;
import migration.exchange.contract.web.VersionHeaders;
import migration.exchange.embedded.ElasticsearchEndpoint;
import migration.exchange.indexing.FeedKinds;
import migration.exchange.intake.OwnForms;
import migration.exchange.normalization.Normalizer;
import migration.exchange.normalization.Translator;
import migration.exchange.portal.web.ProblemDetails;
import migration.exchange.quality.RuleCatalogue;
import migration.exchange.quality.web.IssueWriter;
import migration.exchange.sandbox.Owner;
import migration.exchange.sandbox.SandboxPersons;
import migration.exchange.sandbox.SandboxSettings;
import migration.exchange.sandbox.Seen;
import migration.exchange.sandbox.Synthetic;
import migration.exchange.sandbox.elasticsearch.SandboxStore;
import migration.exchange.security.Callers;
import migration.exchange.validation.Judges;
import migration.exchange.validation.SubmissionCheck;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The sandboxes as a part of the platform: a servlet of their own, and what their houses are handed. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SandboxSettings.class)
@ConditionalOnProperty(name = "exchange.sandbox.enabled", matchIfMissing = true)
class SandboxConfiguration {

    /** What answers requests, whatever controllers they are led to. */
    private static final String[] WEB = {
        "requestMappingHandlerAdapter", "handlerExceptionResolver", "localeResolver", "mvcContentNegotiationManager"
    };

    @Bean
    Houses sandboxes(
            @Value("${exchange.data:data}") Path data, WebApplicationContext exchange, SandboxSettings settings) {
        return new Houses(data.resolve("sandbox"), (agency, folder, houses) -> {
            ConfigurableEnvironment environment = (ConfigurableEnvironment) exchange.getEnvironment();
            Map<String, Object> handed = shared(exchange);
            handed.put("houses", houses);
            handed.put("owner", new Owner(agency));
            return new House(
                    exchange.getServletContext(),
                    environment,
                    own(environment, settings, agency, folder),
                    handed,
                    folder);
        });
    }

    private static Map<String, Object> own(
            ConfigurableEnvironment environment, SandboxSettings settings, String agency, Path folder) {
        String prefix = environment.getProperty("exchange.elasticsearch.prefix", "");
        return Map.of(
                "exchange.data",
                folder.toString(),
                "exchange.elasticsearch.prefix",
                prefix + SandboxStore.PREFIX + agency + "-",
                "exchange.intake.max-size",
                settings.maxSize().toBytes() + "B",
                "exchange.intake.segment-size",
                "64MB",
                "exchange.intake.at-once",
                "2",
                "exchange.intake.waiting-submissions",
                "32");
    }

    /** Only what holds no data of anybody: contracts, rules, words, the server's address. */
    private static Map<String, Object> shared(ApplicationContext exchange) {
        Map<String, Object> shared = new HashMap<>();
        for (Class<?> type : new Class<?>[] {
            MigrationContext.class,
            Judges.class,
            FeedKinds.class,
            OwnForms.class,
            Clock.class,
            RuleCatalogue.class,
            IssueWriter.class,
            ProblemDetails.class,
            VersionHeaders.class,
            SubmissionCheck.class,
            SandboxSettings.class,
            Synthetic.class
        }) {
            shared.put(type.getName(), exchange.getBean(type));
        }
        for (Class<?> type : new Class<?>[] {Normalizer.class, Translator.class, PushedForm.class}) {
            shared.putAll(exchange.getBeansOfType(type));
        }
        for (String name : WEB) {
            shared.put(name, exchange.getBean(name));
        }
        // a house that is closed must not stop the server
        ElasticsearchEndpoint server = exchange.getBean(ElasticsearchEndpoint.class);
        shared.put("elasticsearchEndpoint", (ElasticsearchEndpoint) server::address);
        return shared;
    }

    /** What is seen in the house of the agency that sends a feed; nothing while it has none. */
    @Bean
    Sightings sightings(Houses houses) {
        return feed -> houses.find(feed.agency())
                .map(house -> house.part(Seen.class).of(feed))
                .orElse(List.of());
    }

    @Bean
    ServletRegistrationBean<SandboxServlet> sandboxServlet(Houses houses, Callers callers) {
        ServletRegistrationBean<SandboxServlet> servlet =
                new ServletRegistrationBean<>(new SandboxServlet(houses, callers), SandboxParts.ROOT + "/*");
        servlet.setName("sandbox");
        return servlet;
    }

    @Bean
    ApplicationListener<ApplicationReadyEvent> sandboxesOpenAgain(Houses houses) {
        return ready -> houses.openAgain();
    }

    @Bean
    SandboxPersons sandboxPersons() {
        return SandboxPersons.load();
    }

    @Bean
    Synthetic synthetic(SandboxPersons persons) {
        return persons.marks();
    }

    /** What is meant for a sandbox must not end in the exchange because of a wrong address. */
    @Bean
    WebMvcConfigurer scenariosOfTheSandboxAlone() {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry interceptors) {
                interceptors.addInterceptor(new NoScenario()).addPathPatterns("/api/**");
            }
        };
    }
}
