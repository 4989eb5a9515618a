package migration.exchange.security;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Collection;
import java.util.TreeSet;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Opens accounts and keys, or makes them at the first start. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SecuritySettings.class)
class SecurityConfiguration {

    private static final String ACCOUNTS = "${exchange.data:data}/accounts";

    @Bean
    PasswordEncoder passwordEncoder() {
        return new BCryptPasswordEncoder();
    }

    @Bean
    Secrets secrets(PasswordEncoder encoder) {
        return new Secrets(encoder);
    }

    @Bean
    AccountBook accountBook(
            SecuritySettings settings,
            @Value(ACCOUNTS) Path accounts,
            Secrets secrets,
            ResourcePatternResolver resources)
            throws IOException {
        return new AccountMaker(settings.secrets(), secrets, System.out).open(accounts, agenciesOnTheShelf(resources));
    }

    @Bean
    KeyBook keyBook(@Value(ACCOUNTS) Path accounts, Secrets secrets, Clock clock) {
        return new KeyBook(accounts, secrets, clock);
    }

    @Bean
    CertificateBook certificateBook(@Value(ACCOUNTS) Path accounts, Clock clock) {
        return new CertificateBook(accounts, clock);
    }

    @Bean
    SigningKey tokenKey(@Value("${exchange.data:data}") Path data) throws IOException {
        return SigningKey.open(data.resolve("keys").resolve("token-signing.key"));
    }

    /** Whoever has a contract has an account: a new shelf needs no list to be changed. */
    private static Collection<String> agenciesOnTheShelf(ResourcePatternResolver resources) throws IOException {
        Collection<String> agencies = new TreeSet<>();
        for (Resource contract : resources.getResources("classpath*:schemas/*/*/v*/*.xsd")) {
            String[] path = contract.getURL().getPath().split("/");
            agencies.add(path[path.length - 4]);
        }
        return agencies;
    }
}
