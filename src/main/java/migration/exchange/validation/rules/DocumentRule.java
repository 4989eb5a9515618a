package migration.exchange.validation.rules;

import java.time.LocalDate;
import migration.exchange.contract.frame.v1.TravelDocument;
import migration.exchange.normalization.CodeLists;
import migration.exchange.normalization.MrzCheckDigit;
import migration.exchange.quality.Layer;
import org.jspecify.annotations.Nullable;

/** What holds for every document: its kind and issuer are known, and its number fits its check digit. */
public final class DocumentRule {

    private final CodeRule categories;
    private final CountryRule countries;

    public DocumentRule(CodeLists lists, String agency) {
        categories = new CodeRule(lists.of(agency, "document-categories"), "CODE_UNKNOWN_DOCUMENT");
        countries = new CountryRule(lists.of(agency, "countries"));
    }

    /**
     * Checks a document.
     *
     * @param path path of the document below the record
     * @param document null when there was none, which is the schema's business
     * @param day day of the event
     */
    public void check(String path, @Nullable TravelDocument document, LocalDate day, Findings findings) {
        if (document == null) {
            return;
        }
        categories.check(path + "/category", document.getCategory(), day, findings);
        countries.check(path + "/issuerCountry", document.getIssuerCountry(), day, findings);
        checkDigit(path, document, findings);
    }

    /** ICAO Doc 9303 part 3, 4.9. A warning: real documents carry wrong digits, and readers misread. */
    private static void checkDigit(String path, TravelDocument document, Findings findings) {
        String digit = document.getNumberCheckDigit();
        if (digit == null) {
            return;
        }
        String computed = Integer.toString(MrzCheckDigit.of(document.getNumber()));
        if (!digit.equals(computed)) {
            findings.warning(Layer.RULE, "RULE_MRZ_CHECK_DIGIT", path + "/numberCheckDigit", digit, computed);
        }
    }
}
