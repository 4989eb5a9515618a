package migration.exchange.contract.web;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
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
        VersionLine version,
        VersionLine before,
        Words words,
        List<ChangeLine> changes,
        @Nullable SamplePair samples) {

    /** The day of the last news of it: its first day, or the announcement of the end of the version before. */
    Optional<LocalDate> updated() {
        return Stream.of(version.from(), before.announced())
                .flatMap(Stream::ofNullable)
                .max(Comparator.naturalOrder());
    }

    /** The same records in the version before and in this one. */
    record SamplePair(String before, String now) {}
}
