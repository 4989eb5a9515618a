package migration.exchange.accounts;

import java.time.LocalDate;
import java.util.List;
import migration.exchange.envelope.ContractId;

/** Port that knows in which versions of their contracts agencies send. */
public interface VersionUses {

    /**
     * What was received since a day, Asia/Tbilisi, by contract; contracts nobody sent in are left out.
     *
     * @throws RuntimeException the store is away
     */
    List<VersionUse> since(LocalDate day);

    /** Submissions and records that came in one version of a contract. */
    record VersionUse(ContractId contract, long submissions, long records) {}
}
