package migration.exchange.portal.web;

import java.nio.charset.StandardCharsets;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.config.annotation.ContentNegotiationConfigurer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The form of an answer can be chosen in a link too: {@code ?format=csv}. */
@Configuration(proxyBeanMethods = false)
class WebSettings implements WebMvcConfigurer {

    @Bean
    ApiRoot apiRoot() {
        return new ApiRoot("");
    }

    @Override
    public void configureContentNegotiation(ContentNegotiationConfigurer negotiation) {
        negotiation
                .favorParameter(true)
                .parameterName("format")
                .mediaType("json", MediaType.APPLICATION_JSON)
                .mediaType("json-stat", MediaType.APPLICATION_JSON)
                .mediaType("html", MediaType.TEXT_HTML)
                .mediaType("csv", new MediaType("text", "csv", StandardCharsets.UTF_8));
    }
}
