package migration.exchange.contract.compiled;

import org.jspecify.annotations.Nullable;

/** Reads the text of a simple type. */
@FunctionalInterface
interface Value {

    /** What JAXB would make of it when it certainly keeps to its type; null when that is not certain. */
    @Nullable
    Object read(char[] text, int length);
}
