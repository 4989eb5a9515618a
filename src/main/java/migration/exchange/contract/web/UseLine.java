package migration.exchange.contract.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import migration.exchange.accounts.Arrivals.ContractUse;

/**
 * How much of a feed came in one version.
 *
 * @param folder name of the version, {@code agency/feed/v1}
 * @param records records received in it
 * @param percent of all records of the feed, rounded; 0 when there were none
 */
record UseLine(String folder, long records, long percent) {

    static List<UseLine> of(List<ContractUse> uses) {
        Map<Object, Long> byFeed = uses.stream()
                .collect(Collectors.groupingBy(
                        use -> use.contract().feed(), Collectors.summingLong(ContractUse::records)));
        return uses.stream()
                .map(use -> of(use, byFeed.getOrDefault(use.contract().feed(), 0L)))
                .toList();
    }

    private static UseLine of(ContractUse use, long all) {
        long percent = all == 0 ? 0 : Math.round(100.0 * use.records() / all);
        return new UseLine(use.contract().toString(), use.records(), percent);
    }
}
