package migration.exchange.conformance;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import migration.exchange.envelope.ContractId;
import org.jspecify.annotations.Nullable;

/**
 * How far a sender has come with a contract.
 *
 * @param contract the contract
 * @param entries each case that the contract knows, in order
 */
public record Checklist(ContractId contract, List<Entry> entries) {

    public Checklist {
        entries = List.copyOf(entries);
    }

    /**
     * A case and the first sighting that shows it.
     *
     * @param shown what shows it; null while nothing does
     * @param instead while nothing does: what came last; null when nothing has come
     */
    public record Entry(
            ConformanceCase what,
            @Nullable Sighting shown,
            @Nullable Sighting instead) {

        /** True when it was shown. */
        public boolean isShown() {
            return shown != null;
        }
    }

    /**
     * Ticks off what was seen. What follows another version of the contract shows nothing of this one; a refusal and a
     * repeat are not bound to a version.
     *
     * @param cases the cases that the contract knows
     */
    static Checklist of(ContractId contract, Set<ConformanceCase> cases, Collection<Sighting> sightings) {
        List<Sighting> own = sightings.stream()
                .filter(sighting -> concerns(sighting, contract))
                .sorted(Comparator.comparing(Sighting::at))
                .toList();
        return new Checklist(
                contract, cases.stream().sorted().map(what -> entry(what, own)).toList());
    }

    private static boolean concerns(Sighting sighting, ContractId contract) {
        return sighting.feed().equals(contract.feed())
                && (!(sighting instanceof Sighting.Judged judged) || contract.equals(judged.contract()));
    }

    private static Entry entry(ConformanceCase what, List<Sighting> own) {
        Optional<Sighting> shown = own.stream().filter(what::isShownBy).findFirst();
        Sighting last = own.isEmpty() ? null : own.get(own.size() - 1);
        return new Entry(what, shown.orElse(null), shown.isPresent() ? null : last);
    }

    /** True when every case was shown. */
    public boolean isComplete() {
        return entries.stream().allMatch(Entry::isShown);
    }

    /** How many cases were shown. */
    public long shown() {
        return entries.stream().filter(Entry::isShown).count();
    }
}
