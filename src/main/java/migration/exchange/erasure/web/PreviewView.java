package migration.exchange.erasure.web;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import migration.exchange.accounts.Disposition;
import migration.exchange.erasure.ErasureDesk;
import migration.exchange.erasure.Finding;

/**
 * What was found, in numbers.
 *
 * @param id by which it is ordered
 * @param identities descriptions of the person
 * @param records records that would be erased with all their versions, by feed
 * @param places versions of records, wherever they came
 * @param quarantined those of them that are counted as quarantined
 * @param submissions submissions that would be touched
 * @param damaged damaged submissions that would be blanked as a whole
 */
record PreviewView(
        String id,
        int identities,
        Map<String, Long> records,
        int places,
        long quarantined,
        long submissions,
        int damaged) {

    /** Whether there is nothing to order. */
    public boolean hasNothing() {
        return identities + places + damaged == 0 && records.isEmpty();
    }

    static PreviewView of(ErasureDesk.Preview preview) {
        Finding found = preview.finding();
        Map<String, Long> records = found.records().stream()
                .collect(
                        Collectors.groupingBy(record -> record.feed().toString(), TreeMap::new, Collectors.counting()));
        long quarantined = found.places().stream()
                .filter(place -> place.disposition() == Disposition.QUARANTINED)
                .count();
        long submissions = found.places().stream()
                .map(place -> place.place().submission())
                .distinct()
                .count();
        return new PreviewView(
                preview.id(),
                found.identities().size(),
                records,
                found.places().size(),
                quarantined,
                submissions + found.damaged().size(),
                found.damaged().size());
    }
}
