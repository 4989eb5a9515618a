package migration.exchange.conformance.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import migration.exchange.conformance.Certificate;
import migration.exchange.conformance.ConformanceCase;
import migration.exchange.envelope.ContractId;
import migration.exchange.envelope.FeedId;
import migration.exchange.portal.web.Formats;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

class CertificatePaperTest {

    private static final String ID = "abcdefghijklmnopqrstuvwxyz";

    @ParameterizedTest
    @ValueSource(strings = {"ka", "en"})
    void everyLetterIsOnThePaper(String language) throws Exception {
        Locale locale = Locale.forLanguageTag(language);
        byte[] paper = new CertificatePaper(templates(), new Formats())
                .print(certificate(), "https://exchange.example/conformance/" + ID, locale);

        try (PDDocument document = Loader.loadPDF(paper)) {
            String text = new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
            ResourceBundle words =
                    ResourceBundle.getBundle("messages", locale.equals(Locale.ENGLISH) ? locale : Locale.ROOT);
            assertThat(document.getNumberOfPages()).isEqualTo(1);
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo(language);
            assertThat(document.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            assertThat(text)
                    .doesNotContain("#", "??")
                    .contains(words.getString("certificate.title"), words.getString("conformance.case.GEORGIAN_NAMES"))
                    .contains("border-police/crossings/v1", "31.12.2028", ID, "https://exchange.example/conformance/");
        }
    }

    private static Certificate certificate() {
        Map<ConformanceCase, String> cases = new EnumMap<>(ConformanceCase.class);
        for (ConformanceCase what : ConformanceCase.values()) {
            cases.put(what, "a".repeat(32));
        }
        ContractId contract = new ContractId(FeedId.parse("border-police/crossings"), 1);
        return new Certificate(ID, contract, cases, LocalDate.of(2026, 11, 24), LocalDate.of(2028, 12, 31));
    }

    private static SpringTemplateEngine templates() {
        ClassLoaderTemplateResolver files = new ClassLoaderTemplateResolver();
        files.setPrefix("templates/");
        files.setSuffix(".html");
        files.setCharacterEncoding("UTF-8");
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasename("messages");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        SpringTemplateEngine templates = new SpringTemplateEngine();
        templates.setTemplateResolver(files);
        templates.setTemplateEngineMessageSource(messages);
        return templates;
    }
}
