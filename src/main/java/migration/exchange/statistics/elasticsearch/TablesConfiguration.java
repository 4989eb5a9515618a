package migration.exchange.statistics.elasticsearch;

import java.time.Clock;
import migration.exchange.elasticsearch.Cluster;
import migration.exchange.statistics.CodeLabels;
import migration.exchange.statistics.TableCatalogue;
import migration.exchange.statistics.Tables;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The tables as a part of the platform. */
@Configuration(proxyBeanMethods = false)
class TablesConfiguration {

    /** @param share of the time that counting a table anew may take while records come in */
    @Bean
    Tables tables(
            Cluster cluster,
            TableCatalogue catalogue,
            CodeLabels labels,
            ObjectProvider<Clock> clock,
            @Value("${exchange.tables.share:0.02}") double share) {
        Clock time = clock.getIfAvailable(Clock::systemUTC);
        Cubes cubes = new Cubes(new CubeReader(cluster, CubeReader.PAGE), share, System::nanoTime, time);
        return new ElasticsearchTables(cubes, catalogue, labels, time);
    }
}
