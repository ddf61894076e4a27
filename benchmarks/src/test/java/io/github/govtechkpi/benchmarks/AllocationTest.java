package io.github.govtechkpi.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Holds the memory that one operation of each family allocates against its result and its working arrays. The limits are about twice of
 * what was measured, or half as much again of what was measured before the second compiler, which leaves out short-lived objects. A
 * machine that is busy compiles later, so the least of several rounds counts; an object for each number of a column would exceed the
 * limits in all of them.
 */
class AllocationTest {
    private static final int WARM_UP = 20_000;
    private static final int CALLS = 500;
    private static final int ROUNDS = 60;

    private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    @TestFactory
    Stream<DynamicTest> noFamilyAllocatesMoreThanItsResultAndItsWorkingArrays() {
        var calculators = new CalculatorBenchmark();
        var feasible = new FeasibleCountsBenchmark();
        return Stream.of(
                // two solvers of commons-math3
                within("poissonRate", 980, calculators::poissonRate),
                // 120 points with value, range and signal, and a column of marks for each rule
                within("xmrChart", 34_000, calculators::xmrChart),
                // 60 units of twelve numbers, and columns of them
                within("funnelPlot", 46_000, calculators::funnelPlot),
                within("mannKendall", 2_700, calculators::mannKendall),
                // 132 fits on columns of 24 to 35 months, each with a simplex and a result of its own
                within("backtests", 1_200_000, calculators::backtests, 100, 20),
                // two numbers for each year, flow and rate, and what the tornado table prints in decimals
                within("appraisal", 32_000, calculators::appraisal),
                within("composite", 1_600, calculators::composite),
                // the scores and the copy of the values, which are the result as well
                within("outliers", 4_200, calculators::outliers),
                within("hampel", 6_700, calculators::hampel),
                within("wilson", 420, calculators::wilson),
                within("countChange", 4_000, calculators::countChange),
                within("minimumBase", 2_700, calculators::minimumBase),
                within("ratioDecomposition", 3_600, calculators::ratioDecomposition),
                within("sectors", 16_000, calculators::sectors),
                // a bit and half a bit of rows for each of a million bases, and 10,000 solutions
                within("feasible", 1_430_000, feasible::threeSharesOfAMillionBases, 5, 5));
    }

    private DynamicTest within(String name, long limit, Supplier<?> operation) {
        return within(name, limit, operation, WARM_UP, CALLS);
    }

    private DynamicTest within(String name, long limit, Supplier<?> operation, int warmUp, int calls) {
        return DynamicTest.dynamicTest(name, () -> {
            Object last = call(operation, warmUp);
            var least = Long.MAX_VALUE;
            for (var round = 0; round < ROUNDS && least > limit; round++) {
                var before = threads.getCurrentThreadAllocatedBytes();
                last = call(operation, calls);
                least = Math.min(least, (threads.getCurrentThreadAllocatedBytes() - before) / calls);
            }

            assertThat(last).isNotNull();
            assertThat(least).isPositive().isLessThanOrEqualTo(limit);
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
