package migration.exchange.mending;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What a rule makes of the value at fault. */
public sealed interface Change {

    /** The new value; empty when the rule does not fit the old one. */
    Optional<String> of(String value);

    /** The change as wishes of a job, which {@link MendingRule#of} reads. */
    Map<String, String> wishes();

    /**
     * One value in place of another.
     *
     * @param from the value it fits; blank for any
     */
    record Put(String from, String to) implements Change {

        @Override
        public Optional<String> of(String value) {
            return from.isBlank() || from.strip().equals(value) ? Optional.of(to.strip()) : Optional.empty();
        }

        @Override
        public Map<String, String> wishes() {
            return Map.of(
                    MendingRule.ACTION, MendingRule.Action.PUT.name(), MendingRule.FROM, from, MendingRule.TO, to);
        }
    }

    /** Codes by a table. */
    record MapCodes(Map<String, String> codes) implements Change {

        public MapCodes {
            codes = Map.copyOf(codes);
        }

        @Override
        public Optional<String> of(String value) {
            return Optional.ofNullable(codes.get(value));
        }

        @Override
        public Map<String, String> wishes() {
            String lines = new TreeMap<>(codes)
                    .entrySet().stream()
                            .map(code -> code.getKey() + "=" + code.getValue())
                            .collect(Collectors.joining("\n"));
            return Map.of(MendingRule.ACTION, MendingRule.Action.MAP.name(), MendingRule.CODES, lines);
        }
    }

    /** Day and month, which were written in each other's place: {@code 2024-13-05} becomes {@code 2024-05-13}. */
    record SwapDayAndMonth() implements Change {

        private static final Pattern DATE = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})(T.*)?");

        @Override
        public Optional<String> of(String value) {
            Matcher date = DATE.matcher(value);
            return date.matches()
                    ? Optional.of(date.group(1) + "-" + date.group(3) + "-" + date.group(2)
                            + (date.group(4) == null ? "" : date.group(4)))
                    : Optional.empty();
        }

        @Override
        public Map<String, String> wishes() {
            return Map.of(MendingRule.ACTION, MendingRule.Action.SWAP.name());
        }
    }
}
