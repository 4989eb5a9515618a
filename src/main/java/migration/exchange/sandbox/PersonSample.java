package migration.exchange.sandbox;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The persons of the sandbox as a submission to a feed: for each the one record of the feed's published sample, with the
 * person's names, numbers and birth date instead of those in it. All else, citizenship and sex too, is the sample's.
 *
 * @param text the published sample of one record, in contract XML
 */
public record PersonSample(String text) {

    private static final Pattern RECORD = Pattern.compile("(?s) *<(\\w+) sourceId=.*?</\\1>\\n");
    private static final Pattern BIRTH = Pattern.compile("<c:personBirthDate>([^<]*)<");

    /** The submission; the sample as it is when its records name nobody. */
    public String of(List<SandboxPerson> persons) {
        Matcher record = RECORD.matcher(text);
        if (!text.contains("<c:surName>") || !record.find()) {
            return text;
        }
        String all = persons.stream().map(person -> of(person, record.group())).collect(Collectors.joining());
        return text.substring(0, record.start()) + all + text.substring(record.end());
    }

    private static String of(SandboxPerson person, String record) {
        String named = names(person, record)
                .replaceFirst(" sourceId=\"[^\"]*\"", " sourceId=\"" + person.id() + "\"")
                .replaceAll(" *<c:numberCheckDigit>[^<]*</c:numberCheckDigit>\\n", "");
        return replace(
                birth(person, named),
                Map.of("c:personNationalIdentification", person.personalNumber(), "c:number", person.document()));
    }

    /** A birth date on which something else in the record happens too is left as it is. */
    private static String birth(SandboxPerson person, String record) {
        Matcher birth = BIRTH.matcher(record);
        boolean alone = birth.find() && record.split(birth.group(1), -1).length == 2;
        return alone ? replace(record, Map.of("c:personBirthDate", person.birthDate())) : record;
    }

    private static String names(SandboxPerson person, String record) {
        String latin = within(record, "c:personName", person.surname(), person.givenName());
        return within(latin, "c:personNameGeorgian", person.surnameGeorgian(), person.givenNameGeorgian());
    }

    private static String within(String record, String element, String surname, String givenName) {
        Matcher name =
                Pattern.compile("(?s)<" + element + ">.*?</" + element + ">").matcher(record);
        return name.replaceAll(found -> Matcher.quoteReplacement(name(found.group(), surname, givenName)));
    }

    private static String name(String name, String surname, String givenName) {
        String given = givenName.isEmpty()
                ? name.replaceAll(" *<c:givenName>[^<]*</c:givenName>\\n", "")
                : replace(name, Map.of("c:givenName", givenName));
        return replace(given, Map.of("c:surName", surname));
    }

    private static String replace(String text, Map<String, String> values) {
        String replaced = text;
        for (Map.Entry<String, String> value : values.entrySet()) {
            replaced = replaced.replaceAll(
                    "<" + value.getKey() + ">[^<]*<",
                    Matcher.quoteReplacement("<" + value.getKey() + ">" + value.getValue() + "<"));
        }
        return replaced;
    }
}
