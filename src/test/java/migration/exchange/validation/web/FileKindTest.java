package migration.exchange.validation.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which file somebody has chosen, by its bytes and not by its name. */
class FileKindTest {

    private static FileKind of(String text) {
        return FileKind.of(text.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "XML|<?xml version=\"1.0\"?><submission/>",
                "XML|<submission/>",
                "HTML|<!DOCTYPE html><html></html>",
                "HTML|<HTML><body>",
                "JSON|{\"records\": []}",
                "JSON|[1, 2]",
                "PDF|%PDF-1.7",
                "TEXT|Dear colleagues, here is the file",
                "TEXT|one"
            })
    void textsAreToldApart(FileKind kind, String text) {
        assertThat(of(text)).isEqualTo(kind);
        assertThat(of("\uFEFF" + text)).isEqualTo(text.startsWith("%") ? FileKind.TEXT : kind);
    }

    @Test
    void aTableHasSeparatorsInItsFirstTwoLines() {
        assertThat(of("id;sex\n1;F\n")).isEqualTo(FileKind.CSV);
        assertThat(of("id\tsex\r\n1\tF\r\n")).isEqualTo(FileKind.CSV);
        assertThat(of("Dear colleagues, hello\nsecond line")).isEqualTo(FileKind.TEXT);
        assertThat(of("  \n ")).isEqualTo(FileKind.EMPTY);
        assertThat(of("")).isEqualTo(FileKind.EMPTY);
    }

    @Test
    void encodingsOfTwoBytesAreRead() {
        assertThat(FileKind.of("\uFEFF<a/>".getBytes(StandardCharsets.UTF_16LE)))
                .isEqualTo(FileKind.XML);
        assertThat(FileKind.of("\uFEFF<a/>".getBytes(StandardCharsets.UTF_16BE)))
                .isEqualTo(FileKind.XML);
    }

    @Test
    void archivesAreToldApartByTheNamesInThem() throws IOException {
        assertThat(FileKind.of(zip("xl/workbook.xml"))).isEqualTo(FileKind.XLSX);
        assertThat(FileKind.of(zip("word/document.xml"))).isEqualTo(FileKind.DOCX);
        assertThat(FileKind.of(zip("submission.xml"))).isEqualTo(FileKind.ZIP);
    }

    private static byte[] zip(String name) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(1);
        }
        return bytes.toByteArray();
    }

    @Test
    void whatIsNoTextIsToldByItsFirstBytes() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        new GZIPOutputStream(packed).close();
        assertThat(FileKind.of(packed.toByteArray())).isEqualTo(FileKind.GZIP);
        assertThat(FileKind.of(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0}))
                .isEqualTo(FileKind.OLD_OFFICE);
        assertThat(FileKind.of(new byte[] {(byte) 0x89, 'P', 'N', 'G'})).isEqualTo(FileKind.PICTURE);
        assertThat(FileKind.of(new byte[] {7, 0, 7, 0})).isEqualTo(FileKind.OTHER);
    }
}
