package io.github.govtechkpi.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Holds the memory that one operation of each family allocates against its result and its working arrays. The limits are twice of what
 * was measured, since a machine that is busy compiles later; an object for each number of a column would exceed them all the same.
 */
class AllocationTest {
    private static final int WARM_UP = 3_000;
    private static final int CALLS = 500;

    private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    @TestFactory
    Stream<DynamicTest> noFamilyAllocatesMoreThanItsResultAndItsWorkingArrays() {
        var calculators = new CalculatorBenchmark();
        return Stream.of(
                within("poissonRate", 1_300, calculators::poissonRate),
                // 120 points with value, range and signal, and three columns of sides
                within("xmrChart", 52_000, calculators::xmrChart),
                within("mannKendall", 11_500, calculators::mannKendall),
                // decimals of up to 34 digits: money is never rounded on the way
                within("appraisal", 180_000, calculators::appraisal),
                within("composite", 7_600, calculators::composite),
                // two lists of 120 numbers, and what commons-math3 takes for two medians
                within("outliers", 37_000, calculators::outliers));
    }

    private DynamicTest within(String name, long limit, Supplier<?> operation) {
        return DynamicTest.dynamicTest(name, () -> {
            Object last = call(operation, WARM_UP);
            var before = threads.getCurrentThreadAllocatedBytes();
            last = call(operation, CALLS);
            var bytes = (threads.getCurrentThreadAllocatedBytes() - before) / CALLS;

            assertThat(last).isNotNull();
            assertThat(bytes).isPositive().isLessThanOrEqualTo(limit);
        });
    }

    private static Object call(Supplier<?> operation, int times) {
        Object last = operation.get();
        for (var i = 1; i < times; i++) {
            last = operation.get();
        }
        return last;
    }
}
