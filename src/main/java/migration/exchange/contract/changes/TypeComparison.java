package migration.exchange.contract.changes;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import migration.exchange.contract.SchemaDescription.Type;
import org.jspecify.annotations.Nullable;

/** Which of two simple types takes more, by their facets. */
final class TypeComparison {

    /** Each takes all that those before it take. */
    private static final List<String> NUMBERS = List.of("xs:int", "xs:long", "xs:decimal");

    private final Type before;
    private final Type now;
    private boolean less;
    private boolean more;
    private boolean other;

    private TypeComparison(Type before, Type now) {
        this.before = before;
        this.now = now;
    }

    /** The change of a type, if it did change. */
    static Optional<Change> compare(String path, Type before, Type now) {
        TypeComparison comparison = new TypeComparison(before, now);
        comparison.look();
        return comparison.change(path);
    }

    private void look() {
        base();
        patterns();
        most(number(before.maxLength()), number(now.maxLength()));
        least(number(before.minLength()), number(now.minLength()));
        most(before.most(), now.most());
        least(before.least(), now.least());
        most(number(before.totalDigits()), number(now.totalDigits()));
        most(number(before.fractionDigits()), number(now.fractionDigits()));
    }

    private void base() {
        if (!before.base().equals(now.base())) {
            int from = NUMBERS.indexOf(before.base());
            int to = NUMBERS.indexOf(now.base());
            other |= from < 0 || to < 0;
            more |= to > from;
            less |= to < from;
        }
    }

    /** Whether one pattern takes all that another takes is not asked: other patterns are another form. */
    private void patterns() {
        Set<String> first = new HashSet<>(before.patterns());
        Set<String> second = new HashSet<>(now.patterns());
        boolean gone = !second.containsAll(first);
        boolean come = !first.containsAll(second);
        other |= gone && come;
        more |= gone && !come;
        less |= come && !gone;
    }

    /** A bound from above: none takes most. */
    private void most(@Nullable BigDecimal first, @Nullable BigDecimal second) {
        bound(first, second, first == null || second == null ? 0 : second.compareTo(first));
    }

    /** A bound from below: none takes most. */
    private void least(@Nullable BigDecimal first, @Nullable BigDecimal second) {
        bound(first, second, first == null || second == null ? 0 : first.compareTo(second));
    }

    private void bound(@Nullable BigDecimal first, @Nullable BigDecimal second, int order) {
        more |= order > 0 || (first != null && second == null);
        less |= order < 0 || (first == null && second != null);
    }

    private Optional<Change> change(String path) {
        String from = form(before);
        String to = form(now);
        if (other) {
            return Optional.of(new Change.Reshaped(path, Change.Shape.RETYPED, from, to));
        }
        if (less) {
            return Optional.of(new Change.Reshaped(path, Change.Shape.NARROWED, from, to));
        }
        return more ? Optional.of(new Change.Reshaped(path, Change.Shape.WIDENED, from, to)) : Optional.empty();
    }

    /** The type in words; with the length that a pattern hides. */
    private static String form(Type type) {
        return type.patterns().isEmpty() || type.maxLength() == null
                ? type.inWords()
                : type.inWords() + ", ≤ " + type.maxLength();
    }

    private static @Nullable BigDecimal number(@Nullable Integer facet) {
        return facet == null ? null : BigDecimal.valueOf(facet);
    }
}
