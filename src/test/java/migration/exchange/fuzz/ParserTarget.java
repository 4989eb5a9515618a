package migration.exchange.fuzz;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import migration.exchange.contract.Contracts;
import migration.exchange.contract.DamagedException;
import migration.exchange.contract.Parser;

/** What the parser reads it writes, and reads the same again; anything else is damage with a place. */
final class ParserTarget implements Target {

    private final Parser parser = Contracts.CONTEXT.parser();

    @Override
    public void take(byte[] input) throws IOException {
        Class<?> type = Look.of(input).description().submissionClass();
        Object submission;
        try {
            submission = parser.parse(type, new ByteArrayInputStream(input));
        } catch (DamagedException damage) {
            Places.within(damage.issue().place(), input);
            return;
        }
        byte[] written = parser.encode(submission);
        byte[] again = parser.encode(parser.parse(type, new ByteArrayInputStream(written)));
        if (!Arrays.equals(written, again)) {
            throw new AssertionError("what was written reads otherwise");
        }
    }
}
