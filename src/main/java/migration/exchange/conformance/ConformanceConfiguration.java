package migration.exchange.conformance;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import migration.exchange.contract.MigrationContext;
import migration.exchange.security.SigningKey;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The desk as a part of the platform; without a sandbox nobody can show anything. */
@Configuration(proxyBeanMethods = false)
class ConformanceConfiguration {

    @Bean
    CertificateSigner certificateSigner(@Value("${exchange.data:data}") Path data) throws IOException {
        return new CertificateSigner(SigningKey.open(data.resolve("keys").resolve("certificate-signing.key")));
    }

    @Bean
    CertificateShelf certificateShelf(@Value("${exchange.data:data}") Path data, CertificateSigner signer) {
        return new CertificateShelf(data.resolve("certificates"), signer);
    }

    @Bean
    ConformanceDesk conformanceDesk(
            MigrationContext contracts, ObjectProvider<Sightings> sandbox, CertificateShelf shelf, Clock clock) {
        return new ConformanceDesk(contracts, sandbox.getIfAvailable(() -> feed -> List.of()), shelf, clock);
    }
}
