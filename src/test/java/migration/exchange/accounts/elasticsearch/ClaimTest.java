package migration.exchange.accounts.elasticsearch;

import static org.assertj.core.api.Assertions.assertThat;

import migration.exchange.accounts.ReceiptState;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a receipt claims against what the outcomes prove. */
class ClaimTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
                    state,      received, told, proved, difference
                    COMPLETED,        10,   10,     10,          0
                    COMPLETED,        10,    9,     10,          1
                    COMPLETED,        10,   10,      7,          3
                    COMPLETED,        10,   10,     12,          2
                    COMPLETED,        11,   10,     10,          1
                    COMPLETED,        11,   11,     10,          1
                    PROCESSING,       10,    4,      4,          0
                    PROCESSING,       10,    4,      9,          0
                    PROCESSING,       10,    4,      3,          1
                    PROCESSING,       10,    4,     11,          1
                    PROCESSING,        0,    4,      4,          0
                    DAMAGED,           0,    0,      0,          0
                    DAMAGED,           0,    0,      5,          5
                    """, useHeadersInDisplayName = true)
    void differsWhereItIsNotProved(ReceiptState state, long received, long told, long proved, long difference) {
        assertThat(new Claim(state, received, told).against(proved)).isEqualTo(difference);
    }
}
