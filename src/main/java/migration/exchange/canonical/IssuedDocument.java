package migration.exchange.canonical;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A document that establishes who a person is, from the application to its end. Its number, and that of the document which
 * it replaces, stand in the description of the person: a record tells what is counted.
 *
 * @param person the holder, with the document as the one that the person has
 * @param kind {@code PASSPORT}, {@code IDENTITY_CARD}, {@code TEMPORARY_IDENTITY_CARD} ...
 * @param status {@code APPLIED}, {@code ISSUED}, {@code HANDED_OVER}, {@code INVALID}
 * @param issued day of the issue
 * @param validTo last day; null while it is not issued, and when it is valid for life
 * @param handedOver day on which the holder received it
 * @param invalidSince first day on which it is not valid, before its term
 * @param invalidationReason why: LOST, STOLEN, REPLACED ...
 */
public record IssuedDocument(
        PersonDescription person,
        String kind,
        String status,
        LocalDate applied,
        @Nullable LocalDate issued,
        @Nullable LocalDate validTo,
        @Nullable LocalDate handedOver,
        @Nullable LocalDate invalidSince,
        @Nullable String invalidationReason)
        implements CanonicalRecord {}
