package migration.exchange.jobs.elasticsearch;

import java.util.List;
import migration.exchange.elasticsearch.Cluster;
import migration.exchange.elasticsearch.IndexFamily;
import migration.exchange.jobs.JobStore;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Jobs as a part of the platform. */
@Configuration(proxyBeanMethods = false)
class JobsConfiguration {

    @Bean
    IndexFamily jobIndices() {
        return new IndexFamily(List.of(ElasticsearchJobs.index()));
    }

    @Bean
    JobStore jobStore(Cluster cluster) {
        return new ElasticsearchJobs(cluster);
    }
}
