package migration.exchange.conformance.web;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import migration.exchange.conformance.Certificate;
import migration.exchange.portal.Language;
import migration.exchange.portal.web.Formats;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** Prints a certificate: one page of A4 as tagged PDF with its fonts inside. */
@Component
class CertificatePaper {

    private static final String FONT = "/paper/noto-sans-georgian-%s-%d.ttf";
    private static final int REGULAR = 400;
    private static final int BOLD = 700;

    private final ITemplateEngine templates;
    private final Formats formats;

    CertificatePaper(ITemplateEngine templates, Formats formats) {
        this.templates = templates;
        this.formats = formats;
    }

    /** @param address where the certificate can be checked */
    byte[] print(Certificate certificate, String address, Locale locale) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PdfRendererBuilder paper = new PdfRendererBuilder()
                .withHtmlContent(html(certificate, address, locale), null)
                .useFastMode()
                .usePdfUaAccessibility(true)
                .toStream(out);
        font(paper, "georgian");
        font(paper, "latin");
        try {
            paper.run();
        } catch (IOException e) {
            throw new UncheckedIOException("a certificate cannot be printed", e);
        }
        return out.toByteArray();
    }

    private String html(Certificate certificate, String address, Locale locale) {
        Map<String, Object> words = Map.of(
                "language", Language.of(locale).tag(),
                "certificate", certificate,
                "issued", formats.day(certificate.issued()),
                "until", formats.day(certificate.validUntil()),
                "address", address);
        return templates.process("paper/certificate", new Context(locale, words));
    }

    private static void font(PdfRendererBuilder paper, String script) {
        for (int weight : new int[] {REGULAR, BOLD}) {
            String file = FONT.formatted(script, weight);
            paper.useFont(() -> open(file), "noto-" + script, weight, FontStyle.NORMAL, true);
        }
    }

    private static InputStream open(String file) {
        InputStream font = CertificatePaper.class.getResourceAsStream(file);
        if (font == null) {
            throw new IllegalStateException("no font " + file);
        }
        return font;
    }
}
