package dev.trunkline.app;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.trunkline.core.attribution.Attributor;
import dev.trunkline.core.comparison.VisitJudge;
import dev.trunkline.core.decision.NumberDesk;
import dev.trunkline.core.journey.Journeys;
import dev.trunkline.core.ruleset.RuleBase;
import dev.trunkline.core.shadow.ShadowComparison;
import dev.trunkline.rules.testing.RuleTests;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RestController;

/** Which module may know which, and what nobody may ask the machine for (docs/adr/0001-modules.md). */
class ArchitectureTest {
    private static final String CORE = "dev.trunkline.core..";
    private static final String RULES = "dev.trunkline.rules..";
    private static final String BATCH = "dev.trunkline.batch..";
    private static final String STORE = "dev.trunkline.store..";
    private static final String APP = "dev.trunkline.app..";
    private static final String PAGES = "dev.trunkline.templates..";

    /** What the machine says of time, place and chance; a decision that asks for it can't be made again. */
    private static final Map<Class<?>, Set<String>> AMBIENT = Map.ofEntries(
            Map.entry(Instant.class, Set.of("now")),
            Map.entry(Clock.class, Set.of("system", "systemUTC", "systemDefaultZone", "tickMillis", "tickSeconds")),
            Map.entry(LocalDate.class, Set.of("now")),
            Map.entry(LocalDateTime.class, Set.of("now")),
            Map.entry(ZonedDateTime.class, Set.of("now")),
            Map.entry(ZoneId.class, Set.of("systemDefault")),
            Map.entry(Locale.class, Set.of("getDefault")),
            Map.entry(Math.class, Set.of("random")),
            Map.entry(System.class, Set.of("currentTimeMillis", "nanoTime", "getProperty", "getenv")),
            Map.entry(Random.class, Set.of("<init>")),
            Map.entry(ThreadLocalRandom.class, Set.of("current")),
            Map.entry(UUID.class, Set.of("randomUUID")));

    /** Adapters whose name says something else: what people know, and the collections that Spring Batch owns. */
    private static final Set<String> OTHER_ADAPTERS = Set.of(
            "dev.trunkline.app.security.People",
            "dev.trunkline.app.security.Secrets",
            "dev.trunkline.app.reattribution.BatchConfiguration",
            "dev.trunkline.app.reattribution.JobCollections");

    private static final JavaClasses PRODUCT = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .withImportOption(location -> !location.contains("-tests.jar"))
            .importPackages("dev.trunkline");

    @Test
    void looksAtEveryModule() {
        assertThat(Set.of(CORE, RULES, BATCH, STORE, APP))
                .allSatisfy(module ->
                        assertThat(PRODUCT.that(resideInAPackage(module))).isNotEmpty());
    }

    @Test
    void coreKnowsNothingButTheJdk() {
        classes()
                .that()
                .resideInAPackage(CORE)
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(CORE, "java..", "org.jspecify..")
                .check(PRODUCT);
    }

    @Test
    void rulesKnowOnlyCore() {
        noClasses()
                .that()
                .resideInAPackage(RULES)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(BATCH, STORE, APP, PAGES)
                .check(PRODUCT);
    }

    @Test
    void jobsKnowOnlyCoreAndRules() {
        noClasses()
                .that()
                .resideInAPackage(BATCH)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(STORE, APP, PAGES)
                .check(PRODUCT);
    }

    @Test
    void theEmbeddedStoreKnowsNothingOfTheDomain() {
        noClasses()
                .that()
                .resideInAPackage(STORE)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(CORE, RULES, BATCH, APP, PAGES)
                .check(PRODUCT);
    }

    @Test
    void nothingPointsAtTheApplication() {
        noClasses()
                .that()
                .resideOutsideOfPackage(APP)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(APP)
                .check(PRODUCT);
    }

    @Test
    void timeZoneLocaleAndChanceAreInputsOfCoreAndRules() {
        noClasses()
                .that()
                .resideInAnyPackage(CORE, RULES)
                .should()
                .callCodeUnitWhere(new DescribedPredicate<JavaCall<?>>("asks the machine") {
                    @Override
                    public boolean test(JavaCall<?> call) {
                        return AMBIENT.entrySet().stream()
                                .anyMatch(ambient -> call.getTargetOwner().isEquivalentTo(ambient.getKey())
                                        && ambient.getValue().contains(call.getName()));
                    }
                })
                .check(PRODUCT);
    }

    @Test
    void onlyAdaptersSpeakToMongoDb() {
        noClasses()
                .that()
                .resideOutsideOfPackages("dev.trunkline.app.store..", STORE, BATCH)
                .and(new DescribedPredicate<JavaClass>("are not Mongo… or …Documents") {
                    @Override
                    public boolean test(JavaClass type) {
                        return !isAdapter(outermost(type));
                    }
                })
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.bson..", "com.mongodb..", "org.springframework.data.mongodb..")
                .check(PRODUCT);
    }

    private static boolean isAdapter(JavaClass type) {
        String name = type.getSimpleName();
        return name.startsWith("Mongo")
                || name.endsWith("Documents")
                || OTHER_ADAPTERS.contains(type.getPackageName() + "." + name);
    }

    private static JavaClass outermost(JavaClass type) {
        return type.getEnclosingClass().map(ArchitectureTest::outermost).orElse(type);
    }

    @Test
    void onlyTheEngineKnowsDrools() {
        noClasses()
                .that()
                .resideOutsideOfPackage("dev.trunkline.rules.engine..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.kie..", "org.drools..")
                .check(PRODUCT);
    }

    @Test
    void onlyTheApplicationAndItsJobsKnowSpring() {
        noClasses()
                .that()
                .resideOutsideOfPackages(APP, BATCH)
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.springframework..")
                .check(PRODUCT);
    }

    @Test
    void oneEvaluatorServesLiveBatchAndTests() {
        noClasses()
                .that()
                .doNotBelongToAnyOf(
                        Attributor.class,
                        NumberDesk.class,
                        ShadowComparison.class,
                        VisitJudge.class,
                        Journeys.class,
                        RuleTests.class)
                .and()
                .areNotAssignableTo(RuleBase.class)
                .should()
                .callCodeUnitWhere(new DescribedPredicate<JavaCall<?>>("judges by rules") {
                    @Override
                    public boolean test(JavaCall<?> call) {
                        return call.getTargetOwner().isAssignableTo(RuleBase.class)
                                && Set.of("judge", "qualify").contains(call.getName());
                    }
                })
                .check(PRODUCT);
    }

    @Test
    void controllersSayWhetherTheyAnswerMachinesOrPeople() {
        classes()
                .that()
                .areAnnotatedWith(RestController.class)
                .should()
                .haveSimpleNameEndingWith("Controller")
                .check(PRODUCT);
        classes()
                .that()
                .areAnnotatedWith(Controller.class)
                .should()
                .haveSimpleNameEndingWith("Page")
                .check(PRODUCT);
    }
}
