package io.github.govtechkpi.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** What a process can tell of itself, and how several runs are shown. */
final class Measured {
    private Measured() {}

    /** Returns the processor time of this process so far, which other work on the machine disturbs less than the clock. */
    static double processorSeconds() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime() / 1e9;
    }

    /** Returns the most memory that this process held, with the Java machine itself; 0 where the system is not Linux. */
    static double peakMegabytes() throws IOException {
        var status = Path.of("/proc/self/status");
        return Files.exists(status)
                ? Files.readAllLines(status).stream()
                                .filter(line -> line.startsWith("VmHWM:"))
                                .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")))
                                .sum()
                        / 1024.0
                : 0;
    }

    /** Shows the median, and the least and the most in brackets. */
    static String shown(List<Double> numbers, String format) {
        var sorted = numbers.stream().sorted().toList();
        return "%s (%s to %s)"
                .formatted(
                        String.format(Locale.ROOT, format, median(sorted)),
                        String.format(Locale.ROOT, format, sorted.get(0)),
                        String.format(Locale.ROOT, format, sorted.get(sorted.size() - 1)));
    }

    private static double median(List<Double> sorted) {
        var middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }
}
