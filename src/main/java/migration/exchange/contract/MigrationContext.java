package migration.exchange.contract;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import migration.exchange.envelope.ContractId;
import migration.exchange.envelope.FeedId;
import org.xml.sax.SAXException;

/**
 * All contracts, made ready once; start here. Thread-safe, dear to build, kept for the life of the process.
 *
 * <pre>{@code
 * MigrationContext context = MigrationContext.load();
 * Submission crossings = context.parser().parse(Submission.class, in);
 * }</pre>
 */
public final class MigrationContext {

    private final Map<ContractId, Contract> contracts;
    private final Set<FeedId> countedOnly;
    private final OnePassSwitch onePass = new OnePassSwitch();

    private MigrationContext(Map<ContractId, Contract> contracts) {
        this.contracts = contracts;
        this.countedOnly = contracts.values().stream()
                .filter(contract -> contract.description().countedOnly())
                .map(contract -> contract.id().feed())
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * Makes every contract on the class path ready.
     *
     * @throws IllegalStateException if a contract cannot be compiled, bound or described
     */
    public static MigrationContext load() {
        MigrationContext context = onDemand();
        context.contracts.values().forEach(Contract::ready);
        return context;
    }

    /**
     * The same for a short life in which few of them are needed: each is compiled and bound when it is.
     *
     * @throws IllegalStateException if a contract cannot be described
     */
    public static MigrationContext onDemand() {
        Map<ContractId, Contract> contracts = new LinkedHashMap<>();
        try {
            for (ContractId id : ContractShelf.find()) {
                contracts.put(id, ContractShelf.load(id));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SAXException | ReflectiveOperationException e) {
            throw new IllegalStateException("a contract cannot be made ready", e);
        }
        return new MigrationContext(contracts);
    }

    /** All contracts in the order of their names. */
    public Collection<Contract> contracts() {
        return contracts.values();
    }

    /** The contract of this id, if there is one. */
    public Optional<Contract> find(ContractId id) {
        return Optional.ofNullable(contracts.get(id));
    }

    /** The newest contract of a feed, if there is one. */
    public Optional<Contract> newest(FeedId feed) {
        return contracts.values().stream()
                .filter(c -> c.id().feed().equals(feed))
                .max((a, b) -> Integer.compare(a.id().major(), b.id().major()));
    }

    /** The feeds whose records may only be counted, because one of their contracts says so. */
    public Set<FeedId> countedOnly() {
        return countedOnly;
    }

    /**
     * The kinds of records that contracts name.
     *
     * @throws IllegalStateException if versions of a contract name different ones: their records could not be corrected
     */
    public Map<FeedId, String> kinds() {
        Map<FeedId, String> kinds = new HashMap<>();
        for (Contract contract : contracts.values()) {
            FeedId feed = contract.id().feed();
            String kind = contract.description().kind();
            String named = kind == null ? feed.feed() : kind;
            if (!named.equals(kinds.getOrDefault(feed, named))) {
                throw new IllegalStateException("versions of " + feed + " are of different kinds");
            }
            kinds.put(feed, named);
        }
        return Map.copyOf(kinds);
    }

    /** Whether records of a feed may only be counted: whoever shows records asks before. */
    public boolean isCountedOnly(FeedId feed) {
        return countedOnly.contains(feed);
    }

    /** @throws IllegalArgumentException if there is no such contract */
    public Contract contract(ContractId id) {
        return find(id).orElseThrow(() -> new IllegalArgumentException("no such contract: " + id));
    }

    /** JAXB objects from and to XML. Thread-safe. */
    public Parser parser() {
        return new Parser(this);
    }

    /** Reads envelopes at the door. Thread-safe. */
    public EnvelopeReader envelopes() {
        return new EnvelopeReader(this);
    }

    /** Which feeds the readers of this context read in one pass. */
    public OnePassSwitch onePass() {
        return onePass;
    }

    /** The schema gate for a worker; not thread-safe. */
    public BatchReader batchReader() {
        BatchReader judge = new TwoPassReader(this);
        return new ShadowedReader(new OnePassReader(this, judge), judge, onePass);
    }

    /**
     * A submission as batches, one after the other, in one pass.
     *
     * @param bytes the submission, not compressed; closed with the stream
     * @param batchSize most records of a batch
     */
    public BatchStream batches(ContractId contract, InputStream bytes, Charset encoding, int batchSize)
            throws IOException {
        return new BatchStream(contract, contract(contract).container(), bytes, encoding, batchSize);
    }

    /** The same of a submission in an agency's own form. */
    public BatchStream batches(PushedForm form, InputStream bytes, Charset encoding, int batchSize) throws IOException {
        return new BatchStream(form.contract(), form.container(), bytes, encoding, batchSize);
    }
}
