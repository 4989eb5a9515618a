package migration.exchange.simulation.feed;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Damage to a whole submission. */
public final class Damage {

    /** Cyrillic letters of code page 1251, which are no UTF-8. */
    private static final byte[] FOREIGN = {(byte) 0xCF, (byte) 0xE5, (byte) 0xF2, (byte) 0xF0};

    /** A whole submission in a version of the contract that is not taken yet. */
    static final String TOO_EARLY = "DOOR_VERSION_NOT_YET";

    private Damage() {}

    static byte[] of(String damage, byte[] bytes) {
        return switch (damage) {
            case "", TOO_EARLY -> bytes;
            case "NOT_WELL_FORMED" -> bytes.length % 2 == 0 ? cut(bytes) : ampersand(bytes);
            case "ENCODING_MOJIBAKE" -> replace(bytes, "<c:surName>", FOREIGN);
            default -> throw new IllegalStateException("no damage " + damage);
        };
    }

    /** The beginning of a submission, as a broken program leaves it. */
    public static byte[] cut(byte[] bytes) {
        return Arrays.copyOf(bytes, bytes.length - bytes.length / 4 - 40);
    }

    private static byte[] ampersand(byte[] bytes) {
        return replace(bytes, "<c:surName>", "& ".getBytes(StandardCharsets.US_ASCII));
    }

    /** Puts something behind the last place of a text. */
    private static byte[] replace(byte[] bytes, String behind, byte[] with) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        int at = text.lastIndexOf(behind) + behind.length();
        byte[] damaged = new byte[bytes.length + with.length];
        System.arraycopy(bytes, 0, damaged, 0, at);
        System.arraycopy(with, 0, damaged, at, with.length);
        System.arraycopy(bytes, at, damaged, at + with.length, bytes.length - at);
        return damaged;
    }
}
