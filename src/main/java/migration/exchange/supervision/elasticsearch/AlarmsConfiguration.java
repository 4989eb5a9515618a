package migration.exchange.supervision.elasticsearch;

import java.util.List;
import migration.exchange.elasticsearch.Cluster;
import migration.exchange.elasticsearch.IndexFamily;
import migration.exchange.supervision.AlarmBook;
import migration.exchange.supervision.Post;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Alarms as a part of the platform. */
@Configuration(proxyBeanMethods = false)
class AlarmsConfiguration {

    @Bean
    IndexFamily alarmIndices() {
        return new IndexFamily(List.of(ElasticsearchAlarms.index(), ElasticsearchPost.index()));
    }

    @Bean
    AlarmBook alarmBook(Cluster cluster) {
        return new ElasticsearchAlarms(cluster);
    }

    @Bean
    Post post(Cluster cluster) {
        return new ElasticsearchPost(cluster);
    }
}
