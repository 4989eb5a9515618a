package migration.exchange.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.test.util.ReflectionTestUtils;

class MigrationContextTest {

    /** Who serves must hear at the start that a contract cannot be compiled, not from the first agency that uses it. */
    @Test
    void allIsMadeReadyAtOnceUnlessItIsForAShortLife() {
        assertThat(MigrationContext.load().contracts()).isNotEmpty().allMatch(MigrationContextTest::isMade);

        MigrationContext onDemand = MigrationContext.onDemand();
        assertThat(onDemand.contracts()).isNotEmpty().noneMatch(MigrationContextTest::isMade);
        Contract used = onDemand.contracts().iterator().next().ready();
        assertThat(onDemand.contracts())
                .filteredOn(MigrationContextTest::isMade)
                .isEqualTo(List.of(used));
    }

    private static boolean isMade(Contract contract) {
        return isMade(contract, "schema") && isMade(contract, "binding");
    }

    private static boolean isMade(Contract contract, String part) {
        Object supplier = ReflectionTestUtils.getField(contract, part);
        return ReflectionTestUtils.getField(supplier, "singletonInstance") != null;
    }
}
