package migration.exchange.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import migration.exchange.MayImport;
import migration.exchange.accounts.Accounts;
import migration.exchange.archive.Archive;
import migration.exchange.contract.MigrationContext;
import migration.exchange.indexing.StoreReader;
import migration.exchange.quarantine.Quarantine;

/** The rules of the house, each with a name that its failure gives. The base package is a parameter, so that planted violations can be judged by the same rules. */
final class HouseRules {

    /** Methods that give a single record, or what was found in one. */
    private static final Map<String, Set<String>> RECORDS = Map.of(
            Archive.class.getName(), Set.of("open", "slice"),
            StoreReader.class.getName(), Set.of("find", "findAll", "page"),
            Accounts.class.getName(), Set.of("history", "outcomesWithIssues"),
            Quarantine.class.getName(), Set.of("find", "list"));

    private final String base;

    HouseRules(String base) {
        this.base = base;
    }

    List<ArchRule> all() {
        return List.of(
                onlyDeclaredImports(),
                agenciesDoNotKnowEachOther(),
                camelOnlyInChannel(),
                elasticsearchClientOnlyInItsPackages(),
                springMvcOnlyInWeb(),
                whoShowsRecordsAsksTheContract(),
                noRoomsWithoutAName());
    }

    ArchRule onlyDeclaredImports() {
        return classes()
                .that()
                .resideInAPackage(base + "..")
                .and(HouseRules.areWrittenByHand())
                .should(importOnlyWhatTheirPackageDeclares())
                .as("DECLARED_IMPORTS: packages import only what their @MayImport declares");
    }

    ArchRule agenciesDoNotKnowEachOther() {
        return classes()
                .that()
                .resideInAPackage(base + ".agencies..")
                .should(keepToTheirAgency())
                .allowEmptyShould(true)
                .as("AGENCIES_APART: agencies do not know each other");
    }

    ArchRule camelOnlyInChannel() {
        return noClasses()
                .that()
                .resideOutsideOfPackage(base + ".channel..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.apache.camel..")
                .as("CAMEL_IN_CHANNEL: Camel is seen by routes and channel only");
    }

    ArchRule elasticsearchClientOnlyInItsPackages() {
        return noClasses()
                .that()
                .resideOutsideOfPackages("..elasticsearch", "..elasticsearch..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("co.elastic.clients..", "org.elasticsearch..")
                .as("ELASTICSEARCH_APART: the Elasticsearch client is seen by *.elasticsearch only");
    }

    ArchRule springMvcOnlyInWeb() {
        return noClasses()
                .that()
                .resideOutsideOfPackages("..web", "..web..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.springframework.web..",
                        "jakarta.servlet..",
                        "org.springframework.http..",
                        "org.thymeleaf..")
                .as("MVC_IN_WEB: Spring MVC is seen by *.web only");
    }

    /** Of some feeds no record may be shown: a door that reads single records and does not ask would show them. */
    ArchRule whoShowsRecordsAsksTheContract() {
        return classes()
                .that()
                .resideInAPackage(base + "..web..")
                .and(HouseRules.readSingleRecords())
                .should(askWhetherRecordsMayBeSeen())
                .as("COUNTED_ONLY: doors that read single records ask whether these may be seen");
    }

    private static DescribedPredicate<JavaClass> readSingleRecords() {
        return DescribedPredicate.describe(
                "read single records",
                type -> type.getMethodCallsFromSelf().stream()
                        .anyMatch(call -> RECORDS.getOrDefault(
                                        call.getTargetOwner().getFullName(), Set.of())
                                .contains(call.getTarget().getName())));
    }

    private static ArchCondition<JavaClass> askWhetherRecordsMayBeSeen() {
        return new ArchCondition<>("ask whether records may be seen") {
            @Override
            public void check(JavaClass door, ConditionEvents events) {
                boolean asks = door.getMethodCallsFromSelf().stream()
                        .anyMatch(call -> call.getTargetOwner().isEquivalentTo(MigrationContext.class)
                                && call.getTarget().getName().equals("isCountedOnly"));
                if (!asks) {
                    events.add(SimpleConditionEvent.violated(door, door.getName() + " does not ask"));
                }
            }
        };
    }

    ArchRule noRoomsWithoutAName() {
        return noClasses()
                .that()
                .resideInAPackage(base + "..")
                .should()
                .resideInAnyPackage(
                        "..util..", "..utils..", "..common..", "..helper..", "..helpers..", "..models..", "..misc..")
                .as("ROOMS_HAVE_NAMES: no package is called util, common, helper, models or misc");
    }

    /** JAXB classes live in packages named after the version of their contract. */
    private static DescribedPredicate<JavaClass> areWrittenByHand() {
        return DescribedPredicate.describe(
                "are written by hand", type -> !type.getPackageName().matches(".*\\.v[0-9]+"));
    }

    private ArchCondition<JavaClass> importOnlyWhatTheirPackageDeclares() {
        return new ArchCondition<>("import only what their package declares") {
            @Override
            public void check(JavaClass origin, ConditionEvents events) {
                for (Dependency dependency : origin.getDirectDependenciesFromSelf()) {
                    String target =
                            dependency.getTargetClass().getBaseComponentType().getPackageName();
                    boolean ours = target.startsWith(base + ".");
                    if (ours && !mayImport(origin.getPackageName(), target)) {
                        events.add(SimpleConditionEvent.violated(origin, dependency.getDescription()));
                    }
                }
            }
        };
    }

    private boolean mayImport(String from, String to) {
        String origin = inner(from);
        String target = inner(to);
        if (origin.isEmpty() || related(origin, target)) {
            return true;
        }
        return declared(origin).stream().anyMatch(allowed -> covers(allowed, target));
    }

    /** A package sees what is under it and its own ancestors below the base. */
    private static boolean related(String origin, String target) {
        return origin.equals(target)
                || !target.isEmpty() && origin.startsWith(target + ".")
                || target.startsWith(origin + ".") && !technical(target.substring(origin.length() + 1));
    }

    private static boolean covers(String allowed, String target) {
        return target.equals(allowed)
                || target.startsWith(allowed + ".") && !technical(target.substring(allowed.length() + 1));
    }

    private static boolean technical(String rest) {
        return List.of(rest.split("\\.")).stream().anyMatch(part -> part.equals("elasticsearch") || part.equals("web"));
    }

    /** Declarations of the package and of all that enclose it. */
    private List<String> declared(String origin) {
        List<String> all = new ArrayList<>();
        for (String name = origin;
                !name.isEmpty();
                name = name.contains(".") ? name.substring(0, name.lastIndexOf('.')) : "") {
            all.addAll(declaration(name));
        }
        return all;
    }

    private List<String> declaration(String name) {
        try {
            MayImport declaration =
                    Class.forName(base + "." + name + ".package-info").getAnnotation(MayImport.class);
            return declaration == null ? List.of() : Arrays.asList(declaration.value());
        } catch (ClassNotFoundException undeclared) {
            return List.of();
        }
    }

    private String inner(String name) {
        return name.equals(base) ? "" : name.substring(base.length() + 1);
    }

    private ArchCondition<JavaClass> keepToTheirAgency() {
        return new ArchCondition<>("keep to their agency") {
            @Override
            public void check(JavaClass origin, ConditionEvents events) {
                origin.getDirectDependenciesFromSelf().stream()
                        .filter(dependency -> otherAgency(origin, dependency.getTargetClass()))
                        .forEach(found -> events.add(SimpleConditionEvent.violated(origin, found.getDescription())));
            }
        };
    }

    private boolean otherAgency(JavaClass origin, JavaClass target) {
        String agencies = base + ".agencies.";
        return target.getPackageName().startsWith(agencies)
                && !agency(origin.getPackageName(), agencies).equals(agency(target.getPackageName(), agencies));
    }

    private static String agency(String name, String agencies) {
        return name.substring(agencies.length()).split("\\.")[0];
    }
}
