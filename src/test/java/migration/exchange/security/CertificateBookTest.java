package migration.exchange.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import migration.exchange.security.CertificateBook.Adding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CertificateBookTest {

    private static final Instant NOW = Instant.parse("2026-11-24T08:00:00Z");
    /** As {@code openssl x509 -fingerprint -sha256} says. */
    private static final String FINGERPRINT = "c2898212a4e412bf7c4f8099b14c548dcace47d0e19b754e83727f055c186314";

    @TempDir
    Path folder;

    @Test
    void whatOpensslSaysOfACertificateIsKeptAndTheCertificateIsNot() throws IOException {
        Adding adding = book().add("consular", pem("sender"), "maker");

        assertThat(adding).isInstanceOfSatisfying(Adding.Added.class, added -> {
            assertThat(added.certificate().until()).isEqualTo(Instant.parse("2026-12-11T00:00:00Z"));
            assertThat(added.certificate().fingerprint()).isEqualTo(FINGERPRINT);
            assertThat(added.certificate().shortFingerprint()).isEqualTo(FINGERPRINT.substring(0, 16));
            assertThat(added.certificate().holder()).isEqualTo("CN=sender,O=An agency,C=GE");
            assertThat(added.certificate().daysLeft(NOW)).isEqualTo(16);
            assertThat(added.certificate().daysLeft(NOW.plusSeconds(1L << 30))).isZero();
        });
        assertThat(Files.readString(file()))
                .doesNotContain("BEGIN", pem("sender").lines().toList().get(1));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
                .isEqualTo("rw-------");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-----BEGIN PRIVATE KEY-----\nMIGH\n-----END PRIVATE KEY-----\n",
                "-----BEGIN RSA PRIVATE KEY-----\nMIGH\n-----END RSA PRIVATE KEY-----\n",
                "-----BEGIN ENCRYPTED PRIVATE KEY-----\nMIGH\n-----END ENCRYPTED PRIVATE KEY-----\n"
            })
    void aPrivateKeyIsRefusedEvenBesideACertificate(String key) throws IOException {
        for (String text : new String[] {key, key + pem("sender"), pem("sender") + key}) {
            assertThat(book().add("consular", text, "maker")).isInstanceOf(Adding.PrivateKey.class);
        }
        assertThat(file()).doesNotExist();
    }

    @Test
    void whatIsNoCertificateIsRefused() throws IOException {
        String cut = pem("sender").substring(0, 200);
        String endless = pem("sender") + "x".repeat(20_000);
        for (String text : new String[] {"", "a certificate", cut, cut + "\n-----END CERTIFICATE-----", endless}) {
            assertThat(book().add("consular", text, "maker")).isInstanceOf(Adding.NoCertificate.class);
        }
        assertThat(book().add("consular", pem("ended"), "maker"))
                .isEqualTo(new Adding.Ended(Instant.parse("2026-10-01T00:00:00Z")));
        assertThat(file()).doesNotExist();
    }

    @Test
    void aChainIsKnownByItsFirstAndTheOneThatEndsFirstComesFirst() throws IOException {
        book().add("consular", pem("other"), "maker");
        book().add("consular", pem("sender") + pem("ended"), "maker");
        book().add("border-police", pem("sender"), "maker");

        assertThat(book().of("consular"))
                .extracting(ClientCertificate::holder)
                .containsExactly("CN=sender,O=An agency,C=GE", "CN=other,O=An agency,C=GE");
        assertThat(book().add("consular", pem("sender"), "maker")).isInstanceOf(Adding.Known.class);
        assertThat(book().remove("consular", FINGERPRINT)).isTrue();
        assertThat(book().remove("consular", FINGERPRINT)).isFalse();
        assertThat(book().of("border-police")).hasSize(1);
    }

    private CertificateBook book() {
        return new CertificateBook(folder, Clock.fixed(NOW, ZoneOffset.UTC));
    }

    private Path file() {
        return folder.resolve("certificates.json");
    }

    private static String pem(String name) throws IOException {
        return Files.readString(Path.of("src/test/resources/certificates", name + ".pem"));
    }
}
