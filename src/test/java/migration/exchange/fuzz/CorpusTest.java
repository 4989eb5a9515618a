package migration.exchange.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every known input against every target that needs no server. */
class CorpusTest {

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "DOOR")
    void knownInputsBreakNothing(Targets name) {
        Target target = name.make();
        Map<String, byte[]> inputs = Corpus.of(name.word());
        assertThat(inputs).hasSizeGreaterThan(100);
        inputs.forEach((input, bytes) -> {
            try {
                target.take(bytes);
            } catch (Exception | AssertionError broken) {
                throw new AssertionError(name.word() + " is broken by " + input, broken);
            }
        });
    }
}
