package migration.exchange.campaign.load;

import java.util.List;

/**
 * A submission as an agency makes it.
 *
 * @param feed {@code agency/feed}
 * @param sha256 of its unpacked bytes, in hex
 * @param deliveries its records in order
 */
public record Sent(String feed, String sha256, List<Delivery> deliveries) {}
