package migration.exchange.contract;

import java.util.function.Consumer;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXParseException;

/** Hands every error of a validator on, and nothing of its warnings. */
final class StrictErrors implements ErrorHandler {

    private final Consumer<String> sink;

    StrictErrors(Consumer<String> sink) {
        this.sink = sink;
    }

    @Override
    public void warning(SAXParseException warning) {}

    @Override
    public void error(SAXParseException error) {
        sink.accept(String.valueOf(error.getMessage()));
    }

    @Override
    public void fatalError(SAXParseException error) {
        sink.accept(String.valueOf(error.getMessage()));
    }
}
