package migration.exchange.agencies.serviceagency.views;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import migration.exchange.envelope.ContractId;
import migration.exchange.envelope.Envelope;
import migration.exchange.envelope.FeedId;
import migration.exchange.normalization.ContractWriter;
import migration.exchange.normalization.FlatRecords;
import migration.exchange.normalization.Normalizer;

/**
 * Rows of a view of changes to contract XML: number, version and cancellation stand in the same columns of each. Codes stay
 * local; columns that the contract has no element for (number and time of the change, columns added later) stay in the
 * verbatim.
 */
public abstract class ChangeNormalizer implements Normalizer {

    private static final List<String> CONTAINER = List.of("rows");

    private final ContractId contract;
    private final String element;

    /** @param element the element of a record */
    protected ChangeNormalizer(ContractId contract, String element) {
        this.contract = contract;
        this.element = element;
    }

    @Override
    public final FeedId feed() {
        return contract.feed();
    }

    @Override
    public final List<String> container() {
        return CONTAINER;
    }

    @Override
    public final byte[] normalize(InputStream ownForm, Envelope envelope) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ContractWriter xml = new ContractWriter(out, envelope);
        new FlatRecords(CONTAINER, row -> write(row, xml)).read(ownForm);
        xml.end();
        return out.toByteArray();
    }

    private void write(Map<String, String> row, ContractWriter xml) {
        xml.record(element, row.get("case_no"), row.get("version"), Written.truth(row.get("cancelled")));
        content(row, xml);
        xml.close();
    }

    /** Writes what stands inside a record. */
    protected abstract void content(Map<String, String> row, ContractWriter xml);
}
