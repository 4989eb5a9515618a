package migration.exchange.contract.compiled;

import com.sun.xml.xsom.XSAttributeUse;
import com.sun.xml.xsom.XSComplexType;
import com.sun.xml.xsom.XSContentType;
import com.sun.xml.xsom.XSElementDecl;
import com.sun.xml.xsom.XSParticle;
import com.sun.xml.xsom.XSSchemaSet;
import com.sun.xml.xsom.XSType;
import com.sun.xml.xsom.parser.XSOMParser;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.xml.namespace.QName;
import javax.xml.parsers.SAXParserFactory;
import org.xml.sax.EntityResolver;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * Compiles the elements of a schema to tables. What has none (see {@link NotCompiledException}) is named by
 * {@link #opaque}, and no element that holds one is ever certain.
 */
public final class SchemaCompiler {

    private final XSSchemaSet schemas;
    private final List<String> opaque = new ArrayList<>();
    private final Set<XSComplexType> open = new HashSet<>();

    private SchemaCompiler(XSSchemaSet schemas) {
        this.schemas = schemas;
    }

    /**
     * A compiler of a schema and what it imports.
     *
     * @throws SAXException when a schema cannot be read
     */
    public static SchemaCompiler of(
            InputSource schema, SAXParserFactory parsers, EntityResolver resolver, ErrorHandler errors)
            throws SAXException {
        XSOMParser parser = new XSOMParser(parsers);
        parser.setEntityResolver(resolver);
        parser.setErrorHandler(errors);
        parser.parse(schema);
        return new SchemaCompiler(parser.getResult());
    }

    /**
     * The tables of a global element; empty when it has none itself.
     *
     * @param bound the class that it is bound to
     */
    public Optional<CompiledElement> compile(QName name, Class<?> bound) {
        XSElementDecl declaration = schemas.getElementDecl(name.getNamespaceURI(), name.getLocalPart());
        try {
            return Optional.of(element(plain(declaration), bound));
        } catch (NotCompiledException e) {
            opaque.add(name.getLocalPart() + ": " + e.getMessage());
            return Optional.empty();
        }
    }

    /** The elements that were not compiled, and why; in the order of the schema. */
    public List<String> opaque() {
        return List.copyOf(opaque);
    }

    private static XSElementDecl plain(XSElementDecl declaration) {
        boolean plain = !declaration.isAbstract()
                && declaration.getDefaultValue() == null
                && declaration.getFixedValue() == null
                && declaration.getSubstitutables().size() <= 1
                && declaration.getIdentityConstraints().isEmpty();
        if (!plain) {
            throw new NotCompiledException("declaration of " + declaration.getName());
        }
        return declaration;
    }

    private CompiledElement element(XSElementDecl declaration, Class<?> bound) {
        XSComplexType type = complex(declaration.getType());
        if (!open.add(type)) {
            throw new NotCompiledException("holds itself: " + declaration.getName());
        }
        try {
            BoundFields fields = new BoundFields(bound);
            return new CompiledElement(
                    name(declaration), constructor(bound), attributes(type, fields), content(type, fields));
        } finally {
            open.remove(type);
        }
    }

    private static XSComplexType complex(XSType type) {
        if (!type.isComplexType()
                || type.asComplexType().isAbstract()
                || type.asComplexType().isMixed()) {
            throw new NotCompiledException("type " + type.getName());
        }
        return type.asComplexType();
    }

    private static QName name(XSElementDecl declaration) {
        return new QName(declaration.getTargetNamespace(), declaration.getName());
    }

    private static MethodHandle constructor(Class<?> bound) {
        if (Modifier.isAbstract(bound.getModifiers())) {
            throw new NotCompiledException("abstract " + bound.getSimpleName());
        }
        try {
            return MethodHandles.publicLookup()
                    .findConstructor(bound, MethodType.methodType(void.class))
                    .asType(MethodType.methodType(Object.class));
        } catch (NoSuchMethodException | IllegalAccessException e) {
            throw new NotCompiledException("class " + bound.getSimpleName());
        }
    }

    private static Attributes attributes(XSComplexType type, BoundFields fields) {
        List<Attributes.Attribute> known = new ArrayList<>();
        for (XSAttributeUse use : type.getAttributeUses()) {
            known.add(attribute(use, fields));
        }
        if (known.size() > Attributes.MOST) {
            throw new NotCompiledException("attributes of " + type.getName());
        }
        return new Attributes(known);
    }

    private static Attributes.Attribute attribute(XSAttributeUse use, BoundFields fields) {
        QName name = new QName(use.getDecl().getTargetNamespace(), use.getDecl().getName());
        if (use.getFixedValue() != null || !name.getNamespaceURI().isEmpty()) {
            throw new NotCompiledException("attribute " + name);
        }
        Slot slot = fields.attribute(name);
        return new Attributes.Attribute(
                name.getLocalPart(), use.isRequired(), Values.of(use.getDecl().getType(), slot.type()), slot);
    }

    private CompiledElement.Content content(XSComplexType type, BoundFields fields) {
        XSContentType content = type.getContentType();
        if (content.asSimpleType() != null) {
            Slot slot = fields.text();
            return new TextContent(Values.of(content.asSimpleType(), slot.type()), slot);
        }
        ContentModel model = new ContentModel();
        XSParticle particle = content.asParticle();
        Dfa table = Dfa.of(particle == null ? model.nothing() : model.of(particle));
        List<ElementContent.Child> children = new ArrayList<>();
        for (XSElementDecl declaration : model.elements()) {
            children.add(child(declaration, fields));
        }
        return new ElementContent(children, table);
    }

    private ElementContent.Child child(XSElementDecl declaration, BoundFields fields) {
        QName name = name(declaration);
        try {
            plain(declaration);
            Slot slot = fields.element(name);
            return new ElementContent.Child(name, inside(declaration, slot));
        } catch (NotCompiledException e) {
            opaque.add(name.getLocalPart() + ": " + e.getMessage());
            return new ElementContent.Child(name, (at, target) -> false);
        }
    }

    private CompiledElement.Content inside(XSElementDecl declaration, Slot slot) {
        if (declaration.getType().isSimpleType()) {
            Value value = Values.of(declaration.getType().asSimpleType(), slot.type());
            return new ElementContent.Leaf(new TextContent(value, slot));
        }
        return new ElementContent.Nested(element(declaration, slot.type()), slot);
    }
}
