package migration.exchange.sandbox;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import migration.exchange.contract.RecordTexts;
import migration.exchange.contract.RecordTexts.Text;
import migration.exchange.contract.RecordTexts.Written;
import migration.exchange.contract.door.DoorCheck;
import migration.exchange.quality.Issue;
import migration.exchange.quality.Place;
import org.jspecify.annotations.Nullable;

/**
 * Looks through all that is written in a submission before anything of it is kept: whoever is in it must be invented. What
 * it turns away it does not quote.
 */
public final class PersonScreen {

    /** Elements of all contracts that hold the number of a document by which a person is known. */
    private static final Set<String> DOCUMENT = Set.of("number", "replaces");

    private static final Set<String> NAME = Set.of("surName", "givenName");
    private static final Pattern DIGITS = Pattern.compile("(?<![0-9])[0-9]{11}(?![0-9])");

    private final Synthetic synthetic;

    public PersonScreen(Synthetic synthetic) {
        this.synthetic = synthetic;
    }

    /**
     * What was seen.
     *
     * @param records how many records there are, as far as they can be read
     * @param refusal the first reason to turn the submission away; null when there is none
     */
    record Seen(int records, @Nullable Issue refusal) {}

    /** @param container local names from the root to the element whose children are the records */
    Seen look(byte[] submission, Charset encoding, List<String> container) {
        Findings findings = new Findings();
        boolean whole = RecordTexts.read(submission, encoding, container, findings::look);
        if (findings.first == null && !whole) {
            findings.lookAtDigits(submission);
        }
        return new Seen(findings.records, findings.first);
    }

    private final class Findings {

        private @Nullable Issue first;
        private int records;

        private void look(Written record) {
            records++;
            if (first == null) {
                first = fault(record);
            }
        }

        /** What cannot be read as XML is still kept whole: no number may hide behind the damage. */
        private void lookAtDigits(byte[] submission) {
            String text = new String(submission, StandardCharsets.ISO_8859_1);
            Matcher digits = DIGITS.matcher(text);
            while (first == null && digits.find()) {
                if (!Synthetic.isReserved(digits.group())) {
                    first = refusal("SANDBOX_PERSONAL_NUMBER", place(text, digits.start()));
                }
            }
        }
    }

    private @Nullable Issue fault(Written record) {
        boolean named = false;
        boolean marked = false;
        for (Text text : record.texts()) {
            Issue fault = fault(text);
            if (fault != null) {
                return fault;
            }
            named |= NAME.contains(text.name());
            marked |= isMark(text);
        }
        return named && !marked ? refusal("SANDBOX_UNMARKED", record.place()) : null;
    }

    private @Nullable Issue fault(Text text) {
        if (!Synthetic.personalNumbers(text.value()).stream().allMatch(Synthetic::isReserved)) {
            return refusal("SANDBOX_PERSONAL_NUMBER", text.place());
        }
        return DOCUMENT.contains(text.name()) && !synthetic.isDocument(text.value())
                ? refusal("SANDBOX_DOCUMENT", text.place())
                : null;
    }

    private static boolean isMark(Text text) {
        return DOCUMENT.contains(text.name())
                || text.name().equals("surName") && Synthetic.SURNAMES.contains(text.value())
                || !Synthetic.personalNumbers(text.value()).isEmpty();
    }

    private static Issue refusal(String code, Place place) {
        return DoorCheck.refusal(code, place, null, null);
    }

    private static Place place(String text, int at) {
        String before = text.substring(0, at);
        int line = (int) before.chars().filter(sign -> sign == '\n').count() + 1;
        return new Place(line, at - before.lastIndexOf('\n'), "/");
    }
}
