package migration.exchange.contract.compiled;

import javax.xml.stream.XMLStreamException;

/** Text between tags that carry attributes. */
record TextContent(Value value, Slot slot) implements CompiledElement.Content {

    @Override
    public boolean read(Cursor at, Object target) throws XMLStreamException {
        Object read = at.text(value);
        if (read == null) {
            return false;
        }
        slot.put(target, read);
        return true;
    }
}
