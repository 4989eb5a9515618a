package migration.exchange.validation;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import migration.exchange.contract.Contract;
import migration.exchange.contract.MigrationContext;
import migration.exchange.contract.SchemaDescription.Attribute;
import migration.exchange.contract.SchemaDescription.Element;
import migration.exchange.contract.SchemaDescription.Type;

/** What the contracts say of their simple types, for sentences in the place of patterns that only engineers read. */
final class TypeForms {

    private TypeForms() {}

    /** Words by what issues call expected and by language; of a form that contracts describe in several ways none. */
    static Map<String, Map<String, String>> of(MigrationContext contracts) {
        Map<String, Map<String, String>> forms = new HashMap<>();
        Set<String> ambiguous = new HashSet<>();
        contracts.contracts().stream()
                .flatMap(TypeForms::types)
                .filter(TypeForms::isJargon)
                .forEach(type -> {
                    Map<String, String> words = sayable(type.words());
                    if (!words.equals(forms.getOrDefault(type.inWords(), words))) {
                        ambiguous.add(type.inWords());
                    }
                    forms.putIfAbsent(type.inWords(), words);
                });
        forms.keySet().removeAll(ambiguous);
        forms.values().removeIf(Map::isEmpty);
        return forms;
    }

    private static Stream<Type> types(Contract contract) {
        return Stream.of(
                        contract.description().envelope(),
                        contract.description().record())
                .flatMap(TypeForms::types);
    }

    private static Stream<Type> types(Element element) {
        Stream<Type> own = Stream.concat(
                Stream.ofNullable(element.type()), element.attributes().stream().map(Attribute::type));
        return Stream.concat(own, element.children().stream().flatMap(TypeForms::types));
    }

    /** Days and times show their form by themselves: {@code YYYY-MM-DD}. */
    private static boolean isJargon(Type type) {
        return !type.inWords().contains("YYYY") && !type.inWords().contains("hh:mm");
    }

    /** As they stand within a sentence. */
    private static Map<String, String> sayable(Map<String, String> words) {
        return words.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, one -> within(one.getValue().strip())));
    }

    private static String within(String sentence) {
        String open = sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
        return open.substring(0, 1).toLowerCase(Locale.ROOT) + open.substring(1);
    }
}
