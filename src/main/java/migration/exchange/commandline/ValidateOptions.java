package migration.exchange.commandline;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import migration.exchange.envelope.FeedId;
import org.jspecify.annotations.Nullable;

/**
 * What {@code validate} was asked for.
 *
 * @param feed the feed the files are meant for, null when they say it themselves
 * @param language {@code ka} or {@code en}
 * @param format form of the report
 * @param failOnWarning whether warnings, too, make it end with 1
 * @param quiet whether only the sum is told
 * @param explain code of a rule to explain instead, or null
 * @param files files, folders, and {@code -} for the standard input
 */
record ValidateOptions(
        @Nullable FeedId feed,
        String language,
        Format format,
        boolean failOnWarning,
        boolean quiet,
        @Nullable String explain,
        List<String> files) {

    static final String USAGE = """
            usage: validate [--feed AGENCY/FEED] [--lang ka|en] [--format text|json|csv|sarif|junit|html]
                            [--fail-on error|warning] [--quiet] FILE|DIR|-...
                   validate --explain CODE [--lang ka|en]
            exit:  0 all would be accepted, 1 some would not, 2 wrong usage or unreadable file, 3 our fault""";

    /** Forms of the report. */
    enum Format {
        TEXT,
        JSON,
        CSV,
        SARIF,
        JUNIT,
        HTML
    }

    /** @throws UsageException when they make no sense */
    static ValidateOptions parse(String... arguments) {
        Reading reading = new Reading(List.of(arguments).iterator());
        reading.read();
        if (reading.files.isEmpty() && reading.explain == null) {
            throw new UsageException("no file is named");
        }
        return new ValidateOptions(
                reading.feed,
                reading.language,
                reading.format,
                reading.failOnWarning,
                reading.quiet,
                reading.explain,
                List.copyOf(reading.files));
    }

    /** Goes through the arguments once. */
    private static final class Reading {

        private final Iterator<String> arguments;
        private @Nullable FeedId feed;
        private String language = "en";
        private Format format = Format.TEXT;
        private boolean failOnWarning;
        private boolean quiet;
        private @Nullable String explain;
        private final List<String> files = new ArrayList<>();

        Reading(Iterator<String> arguments) {
            this.arguments = arguments;
        }

        void read() {
            while (arguments.hasNext()) {
                String argument = arguments.next();
                int equals = argument.startsWith("--") ? argument.indexOf('=') : -1;
                if (equals > 0) {
                    option(
                            argument.substring(0, equals),
                            List.of(argument.substring(equals + 1)).iterator());
                } else {
                    option(argument, arguments);
                }
            }
        }

        private void option(String name, Iterator<String> values) {
            switch (name) {
                case "--feed" -> feed = feed(value(name, values));
                case "--lang" -> language = oneOf(name, value(name, values), Set.of("ka", "en"));
                case "--format" -> format = format(value(name, values));
                case "--fail-on" ->
                    failOnWarning = oneOf(name, value(name, values), Set.of("error", "warning"))
                            .equals("warning");
                case "--quiet" -> quiet = true;
                case "--explain" -> explain = value(name, values);
                default -> file(name);
            }
        }

        private void file(String name) {
            if (name.startsWith("-") && !name.equals("-")) {
                throw new UsageException("no such option: " + name);
            }
            files.add(name);
        }

        private static String value(String option, Iterator<String> values) {
            if (!values.hasNext()) {
                throw new UsageException(option + " lacks its value");
            }
            return values.next();
        }

        private static String oneOf(String option, String value, Set<String> known) {
            if (!known.contains(value)) {
                throw new UsageException(option + " is none of "
                        + String.join(", ", known.stream().sorted().toList()));
            }
            return value;
        }

        private static FeedId feed(String text) {
            try {
                return FeedId.parse(text);
            } catch (IllegalArgumentException e) {
                throw new UsageException("--feed is written AGENCY/FEED, not " + text);
            }
        }

        private static Format format(String text) {
            for (Format known : Format.values()) {
                if (known.name().equalsIgnoreCase(text)) {
                    return known;
                }
            }
            throw new UsageException("--format is none of text, json, csv, sarif, junit, html");
        }
    }
}
