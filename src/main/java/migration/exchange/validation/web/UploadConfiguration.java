package migration.exchange.validation.web;

import jakarta.servlet.MultipartConfigElement;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.unit.DataSize;
import org.springframework.web.multipart.support.StandardServletMultipartResolver;

/** Files that are uploaded stay in memory: none is ever on a disk, not even for a moment. */
@Configuration(proxyBeanMethods = false)
class UploadConfiguration {

    /** Bytes of a form around its file. */
    static final long AROUND = 1 << 20;

    @Bean
    MultipartConfigElement uploads(@Value("${exchange.web.largest-dry-run:20MB}") DataSize most) {
        long whole = most.toBytes() + AROUND;
        return new MultipartConfigElement("", whole, whole, Math.toIntExact(whole));
    }

    /** The name is what the dispatcher looks for. */
    @Bean
    StandardServletMultipartResolver multipartResolver() {
        StandardServletMultipartResolver resolver = new StandardServletMultipartResolver();
        resolver.setResolveLazily(true);
        return resolver;
    }
}
