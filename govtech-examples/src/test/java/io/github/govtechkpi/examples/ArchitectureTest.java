package io.github.govtechkpi.examples;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    private static final String ROOT = "io.github.govtechkpi.";
    private static final String[] OTHER_LIBRARIES = {
        "com.google..", "com.fasterxml..", "org.apache..", "de.siegmar..", "picocli.."
    };
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.github.govtechkpi");

    @Test
    void theModulesDependInOneDirection() {
        layeredArchitecture()
                .consideringOnlyDependenciesInAnyPackage("io.github.govtechkpi..")
                .layer("model")
                .definedBy(ROOT + "model..")
                .layer("metrics")
                .definedBy(ROOT + "metrics..")
                .optionalLayer("checklist")
                .definedBy(ROOT + "checklist..")
                .layer("io")
                .definedBy(ROOT + "io..")
                .layer("report")
                .definedBy(ROOT + "report..")
                .layer("cli")
                .definedBy(ROOT + "cli..")
                .whereLayer("cli")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("report")
                .mayOnlyBeAccessedByLayers("cli")
                .whereLayer("io")
                .mayOnlyBeAccessedByLayers("report", "cli")
                .whereLayer("checklist")
                .mayOnlyBeAccessedByLayers("io", "report", "cli")
                .whereLayer("metrics")
                .mayOnlyBeAccessedByLayers("checklist", "io", "report", "cli")
                .check(CLASSES);
    }

    @Test
    void thePackagesOfTheModelHaveNoCircles() {
        slices().matching(ROOT + "model.(*)..").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void thePackagesOfTheMetricsHaveNoCircles() {
        slices().matching(ROOT + "metrics.(*)..").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void jacksonStandsInModelJsonAndInTheExtensionsAlone() {
        noClasses()
                .that(resideInAnyPackage(ROOT + "model..", ROOT + "metrics..", ROOT + "checklist.."))
                .and(resideOutsideOfPackages(ROOT + "model.json.."))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("com.fasterxml..")
                .check(CLASSES);
    }

    @Test
    void theCoreHasNoClockFilesNetworkOrLogging() {
        noClasses()
                .that(resideInAnyPackage(ROOT + "model..", ROOT + "metrics..", ROOT + "checklist.."))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.nio.file..", "java.net.http..", "java.util.logging..", "java.sql..")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.io.File")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.time.Clock")
                .orShould()
                .callMethod(java.time.LocalDate.class, "now")
                .orShould()
                .callMethod(java.time.Instant.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(System.class, "nanoTime")
                .orShould()
                .callMethod(Math.class, "random")
                .orShould()
                .callMethod(java.util.Locale.class, "getDefault")
                .check(CLASSES);
    }

    @Test
    void noTypeOfAnotherLibraryStandsInAPublicSignatureOfTheCore() {
        classes()
                .that(resideInAnyPackage(ROOT + "model..", ROOT + "metrics..", ROOT + "checklist.."))
                .and(resideOutsideOfPackages(ROOT + "model.json.."))
                .and()
                .arePublic()
                .should(new ArchCondition<JavaClass>("have signatures of the JDK and of our own types alone") {
                    @Override
                    public void check(JavaClass type, ConditionEvents events) {
                        type.getMethods().stream()
                                .filter(method -> method.getModifiers().contains(JavaModifier.PUBLIC))
                                .filter(method -> Stream.concat(
                                                method.getRawParameterTypes().stream(),
                                                Stream.of(method.getRawReturnType()))
                                        .anyMatch(resideInAnyPackage(OTHER_LIBRARIES)))
                                .forEach(method -> events.add(SimpleConditionEvent.violated(
                                        method, method.getFullName() + " shows another library")));
                    }
                })
                .check(CLASSES);
    }

    @Test
    void noPackageIsADrawerForEverything() {
        noClasses()
                .should()
                .resideInAnyPackage("..util..", "..common..", "..impl..", "..manager..", "..helper..")
                .check(CLASSES);
    }
}
