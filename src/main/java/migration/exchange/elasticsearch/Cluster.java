package migration.exchange.elasticsearch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import migration.exchange.embedded.ElasticsearchAddress;
import migration.exchange.embedded.ElasticsearchEndpoint;
import migration.exchange.indexing.StoreAwayException;
import org.apache.http.Header;
import org.apache.http.HttpHost;
import org.apache.http.client.config.RequestConfig;
import org.apache.http.entity.ContentType;
import org.apache.http.message.BasicHeader;
import org.apache.http.nio.entity.NByteArrayEntity;
import org.elasticsearch.client.Request;
import org.elasticsearch.client.RequestOptions;
import org.elasticsearch.client.RestClient;
import org.jspecify.annotations.Nullable;

/**
 * The connection to Elasticsearch. Every call comes in two kinds: {@link #call} waits while the store is away, for
 * steps whose message must not be used up by an outage; {@link #ask} gives up after seconds, for doors at which a
 * person waits.
 */
public final class Cluster implements AutoCloseable {

    /** The parameter that the client knows and does not send. */
    private static final String IGNORE = "ignore";

    private static final int SOCKET_TIMEOUT = 60_000;
    private static final int CONNECT_TIMEOUT = 5_000;
    /**
     * As many as threads may ask at once: by default the client has ten, and while an index hangs doors stood behind workers
     * that wait for it.
     */
    private static final int CONNECTIONS = 300;

    private static final long PATIENCE_OF_DOORS = 5_000;
    private static final RequestOptions DOOR = within(20_000);
    private static final RequestOptions HEALTH = within(2_000);

    private final String prefix;
    private final int replicas;
    private final CompletableFuture<Wire> ready;
    private final WaitingTime time;
    private volatile boolean closing;

    /**
     * Connects as soon as the server answers, and makes the indices that are missing.
     *
     * @param prefix put before all names of indices
     * @param replicas copies of each index beside the first
     */
    public Cluster(ElasticsearchEndpoint endpoint, String prefix, int replicas, List<IndexDefinition> indices) {
        this(endpoint, prefix, replicas, indices, List.of());
    }

    /**
     * The same.
     *
     * @param first what is done before anybody is served
     */
    Cluster(
            ElasticsearchEndpoint endpoint,
            String prefix,
            int replicas,
            List<IndexDefinition> indices,
            List<BeforeServing> first) {
        this.prefix = prefix;
        this.replicas = replicas;
        time = WaitingTime.REAL;
        ready = endpoint.address().thenApplyAsync(address -> {
            Wire wire = new HttpWire(client(address));
            new Indices(request -> waiting(wire, request), prefix, replicas).ensure(indices);
            first.forEach(step -> step.prepare(new Cluster(wire, WaitingTime.REAL, prefix)));
            return wire;
        });
    }

    /** Speaks over a wire that is there already, to a server that has all indices. */
    Cluster(Wire wire, WaitingTime time, String prefix) {
        this.prefix = prefix;
        this.replicas = 0;
        this.time = time;
        ready = CompletableFuture.completedFuture(wire);
    }

    /** Copies of each index beside the first. */
    int replicas() {
        return replicas;
    }

    /** The full name of an alias. */
    public String name(String alias) {
        return prefix + alias;
    }

    /**
     * Sends a request and waits while the store is away.
     *
     * @param allowed statuses from 400 on that are answers, not failures
     * @throws RefusedException at any other status that waiting does not mend
     * @throws StoreAwayException when interrupted or when the platform closes
     */
    public Answer call(String method, String path, @Nullable String json, int... allowed) {
        return call(request(method, path, json, allowed));
    }

    /** Sends ready bytes and waits while the store is away. */
    public Answer call(String method, String path, byte[] body, int length, ContentType type) {
        Request request = new Request(method, path);
        request.setEntity(new NByteArrayEntity(body, 0, length, type));
        return call(request);
    }

    private Answer call(Request request) {
        return waiting(wire(), request);
    }

    /** Sends a request and gives up after seconds: {@link StoreAwayException}. */
    public Answer ask(String method, String path, @Nullable String json, int... allowed) {
        Request request = request(method, path, json, allowed);
        request.setOptions(DOOR);
        Backoff backoff = backoff();
        while (true) {
            String why;
            try {
                return once(wireAtOnce(), request);
            } catch (AwayException e) {
                why = e.why;
            }
            if (backoff.waited() > PATIENCE_OF_DOORS) {
                throw new StoreAwayException("the store is away: " + why);
            }
            backoff.sleep(why);
        }
    }

    /** A new wait, for callers that read more of an answer than its status. */
    public Backoff backoff() {
        return new Backoff(() -> closing, time);
    }

    /** Whether indices are there and the server answers at once. */
    public boolean isUp() {
        Request request = request("GET", "/_cluster/health?filter_path=status", null);
        request.setOptions(HEALTH);
        try {
            String status = once(wireAtOnce(), request).body().path("status").asString("red");
            return status.equals("green") || status.equals("yellow");
        } catch (AwayException | RuntimeException e) {
            return false;
        }
    }

    /** From now on nobody waits for a store that is away. */
    public void prepareToClose() {
        closing = true;
    }

    private Answer waiting(Wire wire, Request request) {
        Backoff backoff = backoff();
        while (true) {
            try {
                return once(wire, request);
            } catch (AwayException e) {
                backoff.sleep(e.why);
            }
        }
    }

    private static Answer once(Wire wire, Request request) throws AwayException {
        Answer answer;
        try {
            answer = wire.send(request);
        } catch (IOException e) {
            throw new AwayException(e.getClass().getSimpleName() + ": " + e.getMessage());
        }
        int status = answer.status();
        if (answer.ok() || isAllowed(request, status)) {
            return answer;
        }
        String type = Errors.describe(answer.body().path("error"));
        if (status == 429 || status >= 500 || status == 408 || Errors.isBlock(status, type)) {
            throw new AwayException(status + " " + type);
        }
        throw new RefusedException(status, request.getMethod() + " " + path(request) + ": " + status + " " + type);
    }

    private static boolean isAllowed(Request request, int status) {
        String allowed = request.getParameters().get(IGNORE);
        return allowed != null && List.of(allowed.split(",")).contains(String.valueOf(status));
    }

    // without ids, and only the error's type and field: reasons quote values
    private static String path(Request request) {
        return request.getEndpoint().replaceFirst("/(_doc|_create)/.*", "/$1/...");
    }

    private static Request request(String method, String path, @Nullable String json, int... allowed) {
        Request request = new Request(method, path);
        if (json != null) {
            request.setEntity(
                    new NByteArrayEntity(json.getBytes(StandardCharsets.UTF_8), ContentType.APPLICATION_JSON));
        }
        if (allowed.length > 0) {
            StringBuilder statuses = new StringBuilder();
            for (int status : allowed) {
                statuses.append(statuses.isEmpty() ? "" : ",").append(status);
            }
            request.addParameter(IGNORE, statuses.toString());
        }
        return request;
    }

    private Wire wire() {
        while (true) {
            try {
                return ready.get(1, TimeUnit.SECONDS);
            } catch (TimeoutException e) {
                if (closing) {
                    throw new StoreAwayException("the platform is closing while the store is starting", e);
                }
            } catch (ExecutionException e) {
                throw new IllegalStateException("the store could not be started", e.getCause());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new StoreAwayException("interrupted while the store was starting", e);
            }
        }
    }

    private Wire wireAtOnce() throws AwayException {
        if (!ready.isDone()) {
            throw new AwayException("it is still starting");
        }
        return wire();
    }

    private static RestClient client(ElasticsearchAddress address) {
        return RestClient.builder(HttpHost.create(address.url().toString()))
                .setRequestConfigCallback(
                        config -> config.setSocketTimeout(SOCKET_TIMEOUT).setConnectTimeout(CONNECT_TIMEOUT))
                .setHttpClientConfigCallback(
                        http -> http.setMaxConnPerRoute(CONNECTIONS).setMaxConnTotal(CONNECTIONS))
                .setDefaultHeaders(credentials(address))
                .build();
    }

    private static RequestOptions within(int milliseconds) {
        return RequestOptions.DEFAULT.toBuilder()
                .setRequestConfig(RequestConfig.custom()
                        .setSocketTimeout(milliseconds)
                        .setConnectTimeout(milliseconds)
                        .setConnectionRequestTimeout(milliseconds)
                        .build())
                .build();
    }

    private static Header[] credentials(ElasticsearchAddress address) {
        if (address.user() == null) {
            return new Header[0];
        }
        String pair = address.user() + ":" + (address.password() == null ? "" : address.password());
        String value = Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
        return new Header[] {new BasicHeader("Authorization", "Basic " + value)};
    }

    @Override
    public void close() throws IOException {
        closing = true;
        if (ready.isDone() && !ready.isCompletedExceptionally()) {
            ready.join().close();
        }
    }

    /** The store is away for now. */
    private static final class AwayException extends Exception {

        private final String why;

        AwayException(String why) {
            super(why);
            this.why = why;
        }
    }
}
