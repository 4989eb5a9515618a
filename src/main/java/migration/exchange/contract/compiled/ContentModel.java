package migration.exchange.contract.compiled;

import com.sun.xml.xsom.XSElementDecl;
import com.sun.xml.xsom.XSModelGroup;
import com.sun.xml.xsom.XSParticle;
import com.sun.xml.xsom.XSTerm;
import dk.brics.automaton.Automaton;
import dk.brics.automaton.BasicAutomata;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/** A content model as an automaton over the elements that it names: the first one named is character 0. */
final class ContentModel {

    private static final int MOST_TIMES = 500;

    private final List<XSElementDecl> elements = new ArrayList<>();

    /** The elements in their order. */
    List<XSElementDecl> elements() {
        return elements;
    }

    Automaton nothing() {
        return BasicAutomata.makeEmptyString();
    }

    /** @throws NotCompiledException for wildcards, {@code xs:all}, very long repetitions and names declared twice */
    Automaton of(XSParticle particle) {
        Automaton once = of(particle.getTerm());
        int least = times(particle.getMinOccurs());
        if (particle.getMaxOccurs().signum() < 0) {
            return once.repeat(least);
        }
        int most = times(particle.getMaxOccurs());
        return least == 1 && most == 1 ? once : once.repeat(least, most);
    }

    private static int times(BigInteger occurs) {
        if (occurs.compareTo(BigInteger.valueOf(MOST_TIMES)) > 0) {
            throw new NotCompiledException("occurs " + occurs);
        }
        return occurs.intValue();
    }

    private Automaton of(XSTerm term) {
        if (term.isElementDecl()) {
            return BasicAutomata.makeChar((char) index(term.asElementDecl()));
        }
        if (term.isModelGroupDecl()) {
            return of(term.asModelGroupDecl().getModelGroup());
        }
        if (term.isModelGroup()) {
            return group(term.asModelGroup());
        }
        throw new NotCompiledException("wildcard");
    }

    private Automaton group(XSModelGroup group) {
        List<Automaton> parts = new ArrayList<>();
        for (XSParticle part : group.getChildren()) {
            parts.add(of(part));
        }
        return switch (group.getCompositor()) {
            case SEQUENCE -> parts.isEmpty() ? nothing() : Automaton.concatenate(parts);
            case CHOICE -> Automaton.union(parts);
            case ALL -> throw new NotCompiledException("xs:all");
        };
    }

    private int index(XSElementDecl declaration) {
        if (elements.size() == ElementContent.MOST || elements.stream().anyMatch(e -> sameName(e, declaration))) {
            throw new NotCompiledException("once more " + declaration.getName());
        }
        elements.add(declaration);
        return elements.size() - 1;
    }

    private static boolean sameName(XSElementDecl one, XSElementDecl other) {
        return one.getName().equals(other.getName()) && one.getTargetNamespace().equals(other.getTargetNamespace());
    }
}
