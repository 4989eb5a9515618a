package migration.exchange.contract.compiled;

import com.sun.xml.xsom.XSFacet;
import com.sun.xml.xsom.XSRestrictionSimpleType;
import com.sun.xml.xsom.XSSimpleType;
import dk.brics.automaton.Automaton;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.xml.XMLConstants;
import org.jspecify.annotations.Nullable;

/**
 * A simple type: the built-in type it comes from and all that its restrictions say. A facet that is not known here makes
 * it fail, so that no new one is passed over.
 */
final class Facets {

    private final String builtIn;
    private final List<Dfa> patterns = new ArrayList<>();
    private final List<Set<String>> enumerations = new ArrayList<>();
    private int minLength;
    private int maxLength = Integer.MAX_VALUE;
    private int totalDigits = Integer.MAX_VALUE;
    private int fractionDigits = Integer.MAX_VALUE;
    private @Nullable BigDecimal least;
    private @Nullable BigDecimal most;

    private Facets(String builtIn) {
        this.builtIn = builtIn;
    }

    /** @throws NotCompiledException when the type is no plain restriction, or has a facet that is not known */
    static Facets of(XSSimpleType type) {
        if (!type.isRestriction()) {
            throw new NotCompiledException("list or union " + type.getName());
        }
        if (XMLConstants.W3C_XML_SCHEMA_NS_URI.equals(type.getTargetNamespace())) {
            return new Facets(type.getName());
        }
        Facets facets = of(type.getSimpleBaseType());
        facets.restrict(type.asRestriction());
        return facets;
    }

    private void restrict(XSRestrictionSimpleType step) {
        List<Automaton> alternatives = new ArrayList<>();
        Set<String> values = new HashSet<>();
        for (XSFacet facet : step.getDeclaredFacets()) {
            String value = facet.getValue().value;
            switch (facet.getName()) {
                case XSFacet.FACET_PATTERN -> alternatives.add(XsdPattern.compile(value));
                case XSFacet.FACET_ENUMERATION -> values.add(value);
                default -> restrict(facet.getName(), value);
            }
        }
        if (!alternatives.isEmpty()) {
            patterns.add(Dfa.of(Automaton.union(alternatives)));
        }
        if (!values.isEmpty()) {
            enumerations.add(values);
        }
    }

    private void restrict(String facet, String value) {
        switch (facet) {
            case XSFacet.FACET_LENGTH -> {
                minLength = Math.max(minLength, Integer.parseInt(value));
                maxLength = Math.min(maxLength, Integer.parseInt(value));
            }
            case XSFacet.FACET_MINLENGTH -> minLength = Math.max(minLength, Integer.parseInt(value));
            case XSFacet.FACET_MAXLENGTH -> maxLength = Math.min(maxLength, Integer.parseInt(value));
            case XSFacet.FACET_TOTALDIGITS -> totalDigits = Math.min(totalDigits, Integer.parseInt(value));
            case XSFacet.FACET_FRACTIONDIGITS -> fractionDigits = Math.min(fractionDigits, Integer.parseInt(value));
            case XSFacet.FACET_MININCLUSIVE -> least = highest(least, new BigDecimal(value));
            case XSFacet.FACET_MAXINCLUSIVE -> most = lowest(most, new BigDecimal(value));
            default -> throw new NotCompiledException("facet " + facet);
        }
    }

    private static BigDecimal highest(@Nullable BigDecimal one, BigDecimal other) {
        return one == null ? other : one.max(other);
    }

    private static BigDecimal lowest(@Nullable BigDecimal one, BigDecimal other) {
        return one == null ? other : one.min(other);
    }

    /** Local name of the built-in type. */
    String builtIn() {
        return builtIn;
    }

    /** Whether values of this type have bounds or a list of their own. */
    boolean bounded() {
        return least != null || most != null || enumerated();
    }

    boolean enumerated() {
        return !enumerations.isEmpty();
    }

    boolean fits(BigDecimal value) {
        return (least == null || value.compareTo(least) >= 0) && (most == null || value.compareTo(most) <= 0);
    }

    boolean fits(String value) {
        for (Set<String> values : enumerations) {
            if (!values.contains(value)) {
                return false;
            }
        }
        return true;
    }

    /** A length fits when it does whether a character beyond the first plane is counted as one or as two. */
    boolean fits(char[] text, int length) {
        if (length > maxLength || (length < 2 * minLength && Character.codePointCount(text, 0, length) < minLength)) {
            return false;
        }
        for (int i = 0; i < patterns.size(); i++) { // an iterator for each text would be half of all garbage
            if (!patterns.get(i).accepts(text, length)) {
                return false;
            }
        }
        return true;
    }

    boolean measured() {
        return minLength > 0 || maxLength < Integer.MAX_VALUE;
    }

    boolean fits(int digits, int afterPoint) {
        return digits <= totalDigits && afterPoint <= fractionDigits;
    }
}
