package org.inspraak.web.rest;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.persistence.Entity;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;

@AnalyzeClasses(packages = "org.inspraak", importOptions = ImportOption.DoNotIncludeTests.class)
class RestArchitectureTest {

    private static final DescribedPredicate<JavaMethod> OPERATIONS =
            DescribedPredicate.describe("operations of a resource", method -> method.getAnnotations().stream()
                    .anyMatch(one -> one.getRawType().isAnnotatedWith(HttpMethod.class)));

    @ArchTest
    static final ArchRule every_operation_says_who_may_call_it = methods()
            .that(OPERATIONS)
            .should()
            .beAnnotatedWith(RolesAllowed.class)
            .orShould()
            .beAnnotatedWith(PermitAll.class);

    @ArchTest
    static final ArchRule only_signing_in_is_for_everybody = methods()
            .that(OPERATIONS)
            .and()
            .areAnnotatedWith(PermitAll.class)
            .should()
            .haveName("create")
            .andShould()
            .beDeclaredInClassesThat()
            .haveSimpleName("TokensResource");

    @ArchTest
    static final ArchRule every_operation_has_a_name_in_the_description =
            methods().that(OPERATIONS).should().beAnnotatedWith(Operation.class);

    @ArchTest
    static final ArchRule no_operation_gives_an_entity_away =
            methods().that(OPERATIONS).should(notReturnEntities());

    @ArchTest
    static final ArchRule resources_live_for_one_request =
            classes().that().areAnnotatedWith(Path.class).should().beAnnotatedWith(RequestScoped.class);

    @ArchTest
    static final ArchRule the_web_does_not_know_the_engine = noClasses()
            .that()
            .resideInAPackage("org.inspraak.web..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.camunda..", "org.operaton..", "org.inspraak.workflow..");

    @ArchTest
    static final ArchRule only_the_clock_reads_the_time = noClasses()
            .that()
            .resideInAPackage("org.inspraak.web..")
            .should()
            .callMethodWhere(DescribedPredicate.describe(
                    "now() without an argument",
                    call -> call.getTarget().getName().equals("now")
                            && call.getTarget().getRawParameterTypes().isEmpty()));

    private static ArchCondition<JavaMethod> notReturnEntities() {
        return new ArchCondition<>("not return entities") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                boolean entity =
                        method.getReturnType().getAllInvolvedRawTypes().stream().anyMatch(type -> isEntity(type));
                events.add(new SimpleConditionEvent(
                        method,
                        !entity,
                        method.getFullName() + (entity ? " returns" : " does not return") + " an entity"));
            }
        };
    }

    private static boolean isEntity(JavaClass type) {
        return type.isAnnotatedWith(Entity.class);
    }
}
