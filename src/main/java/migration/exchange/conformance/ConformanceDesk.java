package migration.exchange.conformance;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import migration.exchange.contract.Contract;
import migration.exchange.contract.Lifecycle;
import migration.exchange.contract.MigrationContext;
import migration.exchange.envelope.ContractId;
import migration.exchange.envelope.CountryTime;
import migration.exchange.envelope.FeedId;
import migration.exchange.security.Secrets;

/** Says how far a sender has come, and certifies who has shown everything. */
public final class ConformanceDesk {

    private static final String GEORGIAN_NAME = "personNameGeorgian";

    private final MigrationContext contracts;
    private final Sightings sightings;
    private final CertificateShelf shelf;
    private final Clock clock;

    public ConformanceDesk(MigrationContext contracts, Sightings sightings, CertificateShelf shelf, Clock clock) {
        this.contracts = contracts;
        this.sightings = sightings;
        this.shelf = shelf;
        this.clock = clock;
    }

    /** The checklists of a feed, one for each version that is taken today, newest first. */
    public List<Checklist> checklists(FeedId feed) {
        List<Sighting> seen = sightings.of(feed);
        return contracts.contracts().stream()
                .filter(contract -> contract.id().feed().equals(feed) && isTaken(contract))
                .sorted(Comparator.comparing(
                                (Contract contract) -> contract.id().major())
                        .reversed())
                .map(contract -> Checklist.of(contract.id(), cases(contract), seen))
                .toList();
    }

    private boolean isTaken(Contract contract) {
        Lifecycle.Phase phase = contract.lifecycle().at(clock.instant());
        return phase != Lifecycle.Phase.NOT_YET && phase != Lifecycle.Phase.ENDED;
    }

    private static Set<ConformanceCase> cases(Contract contract) {
        Set<ConformanceCase> cases = EnumSet.allOf(ConformanceCase.class);
        if (!contract.description().record().holds(GEORGIAN_NAME)) {
            cases.remove(ConformanceCase.GEORGIAN_NAMES);
        }
        return cases;
    }

    /** The certificate of a contract that still holds, if there is one. */
    public Optional<Certificate> certificate(ContractId contract) {
        return shelf.of(contract.feed()).stream()
                .filter(one -> one.contract().equals(contract) && holds(one))
                .findFirst();
    }

    /** A certificate holds as long as its version of the contract is taken. */
    public boolean holds(Certificate certificate) {
        return contracts.find(certificate.contract()).filter(this::isTaken).isPresent();
    }

    /** Certifies a contract; the certificate there is, when it still holds. Empty while a case is open. */
    public Optional<Certificate> certify(ContractId contract) {
        Optional<Certificate> known = certificate(contract);
        return known.isPresent()
                ? known
                : checklists(contract.feed()).stream()
                        .filter(list -> list.contract().equals(contract) && list.isComplete())
                        .findFirst()
                        .map(this::issue);
    }

    private Certificate issue(Checklist complete) {
        Lifecycle.End end = contracts.contract(complete.contract()).lifecycle().endKnown(clock.instant());
        Certificate certificate = new Certificate(
                Secrets.random(Certificate.ID_LENGTH),
                complete.contract(),
                proofs(complete),
                today(),
                end == null ? null : end.lastDay());
        shelf.keep(certificate);
        return certificate;
    }

    private static Map<ConformanceCase, String> proofs(Checklist complete) {
        Map<ConformanceCase, String> proofs = new EnumMap<>(ConformanceCase.class);
        for (Checklist.Entry entry : complete.entries()) {
            Optional.ofNullable(entry.shown()).ifPresent(shown -> proofs.put(entry.what(), proof(shown)));
        }
        return proofs;
    }

    private static String proof(Sighting shown) {
        if (shown instanceof Sighting.Judged judged) {
            return judged.submission().value();
        }
        return shown instanceof Sighting.Repeated repeated
                ? repeated.submission().value()
                : ((Sighting.Refused) shown).code();
    }

    private LocalDate today() {
        return CountryTime.day(clock.instant());
    }
}
