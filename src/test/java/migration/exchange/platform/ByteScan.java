package migration.exchange.platform;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Looks for words in every byte of every file, in each encoding in which they may stand, in capitals and in small letters. */
final class ByteScan {

    private static final int PIECE = 1 << 20;
    private static final List<Charset> ENCODINGS =
            List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE);

    private final List<byte[]> needles = new ArrayList<>();

    ByteScan(List<String> words) {
        for (String word : words) {
            for (String form :
                    new TreeSet<>(List.of(word, word.toLowerCase(Locale.ROOT), word.toUpperCase(Locale.ROOT)))) {
                ENCODINGS.forEach(encoding -> needles.add(form.getBytes(encoding)));
            }
        }
    }

    /** Paths below a folder, of the files that hold one of the words. */
    List<String> in(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(this::holds)
                    .map(file -> folder.relativize(file).toString())
                    .sorted()
                    .toList();
        }
    }

    private boolean holds(Path file) {
        int overlap = needles.stream().mapToInt(needle -> needle.length).max().orElse(0);
        byte[] window = new byte[PIECE + overlap];
        try (InputStream in = Files.newInputStream(file)) {
            int kept = 0;
            int read;
            while ((read = in.readNBytes(window, kept, PIECE)) > 0) {
                int filled = kept + read;
                if (needles.stream().anyMatch(needle -> holds(window, filled, needle))) {
                    return true;
                }
                kept = Math.min(overlap, filled);
                System.arraycopy(window, filled - kept, window, 0, kept);
            }
            return false;
        } catch (NoSuchFileException goneMeanwhile) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean holds(byte[] window, int filled, byte[] needle) {
        for (int at = 0; at <= filled - needle.length; at++) {
            if (window[at] == needle[0] && matches(window, at, needle)) {
                return true;
            }
        }
        return false;
    }

    private static boolean matches(byte[] window, int at, byte[] needle) {
        for (int i = 1; i < needle.length; i++) {
            if (window[at + i] != needle[i]) {
                return false;
            }
        }
        return true;
    }
}
