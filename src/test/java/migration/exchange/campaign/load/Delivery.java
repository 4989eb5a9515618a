package migration.exchange.campaign.load;

import java.time.LocalDate;

/**
 * One version of one record, handed over once.
 *
 * @param way how
 * @param sourceId the agency's id
 * @param version counted up by the agency
 * @param birth day of birth in it: what tells one content from another
 * @param nature what it is like
 */
public record Delivery(Way way, String sourceId, int version, LocalDate birth, Nature nature) {}
