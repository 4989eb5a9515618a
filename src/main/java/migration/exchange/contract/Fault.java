package migration.exchange.contract;

/**
 * What the validator said, and during which event.
 *
 * @param ordinal number of the element within its record, in document order, from 0
 * @param atEnd true at the end of the element, false at its start
 * @param code code in the manner of {@code cvc-type.3.1.3}
 * @param message the validator's words, in English
 */
record Fault(int ordinal, boolean atEnd, String code, String message) {

    /** The validator or the binding failed with an exception of its own. */
    static final String FAILED = "failed";

    /** A child of the container that is no record of the contract. */
    static final String STRANGE_RECORD = "strange-record";

    static Fault of(int ordinal, boolean atEnd, String message) {
        int colon = message.indexOf(':');
        String code = colon < 0 ? FAILED : message.substring(0, colon);
        return new Fault(ordinal, atEnd, code, message);
    }

    /** An attribute of the namespace of schema instances. */
    static Fault instanceAttribute(int ordinal, String name) {
        String message = "cvc-complex-type.3.2.2: Attribute '" + name + "' of schema instances is not taken.";
        return new Fault(ordinal, false, "cvc-complex-type.3.2.2", message);
    }

    boolean aboutFacet() {
        return code.endsWith("-valid") || code.startsWith("cvc-datatype-valid");
    }

    boolean aboutText() {
        return code.equals("cvc-type.3.1.3") || code.equals("cvc-complex-type.2.2");
    }

    boolean aboutContent() {
        return code.startsWith("cvc-complex-type.2.4") || code.equals("cvc-type.3.1.2");
    }
}
