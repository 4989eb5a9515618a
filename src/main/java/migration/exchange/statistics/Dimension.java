package migration.exchange.statistics;

import org.jspecify.annotations.Nullable;

/**
 * A dimension of a table.
 *
 * @param id name in queries and files
 * @param label words for people
 * @param field field of the stored records
 * @param codes code list that gives the labels of its categories; null when a category is its own label
 * @param time true when its categories are periods or days
 */
public record Dimension(
        String id, Label label, String field, @Nullable String codes, boolean time) {}
