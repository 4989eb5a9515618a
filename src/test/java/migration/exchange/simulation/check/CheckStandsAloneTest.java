package migration.exchange.simulation.check;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import org.junit.jupiter.api.Test;

/** The check would prove nothing if it shared code with what it checks. */
class CheckStandsAloneTest {

    @Test
    void sharesNoClassWithThePlatformOrTheRestOfTheSimulation() {
        var others = resideInAPackage("migration.exchange..")
                .and(not(resideInAnyPackage("migration.exchange.simulation.check..")));
        noClasses()
                .that()
                .resideInAPackage("migration.exchange.simulation.check..")
                .should()
                .dependOnClassesThat(others)
                .because("the check is to read the public doors and files, and nothing else")
                .check(new ClassFileImporter().importPackages("migration.exchange.simulation.check"));
    }
}
