package migration.exchange.agencies.serviceagency.documents;

import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import migration.exchange.agencies.serviceagency.views.CaseNormalizer;
import migration.exchange.normalization.ContractWriter;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Rows of the view {@code export.document_changes} to contract XML. Codes stay local; clerks type the old number with
 * blanks, as it is printed; an empty {@code valid_to} means for life. The view shows no other document of the person.
 */
@Component
final class DocumentNormalizer extends CaseNormalizer {

    DocumentNormalizer() {
        super(IdentityDocuments.CONTRACT, "identityDocument");
    }

    @Override
    protected void own(Map<String, String> row, ContractWriter xml) {
        xml.element("kind", row.get("kind"));
        xml.element("replaces", withoutBlanks(row.get("replaces")));
        group(
                "issue",
                xml,
                Element.of(row, "number", "number"),
                Element.of(row, "issueDate", "issued_on"),
                Element.of(row, "validTo", "valid_to"));
        xml.element("handoverDate", row.get("handed_on"));
        group(
                "invalidation",
                xml,
                Element.of(row, "invalidationDate", "invalid_on"),
                Element.of(row, "invalidationReason", "invalid_reason"));
    }

    /** An element around others; nothing when all of them are null. What is missing inside is named by the gate. */
    private static void group(String name, ContractWriter xml, Element... elements) {
        if (Stream.of(elements).map(Element::text).anyMatch(Objects::nonNull)) {
            xml.open(name);
            Stream.of(elements).forEach(element -> xml.element(element.name(), element.text()));
            xml.close();
        }
    }

    private static @Nullable String withoutBlanks(@Nullable String number) {
        return number == null ? null : number.replace(" ", "");
    }

    /** An element and its text. */
    private record Element(String name, @Nullable String text) {

        static Element of(Map<String, String> row, String name, String column) {
            return new Element(name, row.get(column));
        }
    }
}
