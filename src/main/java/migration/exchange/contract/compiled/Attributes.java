package migration.exchange.contract.compiled;

import java.util.List;
import javax.xml.stream.XMLStreamReader;

/** The attributes of an element. */
final class Attributes {

    /** Bits of a long. */
    static final int MOST = 63;

    private final Attribute[] known;
    private final long required;

    Attributes(List<Attribute> known) {
        this.known = known.toArray(Attribute[]::new);
        long bits = 0;
        for (int i = 0; i < known.size(); i++) {
            bits |= known.get(i).required ? 1L << i : 0;
        }
        this.required = bits;
    }

    /** One attribute, in no namespace. */
    record Attribute(String name, boolean required, Value value, Slot slot) {}

    boolean read(Cursor at, Object target) {
        long seen = 0;
        for (int i = at.reader().getAttributeCount() - 1; i >= 0; i--) {
            int index = index(at.reader(), i);
            Object value = index < 0 ? null : at.attribute(i, known[index].value);
            if (value == null) {
                return false;
            }
            known[index].slot.put(target, value);
            seen |= 1L << index;
        }
        return (seen & required) == required;
    }

    private int index(XMLStreamReader reader, int attribute) {
        String namespace = reader.getAttributeNamespace(attribute);
        if (namespace != null && !namespace.isEmpty()) {
            return -1;
        }
        String local = reader.getAttributeLocalName(attribute);
        for (int i = 0; i < known.length; i++) {
            if (known[i].name.equals(local)) {
                return i;
            }
        }
        return -1;
    }
}
