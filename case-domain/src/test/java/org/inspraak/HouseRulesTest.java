package org.inspraak;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.annotatedWith;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitCallTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.inspraak.casefile.StageWork;
import org.inspraak.shared.CaseClock;

/** The picture of the house stays true: floors, names, who may read the clock. */
@AnalyzeClasses(packages = "org.inspraak", importOptions = ImportOption.DoNotIncludeTests.class)
class HouseRulesTest {

    private static final Path SOURCES = Path.of("src/main/java/org/inspraak");
    private static final String[] STAGES = {
        "inquiry", "letter", "portal", "assessment", "negotiation", "plan", "review", "escalation"
    };

    /** Stands beside the stages, and knows none of them. */
    private static final String IMPORTING = "importing";

    @ArchTest
    static final ArchRule one_floor_stands_on_the_one_below = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("stages")
            .definedBy(packagesOf(STAGES))
            .layer(IMPORTING)
            .definedBy(packagesOf(IMPORTING))
            .layer("casefile")
            .definedBy(packagesOf("casefile", "filing"))
            .layer("floor 1")
            .definedBy(packagesOf(
                    "company", "organisation", "legal", "deadline", "document", "knowledge", "search", "audit"))
            .layer("ground")
            .definedBy("org.inspraak.shared")
            .whereLayer("stages")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer(IMPORTING)
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("casefile")
            .mayOnlyBeAccessedByLayers("stages", IMPORTING)
            .whereLayer("floor 1")
            .mayOnlyBeAccessedByLayers("stages", IMPORTING, "casefile")
            .whereLayer("ground")
            .mayOnlyBeAccessedByLayers("stages", IMPORTING, "casefile", "floor 1");

    @ArchTest
    static final ArchRule packages_never_go_in_circles =
            slices().matching("org.inspraak.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule the_domain_knows_no_engine_no_web_and_no_server = noClasses()
            .should()
            .dependOnClassesThat(resideInAnyPackage(
                    "org.camunda..",
                    "org.operaton..",
                    "jakarta.ws..",
                    "jakarta.faces..",
                    "jakarta.servlet..",
                    "fish.payara..",
                    "org.inspraak.web..",
                    "org.inspraak.workflow.."));

    @ArchTest
    static final ArchRule only_the_case_clock_reads_the_time =
            noClasses().that().doNotBelongToAnyOf(CaseClock.class).should().accessTargetWhere(readsTheTime());

    @ArchTest
    static final ArchRule repositories_are_nobodys_business = classes()
            .that()
            .haveSimpleNameStartingWith("Jpa")
            .should()
            .notBePublic()
            .andShould()
            .beAnnotatedWith(ApplicationScoped.class);

    @ArchTest
    static final ArchRule only_repositories_hold_an_entity_manager = noClasses()
            .that(are(DescribedPredicate.not(named("Jpa.*|CaseLists"))))
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("jakarta.persistence.EntityManager");

    @ArchTest
    static final ArchRule names_say_what_a_class_does = noClasses()
            .should()
            .haveSimpleNameContaining("Impl")
            .orShould()
            .haveNameMatching(".*\\.(Abstract\\w*|Base\\w*Base|\\w*(Manager|Helper|Util|Utils|Base))(\\$.*)?");

    @ArchTest
    static final ArchRule a_stage_work_is_a_bean =
            classes().that().implement(StageWork.class).should(beAnnotated());

    @ArchTest
    static void the_ground_is_small(JavaClasses all) {
        List<String> ground = all.stream()
                .filter(type -> type.getPackageName().equals("org.inspraak.shared"))
                .filter(type -> type.isTopLevelClass() && !type.getSimpleName().equals("package-info"))
                .map(JavaClass::getSimpleName)
                .toList();
        assertThat(ground).hasSizeLessThanOrEqualTo(6);
    }

    @ArchTest
    static void no_class_is_longer_than_400_lines(JavaClasses all) throws IOException {
        for (Path file : sources()) {
            assertThat(Files.readAllLines(file)).as(file.toString()).hasSizeLessThan(400);
        }
    }

    @ArchTest
    static void every_package_says_what_belongs_there(JavaClasses all) throws IOException {
        Set<Path> packages = sources().stream().map(Path::getParent).collect(Collectors.toCollection(TreeSet::new));
        for (Path one : packages) {
            assertThat(one.resolve("package-info.java")).exists().content().contains("/**");
        }
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }

    private static String[] packagesOf(String... names) {
        return Stream.of(names).map(name -> "org.inspraak." + name).toArray(String[]::new);
    }

    private static DescribedPredicate<JavaClass> named(String pattern) {
        return DescribedPredicate.describe(
                "named " + pattern, type -> type.getSimpleName().matches(pattern));
    }

    /** {@code now()} without a clock, or the machine's own time. */
    private static DescribedPredicate<JavaAccess<?>> readsTheTime() {
        return DescribedPredicate.describe("reads the time", access -> {
            boolean now = access.getTarget() instanceof CodeUnitCallTarget call
                    && call.getOwner().getPackageName().startsWith("java.")
                    && call.getName().equals("now")
                    && call.getRawParameterTypes().isEmpty();
            boolean millis = access.getTarget().getOwner().isEquivalentTo(System.class)
                    && access.getTarget().getName().matches("currentTimeMillis|nanoTime");
            boolean date = access.getTarget().getOwner().isEquivalentTo(java.util.Date.class)
                    && access.getTarget().getName().equals("<init>");
            return now || millis || date;
        });
    }

    private static com.tngtech.archunit.lang.ArchCondition<JavaClass> beAnnotated() {
        return com.tngtech.archunit.lang.conditions.ArchConditions.be(annotatedWith(ApplicationScoped.class));
    }

    @ArchTest
    static void domain_classes_have_no_setters(JavaClasses all) {
        List<String> setters = all.stream()
                .flatMap(type -> type.getMethods().stream())
                .filter(method -> method.getModifiers().contains(JavaModifier.PUBLIC)
                        && method.getName().matches("set[A-Z].*"))
                .map(method -> method.getFullName())
                .toList();
        assertThat(setters).isEmpty();
    }
}
