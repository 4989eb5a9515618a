/**
 * Compares what the exchange says through its public doors with the truth that the generator wrote beside the feeds and
 * with the ledgers of what was handed out. Shares no class with the exchange, the generator, or the players.
 *
 * <p>Reads, besides the ledgers, from the folder {@code truth}, all with a header line:
 *
 * <ul>
 *   <li>{@code records.csv}: a row for every version that is sent, sorted by {@code feed,source_id,version}, with at
 *       least {@code feed,source_id,version,cancelled,verdict,issues}; issue codes joined by a blank;
 *   <li>{@code content/<feed>.csv} (crossings, refusals, permits, visas, population): a row for every accepted version
 *       that is not a cancellation, sorted by {@code source_id,version}, then a column for every field as the canonical
 *       record names it in platform codes ({@code direction,timestamp,checkpoint,mode,purpose,...} and of the person
 *       {@code sex,birthDate,citizenships,birthCountry}); instants in UTC, lists joined by a blank, empty when absent;
 *   <li>{@code totals.csv}: {@code feed,received,accepted,superseded,quarantined,unchanged,damaged};
 *   <li>{@code tables/crossings.csv}: the dimensions of the published table by their names, and {@code value}.
 * </ul>
 */
package migration.exchange.simulation.check;
