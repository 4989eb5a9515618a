package migration.exchange.campaign.sabotage;

import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import migration.exchange.archive.Archive;
import migration.exchange.archive.segments.UnsyncedArchive;
import migration.exchange.envelope.Channel;
import migration.exchange.intake.Delivery;
import migration.exchange.intake.Door;
import migration.exchange.intake.Reception;
import org.apache.camel.AggregationStrategy;
import org.apache.camel.processor.aggregate.GroupedBodyAggregationStrategy;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;

/** Beans of the exchange with a sabotage in them; no configuration that a scan would find. */
public class BrokenBeans {

    @Bean
    AggregationStrategy gathered() {
        return new GroupedBodyAggregationStrategy();
    }

    @Bean
    static BeanPostProcessor broken(Environment environment) {
        Sabotage sabotage = Sabotage.of(environment.getRequiredProperty("campaign.sabotage"));
        Path archive = Path.of(environment.getRequiredProperty("exchange.data")).resolve("archive");
        return new BeanPostProcessor() {
            @Override
            public Object postProcessBeforeInitialization(Object bean, String name) {
                if (sabotage == Sabotage.WATERMARK_FIRST && bean instanceof Door door) {
                    return (Door) delivery -> later(door, delivery);
                }
                return sabotage == Sabotage.NO_ARCHIVE_SYNC && bean instanceof Archive synced
                        ? unsynced(synced, archive)
                        : bean;
            }
        };
    }

    private static Archive unsynced(Archive synced, Path folder) {
        try {
            ((Closeable) synced).close();
            return UnsyncedArchive.open(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Says that it has taken what an agency was asked for, and takes it a while later. */
    private static Reception later(Door door, Delivery delivery) {
        if (delivery.channel() != Channel.JDBC && delivery.channel() != Channel.SOAP) {
            return door.receive(delivery);
        }
        try {
            byte[] body = delivery.body().readAllBytes();
            Delivery copy = new Delivery(
                    delivery.feed(),
                    delivery.sender(),
                    delivery.channel(),
                    new ByteArrayInputStream(body),
                    delivery.ownForm(),
                    delivery.correction());
            CompletableFuture.runAsync(
                    () -> door.receive(copy), CompletableFuture.delayedExecutor(700, TimeUnit.MILLISECONDS));
            return null; // nobody but a refusal is looked at
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
