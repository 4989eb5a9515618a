package migration.exchange.embedded;

import java.net.URI;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of broker and index.
 *
 * @param data folder of everything that is kept between runs
 * @param elasticsearch an external Elasticsearch; when its url is set none is embedded
 * @param embedded the servers that the platform starts itself
 * @param broker the broker; when its url is set none is embedded
 */
@ConfigurationProperties("exchange")
public record EmbeddedSettings(
        @DefaultValue("data") Path data,
        @DefaultValue External elasticsearch,
        @DefaultValue Embedded embedded,
        @DefaultValue BrokerSettings broker) {

    /**
     * An external Elasticsearch, and what holds for an embedded one too.
     *
     * @param url where it answers; null to embed one
     * @param user its user
     * @param password its password
     * @param prefix put before every name of an index, for a server that others use too
     * @param replicas copies of each index beside the first: none on a single machine
     */
    public record External(
            @Nullable URI url,
            @Nullable String user,
            @Nullable String password,
            @DefaultValue("") String prefix,
            @DefaultValue("0") int replicas) {}

    /** The servers that the platform starts itself. */
    public record Embedded(@DefaultValue Server elasticsearch) {}

    /**
     * The embedded Elasticsearch server.
     *
     * @param home its unpacked distribution; searched beside the jar and below {@code target} when null
     * @param flavour how its JVM is set
     */
    public record Server(
            @Nullable Path home, @DefaultValue("RUN") ServerFlavour flavour) {}

    /**
     * The broker.
     *
     * @param url an external broker, such as {@code tcp://broker:61616}; null to embed one
     * @param user user at the external broker
     * @param password password at the external broker
     * @param agencyPort port on loopback at which the embedded broker takes messages of agencies, 0 for none
     */
    public record BrokerSettings(
            @Nullable String url,
            @Nullable String user,
            @Nullable String password,
            @DefaultValue("0") int agencyPort) {}
}
