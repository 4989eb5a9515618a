package migration.exchange.erasure;

import java.time.Instant;

/**
 * That something is to be erased, by whom and by what right.
 *
 * @param id names it: that of the finding
 * @param basis legal basis
 * @param caseNumber number of the case in the files of the office
 * @param by the account that gave the order
 * @param at when
 */
public record Erasure(String id, LegalBasis basis, String caseNumber, String by, Instant at) {}
