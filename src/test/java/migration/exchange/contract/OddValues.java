package migration.exchange.contract;

import java.math.BigDecimal;
import java.util.Random;
import migration.exchange.contract.SchemaDescription.Type;
import org.jspecify.annotations.Nullable;

/** Texts that some reader or other takes for a value: odd ways to write one, and values just beyond what a type allows. */
final class OddValues {

    private static final String[] ODD = {
        "",
        " ",
        "\n",
        "0",
        "-0",
        "+0",
        "00",
        "+1",
        "-1",
        " 1",
        "1 ",
        "1.",
        ".5",
        "1.0",
        "-.5",
        "1e3",
        "1E3",
        "INF",
        "NaN",
        "0x10",
        "1_000",
        "1,5",
        "2147483647",
        "2147483648",
        "-2147483648",
        "-2147483649",
        "9223372036854775807",
        "9223372036854775808",
        "999999999999999999",
        "9999999999999999999",
        "000000000000000000001",
        "٣",
        "１",
        "१२",
        "true",
        "false",
        "TRUE",
        "True",
        "yes",
        " true",
        "2026-02-28",
        "2026-02-29",
        "2024-02-29",
        "1900-02-29",
        "2000-02-29",
        "0000-01-01",
        "0001-01-01",
        "-0001-01-01",
        "9999-12-31",
        "12024-01-01",
        "2026-1-1",
        "2026-13-01",
        "2026-00-10",
        "2026-04-31",
        "2026-01-32",
        "2026-01-00",
        "2026-01-01Z",
        "2026-01-01+04:00",
        " 2026-01-01",
        "2026-01-01\n",
        "2026-W01-1",
        "20260101",
        "2026-01",
        "2026",
        "1899",
        "3000",
        "2026-01-01T00:00:00",
        "2026-01-01T00:00:00Z",
        "2026-01-01T24:00:00Z",
        "2026-01-01T24:00:01Z",
        "2026-01-01T23:59:60Z",
        "2026-01-01T25:00:00Z",
        "2026-01-01T00:60:00Z",
        "2026-01-01T00:00:00+14:00",
        "2026-01-01T00:00:00+14:01",
        "2026-01-01T00:00:00-14:00",
        "2026-01-01T00:00:00+15:00",
        "2026-01-01T00:00:00+04:60",
        "2026-01-01T00:00:00+18:00",
        "2026-01-01T00:00:00-00:00",
        "2026-01-01T00:00:00+4:00",
        "2026-01-01T00:00:00+0400",
        "2026-01-01T00:00:00.Z",
        "2026-01-01T00:00:00.1Z",
        "2026-01-01T00:00:00.123456789Z",
        "2026-01-01T00:00:00.1234567890Z",
        "2026-01-01T00:00:00.000+04:00",
        "2026-01-01t00:00:00z",
        "2026-01-01 00:00:00Z",
        "2026-02-29T00:00:00Z",
        "0000-01-01T00:00:00Z",
        "2026-01-01T0:00:00Z",
        "2026-01-01T00:00Z",
        "\u00A0",
        "\u2003",
        "\u0085",
        "\u2028",
        "a\u0301",
        "\uD83D\uDE00",
        "\uD835\uDD07\uD835\uDD07",
        "A B",
        "A\u00A0B",
        "a-b",
        "-",
        "_",
        "./",
        "A.",
        "a\u00DF",
        "\uFFFD",
        "ა",
        "Ა",
        "ß"
    };

    private final Random random;

    OddValues(Random random) {
        this.random = random;
    }

    String odd() {
        return ODD[random.nextInt(ODD.length)];
    }

    /** A value at or just beyond a bound of the type; null when it has none. */
    @Nullable
    String beyond(Type type, String now) {
        return switch (random.nextInt(4)) {
            case 0 -> type.maxLength() == null ? null : stretched(now, type.maxLength() + random.nextInt(2));
            case 1 -> type.minLength() == null ? null : stretched(now, Math.max(0, type.minLength() - 1));
            case 2 -> bound(random.nextBoolean() ? type.least() : type.most());
            default -> digits(type);
        };
    }

    private static String stretched(String now, int length) {
        String filling = now.isBlank() ? "A" : now.strip();
        return filling.repeat(length / filling.length() + 1).substring(0, length);
    }

    private @Nullable String bound(@Nullable BigDecimal bound) {
        return bound == null
                ? null
                : bound.add(BigDecimal.valueOf(random.nextInt(3) - 1)).toPlainString();
    }

    private @Nullable String digits(Type type) {
        Integer fraction = type.fractionDigits();
        if (fraction == null || type.totalDigits() == null) {
            return null;
        }
        int after = fraction + random.nextInt(2);
        int before = Math.max(1, type.totalDigits() - after + random.nextInt(2));
        return "1".repeat(before) + (after == 0 ? "" : "." + "1".repeat(after));
    }

    /** A character put in, taken away or changed. */
    String edited(String text) {
        String sign = odd();
        String put = sign.isEmpty() ? "x" : sign.substring(0, sign.offsetByCodePoints(0, 1));
        int at = text.isEmpty() ? 0 : text.offsetByCodePoints(0, random.nextInt(text.codePointCount(0, text.length())));
        int behind = text.isEmpty() ? 0 : text.offsetByCodePoints(at, 1);
        return switch (random.nextInt(3)) {
            case 0 -> text.substring(0, at) + put + text.substring(at);
            case 1 -> text.substring(0, at) + text.substring(behind);
            default -> text.substring(0, at) + put + text.substring(behind);
        };
    }
}
