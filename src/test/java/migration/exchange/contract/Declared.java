package migration.exchange.contract;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.function.Function;
import migration.exchange.declaration.Declaration;

/** A declaration that stands in a test. */
final class Declared {

    private Declared() {}

    static <T> T read(String text, Function<Declaration, T> form) {
        try {
            return Declaration.read("declared", () -> new StringReader(text), form);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
