package migration.exchange.erasure;

import java.nio.file.Path;
import migration.exchange.archive.Archive;
import migration.exchange.indexing.ErasedIdentities;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The ledger, in the archive's folder. */
@Configuration(proxyBeanMethods = false)
class ErasureConfiguration {

    /** @param archive opened before: it makes the folder */
    @Bean
    Ledger ledger(@Value("${exchange.data:data}") Path data, Archive archive) {
        return new Ledger(data.resolve("archive").resolve("erasures"));
    }

    @Bean
    ErasedIdentities erasedIdentities(Ledger ledger) {
        return id -> ledger.known().hasIdentity(id);
    }
}
