package migration.exchange.benchmark;

import java.util.Map;
import migration.exchange.embedded.ElasticsearchEndpoint;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.builder.RouteBuilder;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * What the exchange is built of, without the exchange: Boot with web and actuator, Camel with two routes, broker and index
 * of its own. A body that is posted is lines for the index; they go through a transacted queue.
 */
@EnableAutoConfiguration(
        excludeName = {
            "org.springframework.boot.artemis.autoconfigure.ArtemisAutoConfiguration",
            "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration",
            "org.springframework.boot.mail.autoconfigure.MailSenderAutoConfiguration",
            "org.springframework.boot.thymeleaf.autoconfigure.ThymeleafAutoConfiguration",
            "org.springframework.boot.security.autoconfigure.SecurityAutoConfiguration",
            "org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration",
            "org.springframework.boot.security.autoconfigure.actuate.web.servlet.ManagementWebSecurityAutoConfiguration",
            "org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterAutoConfiguration",
            "org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration"
        })
@ComponentScan("migration.exchange.embedded")
public class Skeleton {

    static final String INDEX = "skeleton";
    private static final String QUEUE = "jms:queue:skeleton";

    /** @param arguments settings, as those of the exchange */
    public static void main(String[] arguments) {
        SpringApplication.run(Skeleton.class, arguments);
    }

    @Bean
    Index index(ElasticsearchEndpoint endpoint) {
        return new Index(endpoint);
    }

    /** The index, for which callers wait while it starts. */
    static final class Index {

        private final ElasticsearchEndpoint endpoint;
        private Store store;

        Index(ElasticsearchEndpoint endpoint) {
            this.endpoint = endpoint;
        }

        private synchronized Store store() {
            if (store == null) {
                Store started = new Store(endpoint.address().join());
                started.call("PUT", "/" + INDEX, null);
                store = started;
            }
            return store;
        }

        public void write(byte[] lines) {
            if (!store().bulk(lines)) {
                throw new IllegalStateException("not all were written");
            }
        }

        long count() {
            store().call("POST", "/" + INDEX + "/_refresh", null);
            return store().call("GET", "/" + INDEX + "/_count", null)
                    .path("count")
                    .asLong();
        }
    }

    @Bean
    RouteBuilder routes(Index index) {
        return new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:post").to("jms:queue:skeleton?exchangePattern=InOnly");
                from(QUEUE + "?transacted=true")
                        .process(exchange -> index.write(exchange.getMessage().getBody(byte[].class)));
            }
        };
    }

    /** Takes lines, and tells how many of them can be found. */
    @Bean
    RouterFunction<ServerResponse> door(ProducerTemplate camel, Index index) {
        return RouterFunctions.route()
                .POST("/lines", request -> {
                    camel.sendBody("direct:post", request.body(byte[].class));
                    return ServerResponse.ok().build();
                })
                .GET("/count", request -> ServerResponse.ok().body(Map.of("count", index.count())))
                .build();
    }
}
