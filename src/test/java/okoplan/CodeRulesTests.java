package okoplan;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.core.domain.properties.HasParameterTypes.Predicates.rawParameterTypes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.persistence.Entity;
import java.time.Clock;
import java.util.Date;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.ControllerAdvice;

/** The house rules that the compiler does not hold. */
@AnalyzeClasses(packages = "okoplan", importOptions = ImportOption.DoNotIncludeTests.class)
class CodeRulesTests {

    private static final List<String> LEAVES = List.of("oversight", "notification", "publication", "web", "demo");

    /** The two places that make the application's clock. */
    private static final String CLOCKS = "okoplan\\.(shared\\.TimeConfiguration|demo\\.DemoConfiguration)";

    private static final Set<String> METHOD_SECURITY = Set.of(
            "org.springframework.security.access.prepost.PostAuthorize",
            "org.springframework.security.access.prepost.PreFilter",
            "org.springframework.security.access.prepost.PostFilter",
            "org.springframework.security.access.annotation.Secured",
            "org.springframework.security.authorization.method.HandleAuthorizationDenied",
            "jakarta.annotation.security.RolesAllowed",
            "jakarta.annotation.security.PermitAll",
            "jakarta.annotation.security.DenyAll");

    @ArchTest
    static final ArchRule todayComesFromTheClock = noClasses()
            .that()
            .haveNameNotMatching(CLOCKS)
            .should()
            .callMethodWhere(target(owner(resideInAPackage("java.time..")))
                    .and(target(nameMatching("now")))
                    .and(target(rawParameterTypes(Clock.class)).negate()))
            .orShould()
            .callMethodWhere(target(owner(resideInAPackage("java.time..")))
                    .and(target(nameMatching("system.*|tick.*")))
                    .and(target(owner(nameMatching("java.time.Clock")))))
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callConstructor(Date.class)
            .orShould()
            .callConstructor(GregorianCalendar.class)
            .because("tests, the demo and municipalities in other time zones must be able to say what day it is");

    @ArchTest
    static final ArchRule rightsAreAskedForBefore = noClasses()
            .should()
            .dependOnClassesThat(describe(
                    "are annotations of method security other than @PreAuthorize",
                    type -> METHOD_SECURITY.contains(type.getName())))
            .because("okoplan.access.MethodSecurityConfiguration heeds no other");

    @ArchTest
    static final ArchRule packagesDoNotGoInCircles = slices().matching("okoplan.(**)")
            .should()
            .beFreeOfCycles()
            .because("a part that can be read without another one is a part");

    @ArchTest
    static final ArchRule dependenciesComeByTheConstructor = noFields()
            .should()
            .beAnnotatedWith("org.springframework.beans.factory.annotation.Autowired")
            .orShould()
            .beAnnotatedWith("org.springframework.beans.factory.annotation.Value")
            .orShould()
            .beAnnotatedWith("jakarta.inject.Inject")
            .orShould()
            .beAnnotatedWith("jakarta.annotation.Resource")
            .orShould()
            .beAnnotatedWith("jakarta.persistence.PersistenceContext");

    @ArchTest
    static final ArchRule controllersDoNotTouchEntities = methods()
            .that()
            .areDeclaredInClassesThat()
            .areMetaAnnotatedWith(Controller.class)
            .should(notTakeOrGiveEntities());

    @ArchTest
    static final ArchRule controllersStayInTheirPackage = classes()
            .that()
            .areMetaAnnotatedWith(Controller.class)
            .or()
            .areMetaAnnotatedWith(ControllerAdvice.class)
            .should()
            .notBePublic()
            .andShould()
            .notBeProtected();

    @ArchTest
    static final ArchRule repositoriesStayInTheirPackage = classes()
            .that()
            .areAssignableTo(org.springframework.data.repository.Repository.class)
            .should()
            .notBePublic();

    @ArchTest
    static final ArchRule transactionsBeginInServices = classes()
            .that(haveTransactions())
            .should()
            .beMetaAnnotatedWith(Component.class)
            .andShould()
            .notBeMetaAnnotatedWith(Controller.class)
            .andShould()
            .notBeMetaAnnotatedWith(Repository.class)
            .andShould()
            .notBeAssignableTo(org.springframework.data.repository.Repository.class)
            .because("a controller or repository does not know where the unit of work ends");

    @ArchTest
    static void nothingDependsOnTheLeaves(JavaClasses classes) {
        for (String leaf : LEAVES) {
            String inside = "okoplan." + leaf + "..";
            noClasses()
                    .that(resideOutsideOfPackage(inside))
                    .and(resideOutsideOfPackages(mayUse(leaf)))
                    .should()
                    .dependOnClassesThat(resideInAnyPackage(inside))
                    .allowEmptyShould(true)
                    .check(classes);
        }
    }

    /** The demo data are made of all; the inbox hears what is overdue. */
    private static String[] mayUse(String leaf) {
        return leaf.equals("oversight")
                ? new String[] {"okoplan.demo..", "okoplan.notification.."}
                : new String[] {"okoplan.demo.."};
    }

    private static DescribedPredicate<JavaClass> haveTransactions() {
        return DescribedPredicate.describe(
                "have transactions",
                type -> type.isAnnotatedWith(Transactional.class)
                        || type.getMethods().stream().anyMatch(method -> method.isAnnotatedWith(Transactional.class)));
    }

    private static ArchCondition<JavaMethod> notTakeOrGiveEntities() {
        return new ArchCondition<>("not take or give entities") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                Stream.concat(
                                method.getParameterTypes().stream()
                                        .flatMap(type -> type.getAllInvolvedRawTypes().stream()),
                                method.getReturnType().getAllInvolvedRawTypes().stream())
                        .filter(type -> type.isAnnotatedWith(Entity.class))
                        .forEach(type -> events.add(SimpleConditionEvent.violated(
                                method, method.getFullName() + " has " + type.getName())));
            }
        };
    }
}
