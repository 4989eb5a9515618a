package migration.exchange.contract.compiled;

import io.github.threetenjaxb.core.LocalDateXmlAdapter;
import io.github.threetenjaxb.core.OffsetDateTimeXmlAdapter;
import jakarta.xml.bind.annotation.XmlAttribute;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlSchemaType;
import jakarta.xml.bind.annotation.XmlValue;
import jakarta.xml.bind.annotation.adapters.XmlJavaTypeAdapter;
import java.lang.annotation.Annotation;
import java.lang.reflect.Field;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import javax.xml.namespace.QName;
import org.jspecify.annotations.Nullable;

/** The fields of a bound class by what they are bound to. A field that is annotated with more than is known here is left out. */
final class BoundFields {

    private static final Set<Class<?>> KNOWN =
            Set.of(XmlAttribute.class, XmlElement.class, XmlValue.class, XmlSchemaType.class, XmlJavaTypeAdapter.class);
    private static final Set<Class<?>> ADAPTERS = Set.of(LocalDateXmlAdapter.class, OffsetDateTimeXmlAdapter.class);

    /** How an annotation says that the name is that of the field. */
    private static final String DEFAULT = "##default";

    private final Class<?> bound;
    private final Map<QName, Field> elements = new HashMap<>();
    private final Map<QName, Field> attributes = new HashMap<>();
    private @Nullable Field text;

    BoundFields(Class<?> bound) {
        this.bound = bound;
        for (Class<?> type = bound; type != null && type != Object.class; type = type.getSuperclass()) {
            for (Field field : type.getDeclaredFields()) {
                file(field);
            }
        }
    }

    private void file(Field field) {
        for (Annotation annotation : field.getAnnotations()) {
            boolean strange = annotation instanceof XmlJavaTypeAdapter adapter && !ADAPTERS.contains(adapter.value());
            if (strange || !KNOWN.contains(annotation.annotationType())) {
                return;
            }
        }
        XmlElement element = field.getAnnotation(XmlElement.class);
        XmlAttribute attribute = field.getAnnotation(XmlAttribute.class);
        if (element != null) {
            elements.put(name(element.namespace(), element.name(), field), field);
        } else if (attribute != null) {
            attributes.put(name(attribute.namespace(), attribute.name(), field), field);
        } else if (field.isAnnotationPresent(XmlValue.class)) {
            text = field;
        }
    }

    private static QName name(String namespace, String name, Field field) {
        return new QName(namespace.equals(DEFAULT) ? "" : namespace, name.equals(DEFAULT) ? field.getName() : name);
    }

    Slot element(QName name) {
        return slot(elements.get(name), name.toString());
    }

    Slot attribute(QName name) {
        return slot(attributes.get(name), "@" + name);
    }

    Slot text() {
        return slot(text, "text");
    }

    private Slot slot(@Nullable Field field, String what) {
        if (field == null) {
            throw new NotCompiledException(bound.getSimpleName() + " has no plain field for " + what);
        }
        return Slot.of(field);
    }
}
