package migration.exchange.conformance.web;

import java.util.Locale;
import migration.exchange.conformance.Certificate;
import migration.exchange.conformance.CertificateShelf;
import migration.exchange.conformance.CertificateSigner;
import migration.exchange.conformance.ConformanceDesk;
import migration.exchange.portal.web.Problem;
import migration.exchange.portal.web.ProblemException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** A certificate, for everybody who has its address: as a page, on paper, and signed for programs. */
@Controller
@RequestMapping("/conformance")
class ConformanceCertificatePages {

    private final CertificateShelf shelf;
    private final CertificateSigner signer;
    private final ConformanceDesk desk;
    private final CertificatePaper paper;

    ConformanceCertificatePages(
            CertificateShelf shelf, CertificateSigner signer, ConformanceDesk desk, CertificatePaper paper) {
        this.shelf = shelf;
        this.signer = signer;
        this.desk = desk;
        this.paper = paper;
    }

    @GetMapping("/{id}")
    String one(@PathVariable String id, Model model) {
        Certificate certificate = certificate(id);
        model.addAttribute("certificate", certificate);
        model.addAttribute("holds", desk.holds(certificate));
        return "certificate";
    }

    /** RFC 7515, compact. */
    @GetMapping("/{id}.jws")
    ResponseEntity<String> signed(@PathVariable String id) {
        String text = shelf.signed(id).orElseThrow(() -> new ProblemException(Problem.notFound()));
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("application/jose"))
                .body(text);
    }

    @GetMapping("/{id}.pdf")
    ResponseEntity<byte[]> paper(@PathVariable String id, Locale locale) {
        String address = ServletUriComponentsBuilder.fromCurrentContextPath()
                .path("/conformance/" + id)
                .toUriString();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"conformance-" + id + ".pdf\"")
                .body(paper.print(certificate(id), address, locale));
    }

    /** The public keys by which a signed certificate is checked (RFC 7517). */
    @GetMapping("/keys")
    ResponseEntity<String> keys() {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("application/jwk-set+json"))
                .body(signer.publicKeys());
    }

    private Certificate certificate(String id) {
        return shelf.find(id).orElseThrow(() -> new ProblemException(Problem.notFound()));
    }
}
