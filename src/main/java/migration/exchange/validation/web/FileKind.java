package migration.exchange.validation.web;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;

/** What a file is by its bytes, told to whoever has chosen the wrong one. */
public enum FileKind {
    XML,
    GZIP,
    XLSX,
    DOCX,
    ZIP,
    PDF,
    OLD_OFFICE,
    PICTURE,
    HTML,
    JSON,
    CSV,
    TEXT,
    OTHER,
    EMPTY;

    private static final int LOOKED_AT = 4_096;
    private static final Pattern TABLE = Pattern.compile("\\A[^\n]*?[,;\t][^\n]*\n[^\n]*?[,;\t].*", Pattern.DOTALL);

    /** Looks at a file. Nothing is unpacked: the names in an archive stand in it as they are. */
    static FileKind of(byte[] file) {
        if (file.length == 0) {
            return EMPTY;
        }
        String bytes = new String(file, 0, Math.min(file.length, LOOKED_AT), StandardCharsets.ISO_8859_1);
        if (bytes.startsWith("PK\u0003\u0004")) {
            return archive(new String(file, StandardCharsets.ISO_8859_1));
        } else if (bytes.startsWith("\u001f\u008b")) {
            return GZIP;
        } else if (bytes.startsWith("%PDF-")) {
            return PDF;
        } else if (bytes.startsWith("\u00d0\u00cf\u0011\u00e0")) {
            return OLD_OFFICE;
        } else if (bytes.startsWith("\u0089PNG")
                || bytes.startsWith("\u00ff\u00d8\u00ff")
                || bytes.startsWith("GIF8")) {
            return PICTURE;
        }
        return text(file);
    }

    private static FileKind archive(String names) {
        return names.contains("xl/workbook.xml") ? XLSX : names.contains("word/document.xml") ? DOCX : ZIP;
    }

    private static FileKind text(byte[] file) {
        byte[] head = Arrays.copyOf(file, Math.min(file.length, LOOKED_AT));
        boolean wide = head.length > 1
                && (head[0] == (byte) 0xFE && head[1] == (byte) 0xFF
                        || head[0] == (byte) 0xFF && head[1] == (byte) 0xFE);
        String text = new String(head, wide ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8)
                .replaceFirst("^\uFEFF", "")
                .strip();
        if (text.isEmpty()) {
            return EMPTY;
        } else if (text.indexOf('\0') >= 0) {
            return OTHER;
        }
        String begin = text.substring(0, Math.min(text.length(), 64)).toLowerCase(Locale.ROOT);
        if (begin.startsWith("<!doctype html") || begin.startsWith("<html")) {
            return HTML;
        } else if (begin.startsWith("<")) {
            return XML;
        } else if (begin.startsWith("{") || begin.startsWith("[")) {
            return JSON;
        }
        return TABLE.matcher(text).matches() ? CSV : TEXT;
    }
}
