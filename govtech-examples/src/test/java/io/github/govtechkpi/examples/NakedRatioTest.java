package io.github.govtechkpi.examples;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.github.govtechkpi.metrics.feasible.PublishedShare;
import io.github.govtechkpi.metrics.ratio.GuardedDifference;
import io.github.govtechkpi.metrics.ratio.GuardedRatio;
import io.github.govtechkpi.model.PublishedRate;
import io.github.govtechkpi.model.Ratio;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** No public method hands out a percentage or a quotient without its counts. */
class NakedRatioTest {
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.github.govtechkpi.model", "io.github.govtechkpi.metrics");

    /** The types through which a ratio reaches a reader. */
    private static final List<Class<?>> RATIOS = List.of(Ratio.class, GuardedRatio.class, GuardedDifference.class);

    /** Numbers, and what may hold one. */
    private static final Set<String> NUMBERS = Set.of(
            "double",
            "float",
            "java.lang.Double",
            "java.lang.Float",
            "java.lang.Number",
            "java.math.BigDecimal",
            "java.util.OptionalDouble");

    @Test
    void ratiosHaveNoNumberToTakeOut() {
        for (var ratio : RATIOS) {
            assertThat(publicMethods(CLASSES.get(ratio)))
                    .isNotEmpty()
                    .allSatisfy(method -> assertThat(NUMBERS)
                            .as(method.getFullName())
                            .doesNotContain(method.getRawReturnType().getName()));
        }
    }

    @Test
    void aPercentageAsANumberIsOnlyWhatSomebodyElsePublished() {
        assertThat(CLASSES.stream()
                        .flatMap(NakedRatioTest::publicMethods)
                        .filter(method ->
                                method.getName().toLowerCase(Locale.ROOT).contains("percent"))
                        .filter(method -> !method.getName().equals("unsafePercent"))
                        .map(NakedRatioTest::named))
                .containsExactlyInAnyOrder(
                        "PublishedRate.percent",
                        "PublishedShare.percent",
                        // the yearly rate of a quarterly growth rate, which is no share of counts
                        "Annualisations.annualisedPercent");
    }

    @Test
    void theWayOutAsksForAReason() {
        var ways = CLASSES.stream()
                .flatMap(NakedRatioTest::publicMethods)
                .filter(method -> method.getName().equals("unsafePercent"))
                .toList();

        assertThat(ways)
                .extracting(NakedRatioTest::named)
                .containsOnly("GuardedRatio.unsafePercent")
                .hasSize(2);
        assertThat(ways).allSatisfy(way -> {
            assertThat(way.getRawParameterTypes().get(0)).matches(type(String.class));
            assertThat(way.getRawReturnType()).matches(type(Optional.class));
        });
    }

    @Test
    void noCalculatorTakesAPublishedRateButTheSearchForItsCounts() {
        assertThat(CLASSES
                        .that(resideInAPackage("io.github.govtechkpi.metrics..")
                                .and(not(resideInAPackage("io.github.govtechkpi.metrics.feasible"))))
                        .stream()
                        .flatMap(NakedRatioTest::publicMethods)
                        .filter(method -> method.getRawParameterTypes().stream()
                                .anyMatch(type(PublishedRate.class).or(type(PublishedShare.class))))
                        .map(NakedRatioTest::named))
                .isEmpty();
    }

    private static Stream<JavaMethod> publicMethods(JavaClass type) {
        return !type.getModifiers().contains(JavaModifier.PUBLIC)
                ? Stream.of()
                : type.getMethods().stream()
                        .filter(method -> method.getModifiers().contains(JavaModifier.PUBLIC))
                        .filter(method -> !method.getModifiers().contains(JavaModifier.SYNTHETIC));
    }

    private static String named(JavaMethod method) {
        return method.getOwner().getSimpleName() + "." + method.getName();
    }
}
