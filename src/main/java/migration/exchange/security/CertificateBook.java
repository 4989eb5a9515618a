package migration.exchange.security;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** Certificates of agencies whose end is watched, in a file beside the accounts. */
public class CertificateBook {

    /** Certificates of one agency. */
    static final int MOST = 10;

    private static final int LONGEST = 20_000;
    private static final String BEGIN = "-----BEGIN CERTIFICATE-----";
    private static final String SECRET = "PRIVATE KEY-----";

    private final OwnerFile<ClientCertificate> file;
    private final Clock clock;

    public CertificateBook(Path accounts, Clock clock) {
        this.file = new OwnerFile<>(accounts, "certificates.json", ClientCertificate.class);
        this.clock = clock;
    }

    /** What became of a text that was to be registered. */
    public sealed interface Adding {

        record Added(ClientCertificate certificate) implements Adding {}

        /** There is a private key in it: it must never be sent to anybody. Nothing was kept. */
        record PrivateKey() implements Adding {}

        record NoCertificate() implements Adding {}

        /** @param until when it ended */
        record Ended(Instant until) implements Adding {}

        record Known() implements Adding {}

        record TooMany() implements Adding {}
    }

    /** Registers a certificate. @param pem text with a certificate (RFC 7468); of a chain, the first is the agency's */
    public Adding add(String agency, String pem, String by) {
        if (pem.contains(SECRET)) {
            return new Adding.PrivateKey();
        }
        return parse(pem).map(found -> add(certificate(agency, found, by))).orElse(new Adding.NoCertificate());
    }

    private Adding add(ClientCertificate certificate) {
        if (!certificate.until().isAfter(clock.instant())) {
            return new Adding.Ended(certificate.until());
        }
        if (of(certificate.agency()).stream().anyMatch(one -> isSame(one, certificate))) {
            return new Adding.Known();
        }
        return file.change(all -> hasRoom(all, certificate) ? with(all, certificate) : all)
                ? new Adding.Added(certificate)
                : new Adding.TooMany();
    }

    /** Those of an agency, the one that ends first before the others. */
    public List<ClientCertificate> of(String agency) {
        return all().stream().filter(one -> one.agency().equals(agency)).toList();
    }

    /** Those of all agencies, the one that ends first before the others. */
    public List<ClientCertificate> all() {
        return file.read().stream()
                .sorted(Comparator.comparing(ClientCertificate::until))
                .toList();
    }

    /** Watches a certificate of an agency no longer; false when there is none with this fingerprint. */
    public boolean remove(String agency, String fingerprint) {
        return file.change(all -> all.stream()
                .filter(one ->
                        !one.agency().equals(agency) || !one.fingerprint().equals(fingerprint))
                .toList());
    }

    private static Optional<X509Certificate> parse(String pem) {
        if (pem.length() > LONGEST || !pem.contains(BEGIN)) {
            return Optional.empty();
        }
        byte[] text = pem.substring(pem.indexOf(BEGIN)).getBytes(StandardCharsets.UTF_8);
        try {
            return Optional.of((X509Certificate)
                    CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(text)));
        } catch (CertificateException unreadable) {
            return Optional.empty();
        }
    }

    private ClientCertificate certificate(String agency, X509Certificate found, String by) {
        return new ClientCertificate(
                agency,
                fingerprint(found),
                found.getSubjectX500Principal().getName(),
                found.getNotBefore().toInstant(),
                found.getNotAfter().toInstant(),
                clock.instant(),
                by);
    }

    private static String fingerprint(X509Certificate certificate) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded()));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static boolean isSame(ClientCertificate one, ClientCertificate other) {
        return one.agency().equals(other.agency()) && one.fingerprint().equals(other.fingerprint());
    }

    private static boolean hasRoom(List<ClientCertificate> all, ClientCertificate wished) {
        long own =
                all.stream().filter(one -> one.agency().equals(wished.agency())).count();
        return own < MOST && all.stream().noneMatch(one -> isSame(one, wished));
    }

    private static List<ClientCertificate> with(List<ClientCertificate> all, ClientCertificate added) {
        List<ClientCertificate> more = new ArrayList<>(all);
        more.add(added);
        return more;
    }
}
