package migration.exchange.contract.web;

import java.util.List;
import migration.exchange.contract.VersionChanges.Words;
import org.jspecify.annotations.Nullable;

/**
 * What a version changes against the one before.
 *
 * @param version the version
 * @param before the version before
 * @param words what, why and how to go over, in the language of the page
 * @param changes difference of the elements
 * @param samples the same records in both versions, null when none are published
 */
record VersionChange(
        VersionLine version, VersionLine before, Words words, List<ChangeLine> changes, @Nullable SamplePair samples) {

    /** The same records in the version before and in this one. */
    record SamplePair(String before, String now) {}
}
