package io.github.govtechkpi.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.govtechkpi.metrics.progress.Projection;
import io.github.govtechkpi.metrics.progress.StatusCode;
import io.github.govtechkpi.model.Computed;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.openjdk.jmh.annotations.Benchmark;

/** Calls each benchmark once: what is measured has to be a result and not an error. */
class BenchmarksTest {
    @TestFactory
    Stream<DynamicTest> everyBenchmarkHasAResult() {
        return Stream.of(
                        new ProgressBenchmark(),
                        new CalculatorBenchmark(),
                        new FeasibleCountsBenchmark(),
                        new PanelBenchmark())
                .flatMap(benchmarks -> Arrays.stream(benchmarks.getClass().getMethods())
                        .filter(method -> method.isAnnotationPresent(Benchmark.class))
                        .map(method -> DynamicTest.dynamicTest(
                                method.getName(),
                                () -> assertThat(call(benchmarks, method)).isTrue())));
    }

    private static boolean call(Object benchmarks, Method method)
            throws IllegalAccessException, InvocationTargetException {
        var result = method.invoke(benchmarks);
        return result instanceof Computed<?> computed
                ? computed.isComputable()
                : !List.of().equals(result);
    }

    @Test
    void theGoalOf120MonthsIsUnderWayAndHasATrend() {
        var progress = new ProgressBenchmark().progressOf120();

        assertThat(progress.notComputable()).isEmpty();
        assertThat(progress.status().code()).isEqualTo(StatusCode.MODERATE);
        assertThat(progress.projection()).map(Projection::kind).contains(Projection.Kind.OLS);
    }

    @Test
    void theSearchOfAMillionBasesFindsSome() {
        assertThat(new FeasibleCountsBenchmark().threeSharesOfAMillionBases().bases())
                .isNotEmpty();
    }
}
