package migration.exchange.contract;

import static org.assertj.core.api.Assertions.assertThatCode;

import org.junit.jupiter.api.Test;

class XmlSelfTestTest {

    @Test
    void allPlantedAttacksAreRefused() {
        assertThatCode(new XmlSelfTest(Contracts.CONTEXT)::run).doesNotThrowAnyException();
    }
}
