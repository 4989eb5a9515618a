package migration.exchange.portal.web;

import com.microsoft.playwright.Page;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What people read or hear of a page of {@link PseudoLocale}, hidden and folded parts included. */
final class BrowserTexts {

    /**
     * What a page shows as it was said elsewhere, and hence in one language.
     *
     * @param where elements it stands in, as a selector
     * @param form what it looks like, without words that are codes by their letters
     * @param reason why it is not told in both languages
     */
    private record Data(String where, String form, String reason) {

        Map<String, String> rule() {
            return Map.of("where", where, "form", form);
        }
    }

    private static final String WEEKDAYS = Stream.of("ka", "en")
            .map(Locale::forLanguageTag)
            .flatMap(language ->
                    Stream.of(DayOfWeek.values()).map(day -> day.getDisplayName(TextStyle.FULL_STANDALONE, language)))
            .collect(Collectors.joining("|", "(", "),"));

    private static final String SPAN = "(დღე|სთ|წთ|days?|hr|min)(, (სთ|წთ|hr|min))?";

    private static final List<Data> DATA = List.of(
            new Data("pre[lang=en], textarea[lang=en]", ".*", "files, records and commands stand verbatim"),
            new Data("code, kbd", ".*", "names of elements, digests, keys of a keyboard"),
            new Data(".x-head span, td[lang=en]", "(consular|steward|analyst|operator)", "accounts"),
            new Data("svg [lang=en], .id[lang=en]", "[a-z]+", "agencies, routes and queues, by their ids"),
            new Data("*", "(XSD|CSV|HTTP|SFTP|JMS)", "formats and protocols"),
            new Data("#codes ~ details", "[A-Za-z]+", "code lists by their names, and the codes in them"),
            new Data("#codes ~ details th", "[ა-ჰ ]+", "codes of an agency that are Georgian words"),
            new Data("th[lang=en]", "(QUARANTINED|SUPERSEDED|UNCHANGED|SLOW)", "values of the header Test-Scenario"),
            new Data("th[lang=en]", "MFA", "the stream of the consular department"),
            new Data("td [lang=ka], td [lang=en]", "[ა-ჰA-Z ]+", "names of the persons of the sandbox"),
            new Data("*", SPAN, "spans, from CLDR"),
            new Data("time", WEEKDAYS, "weekdays, from CLDR"),
            new Data("p", "(წინადადება|Sentence)( XQX)?", "sample alarms"),
            new Data("td, .x-note", Samples.Decided.NOTE, "a reason that a person gave"),
            new Data("td, .x-note", "a mapping (is being|was) corrected", "a reason that a person gave"),
            new Data(
                    "td, p",
                    "(იღებს:?( outcomes)?|ითხოვს|ამოწმებს)|(Takes from( outcomes)?|Fetches|Pulls|Judges)",
                    "sample routes"),
            new Data("td[lang=en]", "the store refused a document", "a reason that the broker kept"));

    private BrowserTexts() {}

    /** Texts that are neither marked as told in the language of their page nor data, with their elements. */
    static List<?> unmarked(Page page) {
        return (List<?>) page.evaluate(
                UNMARKED,
                Map.of(
                        "marks",
                        PseudoLocale.MARKS,
                        "data",
                        DATA.stream().map(Data::rule).toList()));
    }

    private static final String UNMARKED = """
            ({marks, data}) => {
                const perceived = ['title', 'aria-label', 'aria-description', 'alt', 'placeholder', 'label'];
                const bilingual = '#elements + * td, #codes ~ details td';
                const texts = [];
                const walker = document.createTreeWalker(document.documentElement, NodeFilter.SHOW_TEXT);
                while (walker.nextNode()) {
                    const element = walker.currentNode.parentElement;
                    if (!element.closest('script')) texts.push([element, walker.currentNode.nodeValue]);
                }
                for (const element of document.querySelectorAll('*')) {
                    perceived.filter(name => element.hasAttribute(name))
                        .forEach(name => texts.push([element, element.getAttribute(name)]));
                    if (element.matches('input[type=submit], input[type=button], input[type=reset]')) {
                        texts.push([element, element.value]);
                    }
                }
                // what is put into a marked sentence is marked as well
                const withoutMarked = (text, [begin, end]) => {
                    let depth = 0;
                    return [...text].filter(letter => {
                        depth += letter === begin ? 1 : 0;
                        const outside = depth === 0;
                        depth -= letter === end && depth > 0 ? 1 : 0;
                        return outside;
                    }).join('');
                };
                // with a digit, a slash, a line or a sign of an address, or with a point or hyphen within
                const isCode = word => /[\\d_/@]|\\p{L}[.:-]\\p{L}/u.test(word);
                const left = (element, text) => {
                    const language = element.closest(element.closest(bilingual) ? '[lang]' : 'html').lang;
                    const words = withoutMarked(text, marks[language]).split(/\\s+/);
                    return words.filter(word => !isCode(word)).join(' ').trim();
                };
                const isData = (element, text) => data.some(one =>
                    element.closest(one.where) && new RegExp('^(?:' + one.form + ')$', 'su').test(text));
                return texts.map(([element, text]) => [element, left(element, text)])
                    .filter(([element, text]) => /[\\p{L}⟦⟧⟪⟫]/u.test(text) && !isData(element, text))
                    .map(([element, text]) => element.cloneNode().outerHTML.slice(0, 120) + ': ' + text);
            }
            """;
}
