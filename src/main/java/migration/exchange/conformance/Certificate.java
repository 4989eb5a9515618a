package migration.exchange.conformance;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import migration.exchange.envelope.ContractId;
import org.jspecify.annotations.Nullable;

/**
 * That a sender has shown every case of a contract.
 *
 * @param id unguessable id, {@value #ID_LENGTH} letters and digits
 * @param contract the contract, which names agency and feed
 * @param cases the submission or refusal that shows each case: an id, or the code of the refusal
 * @param issued day of issue (Asia/Tbilisi)
 * @param validUntil last day of the contract's version; null when no end of it was announced on the day of issue
 */
public record Certificate(
        String id,
        ContractId contract,
        Map<ConformanceCase, String> cases,
        LocalDate issued,
        @Nullable LocalDate validUntil) {

    /** Letters of an id: 130 bits. */
    static final int ID_LENGTH = 26;

    public Certificate {
        cases = new TreeMap<>(cases);
    }

    /** The cases in order. */
    public List<ConformanceCase> shown() {
        return List.copyOf(cases.keySet());
    }
}
