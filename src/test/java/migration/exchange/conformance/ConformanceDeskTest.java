package migration.exchange.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import migration.exchange.contract.Contracts;
import migration.exchange.contract.Lifecycle;
import migration.exchange.envelope.ContractId;
import migration.exchange.envelope.FeedId;
import migration.exchange.envelope.SubmissionId;
import migration.exchange.security.SigningKey;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ConformanceDeskTest {

    private static final FeedId FEED = FeedId.parse("border-police/crossings");
    private static final ContractId FIRST = new ContractId(FEED, 1);
    private static final ContractId SECOND = new ContractId(FEED, 2);
    private static final Lifecycle.End END =
            Contracts.CONTEXT.contract(FIRST).lifecycle().end();
    private static final Instant NOW = END.at().minus(Duration.ofDays(100));

    /** Made once: that takes seconds. */
    @TempDir
    private static Path made;

    @TempDir
    private Path folder;

    private final List<Sighting> seen = new ArrayList<>();
    private CertificateSigner signer;
    private CertificateShelf shelf;
    private ConformanceDesk desk;
    private int minute;

    @BeforeAll
    static void make() throws IOException {
        SigningKey.open(made.resolve("certificates.key"));
    }

    @BeforeEach
    void open() throws IOException {
        Path key = Files.createDirectories(folder.resolve("keys")).resolve("certificates.key");
        Files.copy(made.resolve("certificates.key"), key, StandardCopyOption.COPY_ATTRIBUTES);
        signer = new CertificateSigner(SigningKey.open(key));
        shelf = new CertificateShelf(folder.resolve("certificates"), signer);
        desk = deskAt(NOW);
    }

    private ConformanceDesk deskAt(Instant now) {
        return new ConformanceDesk(Contracts.CONTEXT, feed -> seen, shelf, Clock.fixed(now, ZoneOffset.UTC));
    }

    private Sighting shows(ConformanceCase what, ContractId contract) {
        return switch (what) {
            case ACCEPTED -> judged(contract, 3, 3, 0, 0, 0, 0);
            case REJECTED -> judged(contract, 3, 2, 1, 0, 0, 0);
            case CANCELLATION -> judged(contract, 2, 1, 1, 0, 1, 0);
            case REPEAT -> new Sighting.Repeated(contract.feed(), next(), new SubmissionId("r".repeat(32)));
            case OLDER_VERSION -> judged(contract, 2, 0, 1, 1, 0, 0);
            case MANY -> judged(contract, 10_000, 10_000, 0, 0, 0, 0);
            case GEORGIAN_NAMES -> judged(contract, 2, 1, 1, 0, 0, 1);
            case WRONG_ENCODING -> new Sighting.Refused(contract.feed(), next(), "DOOR_ENCODING");
        };
    }

    private Sighting judged(ContractId contract, int... n) {
        SubmissionId id = new SubmissionId("%032d"
                .formatted(minute)
                .replace('0', 'z')
                .replace('1', 'y')
                .replace('8', 'x')
                .replace('9', 'w'));
        return new Sighting.Judged(contract.feed(), next(), id, contract, n[0], n[1], n[2], n[3], n[4], n[5]);
    }

    private Instant next() {
        return NOW.plusSeconds(60L * minute++);
    }

    private Checklist.Entry entry(ContractId contract, ConformanceCase what) {
        return list(contract).entries().stream()
                .filter(one -> one.what() == what)
                .findFirst()
                .orElseThrow();
    }

    private Checklist list(ContractId contract) {
        return desk.checklists(contract.feed()).stream()
                .filter(one -> one.contract().equals(contract))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @EnumSource
    void aCaseIsTickedByWhatShowsItAndNotByTheOtherVersion(ConformanceCase what) {
        Sighting shows = shows(what, SECOND);
        seen.add(shows);

        assertThat(entry(SECOND, what).shown()).isEqualTo(shows);
        boolean bound = shows instanceof Sighting.Judged;
        assertThat(entry(FIRST, what).isShown()).isEqualTo(!bound);
        assertThat(list(SECOND).isComplete()).isFalse();
    }

    @Test
    void anOpenCaseSaysWhatCameLast() {
        assertThat(entry(SECOND, ConformanceCase.MANY).instead()).isNull();
        Sighting nearly = judged(SECOND, 9_999, 9_999, 0, 0, 0, 0);
        seen.add(nearly);
        assertThat(entry(SECOND, ConformanceCase.MANY).shown()).isNull();
        assertThat(entry(SECOND, ConformanceCase.MANY).instead()).isEqualTo(nearly);
        seen.add(judged(SECOND, 10_000, 9_999, 1, 0, 0, 0));
        assertThat(entry(SECOND, ConformanceCase.MANY).isShown()).isFalse();
        seen.add(new Sighting.Refused(FEED, next(), "DOOR_ROOT"));
        assertThat(entry(SECOND, ConformanceCase.WRONG_ENCODING).isShown()).isFalse();
    }

    @Test
    void anEmptySubmissionShowsNothing() {
        seen.add(judged(SECOND, 0, 0, 0, 0, 0, 0));
        assertThat(list(SECOND).shown()).isZero();
    }

    @Test
    void figuresHaveNoNames() {
        FeedId population = FeedId.parse("statistics-office/population");
        assertThat(desk.checklists(population).get(0).entries())
                .extracting(Checklist.Entry::what)
                .doesNotContain(ConformanceCase.GEORGIAN_NAMES)
                .hasSize(7);
    }

    @Test
    void whoHasShownEverythingIsCertifiedOnce() {
        for (ConformanceCase what : ConformanceCase.values()) {
            assertThat(desk.certify(SECOND)).as("before %s", what).isEmpty();
            seen.add(shows(what, SECOND));
        }

        Certificate certificate = desk.certify(SECOND).orElseThrow();

        assertThat(certificate.shown()).containsExactly(ConformanceCase.values());
        assertThat(certificate.cases()).containsEntry(ConformanceCase.WRONG_ENCODING, "DOOR_ENCODING");
        assertThat(certificate.validUntil()).isNull();
        assertThat(desk.certify(SECOND)).contains(certificate);
        assertThat(desk.certificate(FIRST)).isEmpty();
        assertThat(shelf.find(certificate.id())).contains(certificate);
    }

    @Test
    void aCertificateOfAnEndingVersionHoldsUntilItsLastDay() {
        Stream.of(ConformanceCase.values()).forEach(what -> seen.add(shows(what, FIRST)));
        Certificate certificate = desk.certify(FIRST).orElseThrow();

        assertThat(certificate.validUntil()).isEqualTo(END.lastDay());
        assertThat(deskAt(END.at().minusSeconds(1)).holds(certificate)).isTrue();
        assertThat(deskAt(END.at()).holds(certificate)).isFalse();
        assertThat(deskAt(END.at()).certify(FIRST)).isEmpty();
    }

    @Test
    void whatWasChangedOrSignedBySomebodyElseCertifiesNothing() throws IOException {
        Stream.of(ConformanceCase.values()).forEach(what -> seen.add(shows(what, SECOND)));
        String id = desk.certify(SECOND).orElseThrow().id();
        String signed = shelf.signed(id).orElseThrow();
        CertificateSigner other = new CertificateSigner(SigningKey.open(folder.resolve("other/certificates.key")));

        assertThat(signer.verify(signed)).isPresent();
        assertThat(other.verify(signed)).isEmpty();
        assertThat(signer.verify(signed.replaceFirst("\\..", ".A"))).isEmpty();
        assertThat(signer.verify("nothing of ours")).isEmpty();
        Files.writeString(
                folder.resolve("certificates/" + id + ".jws"),
                other.sign(shelf.find(id).orElseThrow()),
                StandardCharsets.US_ASCII);
        assertThat(shelf.find(id)).isEmpty();
        assertThat(shelf.find("../keys/certificates")).isEqualTo(Optional.empty());
        assertThat(signer.publicKeys()).contains("\"use\":\"sig\"").doesNotContain("\"d\"");
    }
}
