package migration.exchange.agencies;

import java.util.ArrayList;
import java.util.List;
import migration.exchange.contract.Contracts;
import migration.exchange.normalization.CodeLists;
import migration.exchange.normalization.Normalizer;
import migration.exchange.validation.Judges;
import migration.exchange.validation.RuleBook;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/** The rules and normalisers of all agencies. */
public record Agencies(Judges judges, List<Normalizer> normalizers) {

    private static final Agencies ALL = load();

    /** Made once for all tests of a JVM. */
    public static Agencies all() {
        return ALL;
    }

    private static Agencies load() {
        try (var spring = new AnnotationConfigApplicationContext()) {
            spring.register(CodeLists.class);
            spring.scan("migration.exchange.agencies");
            spring.refresh();
            List<RuleBook<?>> books = new ArrayList<>();
            spring.getBeansOfType(RuleBook.class).values().forEach(books::add);
            return new Agencies(
                    new Judges(Contracts.CONTEXT, books),
                    List.copyOf(spring.getBeansOfType(Normalizer.class).values()));
        }
    }
}
