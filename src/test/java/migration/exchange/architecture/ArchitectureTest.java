package migration.exchange.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArchitectureTest {

    private static final String BASE = "migration.exchange";
    private static final String PLANTED = "migration.exchange.architecture.planted";
    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(BASE);
    private static final JavaClasses VIOLATIONS = new ClassFileImporter().importPackages(PLANTED);

    static Stream<ArchRule> rules() {
        return new HouseRules(BASE).all().stream();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void theHouseKeepsItsRules(ArchRule rule) {
        rule.check(HOUSE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DECLARED_IMPORTS",
                "AGENCIES_APART",
                "CAMEL_IN_CHANNEL",
                "ELASTICSEARCH_APART",
                "MVC_IN_WEB",
                "COUNTED_ONLY",
                "ROOMS_HAVE_NAMES"
            })
    void aPlantedViolationFailsWithTheNameOfItsRule(String name) {
        ArchRule rule = new HouseRules(PLANTED)
                .all().stream()
                        .filter(one -> one.getDescription().startsWith(name))
                        .findFirst()
                        .orElseThrow();
        assertThatThrownBy(() -> rule.check(VIOLATIONS))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(name);
    }

    @Test
    void everyPackageSaysWhatItIsFor() throws IOException {
        Path sources = Path.of("src/main/java");
        try (Stream<Path> folders = Files.walk(sources).filter(Files::isDirectory)) {
            List<Path> silent = folders.filter(ArchitectureTest::holdsClasses)
                    .filter(folder -> Files.notExists(folder.resolve("package-info.java")))
                    .toList();
            assertThat(silent).isEmpty();
        }
    }

    private static boolean holdsClasses(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.anyMatch(file -> file.toString().endsWith(".java"));
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }
}
