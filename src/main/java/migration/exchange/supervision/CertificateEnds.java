package migration.exchange.supervision;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import migration.exchange.security.CertificateBook;
import migration.exchange.security.ClientCertificate;
import org.springframework.stereotype.Component;

/** Warns before certificates of agencies end: a month, a week and a day, each by an alarm of its own. */
@Component
public class CertificateEnds {

    /** Days before the end, the last warning first. */
    private static final int[] WARNINGS = {1, 7, 30};

    private final CertificateBook certificates;

    public CertificateEnds(CertificateBook certificates) {
        this.certificates = certificates;
    }

    /** What is to be told now; the last warning stays until the certificate is watched no longer. */
    List<Finding> findings(Instant now) {
        return certificates.all().stream()
                .flatMap(one -> finding(one, now).stream())
                .toList();
    }

    /** Certificates of an agency that end soon, or have ended. */
    public List<ClientCertificate> ending(String agency, Instant now) {
        return certificates.of(agency).stream()
                .filter(one -> finding(one, now).isPresent())
                .toList();
    }

    private static Optional<Finding> finding(ClientCertificate certificate, Instant now) {
        return IntStream.of(WARNINGS)
                .filter(days -> !certificate.until().isAfter(now.plus(Duration.ofDays(days))))
                .boxed()
                .findFirst()
                .map(days -> Finding.certificateEnds(certificate, days, certificate.daysLeft(now)));
    }
}
