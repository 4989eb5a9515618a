package migration.exchange.channel.rows;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import migration.exchange.channel.pull.Progress;
import migration.exchange.channel.pull.WatermarkText;

/**
 * How far a view has been read. As text {@code high=17;gaps=12+14-15@2026-01-05T08:00:00Z;sequence=3;...}.
 *
 * @param high the highest number read
 * @param gaps the numbers below it that may still appear, in order
 * @param progress what has been sent
 */
record RowsWatermark(long high, List<Gap> gaps, Progress progress) {

    RowsWatermark {
        gaps = gaps.stream().sorted(Comparator.comparingLong(Gap::low)).toList();
    }

    RowsWatermark with(Progress changed) {
        return new RowsWatermark(high, gaps, changed);
    }

    /** When the oldest gap was found, or another instant when there is none. */
    Instant oldestGap(Instant otherwise) {
        return gaps.stream().map(Gap::seen).min(Comparator.naturalOrder()).orElse(otherwise);
    }

    static RowsWatermark parse(String text) {
        WatermarkText fields = WatermarkText.parse(text);
        return new RowsWatermark(
                Long.parseLong(fields.get("high", "0")), gaps(fields.get("gaps", "")), Progress.readFrom(fields));
    }

    private static List<Gap> gaps(String text) {
        List<Gap> gaps = new ArrayList<>();
        for (String group : text.isEmpty() ? new String[0] : text.split(",", -1)) {
            String[] parts = group.split("@", 2);
            Instant seen = Instant.parse(parts[1]);
            for (String numbers : parts[0].split("\\+", -1)) {
                gaps.add(gap(numbers.split("-", 2), seen));
            }
        }
        return gaps;
    }

    private static Gap gap(String[] ends, Instant seen) {
        return new Gap(Long.parseLong(ends[0]), Long.parseLong(ends[ends.length - 1]), seen);
    }

    @Override
    public String toString() {
        WatermarkText text = new WatermarkText();
        text.put("high", Long.toString(high));
        text.put("gaps", gapsText());
        progress.writeTo(text);
        return text.toString();
    }

    /** Gaps that were found at the same poll share the instant: a view that shares its sequence has very many. */
    private String gapsText() {
        Map<Instant, String> groups = gaps.stream()
                .collect(Collectors.groupingBy(
                        Gap::seen,
                        LinkedHashMap::new,
                        Collectors.mapping(
                                gap -> gap.low() == gap.high() ? "" + gap.low() : gap.low() + "-" + gap.high(),
                                Collectors.joining("+"))));
        return groups.entrySet().stream()
                .map(group -> group.getValue() + "@" + group.getKey())
                .collect(Collectors.joining(","));
    }
}
