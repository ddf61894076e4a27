package io.github.govtechkpi.benchmarks;

import com.sun.management.GarbageCollectionNotificationInfo;
import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import javax.management.Notification;
import javax.management.NotificationEmitter;
import javax.management.openmbean.CompositeData;

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

    /** Follows the most that the heap holds at once, which it does before each garbage collection and at the end. */
    static final class HeapPeak {
        private final AtomicLong most = new AtomicLong();

        /** Begins to follow. */
        static HeapPeak begin() {
            var peak = new HeapPeak();
            for (var collector : ManagementFactory.getGarbageCollectorMXBeans()) {
                ((NotificationEmitter) collector)
                        .addNotificationListener((notification, handback) -> peak.take(notification), null, null);
            }
            return peak;
        }

        private void take(Notification notification) {
            var collection = GarbageCollectionNotificationInfo.from((CompositeData) notification.getUserData());
            var heap = ManagementFactory.getMemoryPoolMXBeans().stream()
                    .filter(pool -> pool.getType() == MemoryType.HEAP)
                    .map(MemoryPoolMXBean::getName)
                    .collect(Collectors.toSet());
            var used = collection.getGcInfo().getMemoryUsageBeforeGc().entrySet().stream()
                    .filter(pool -> heap.contains(pool.getKey()))
                    .mapToLong(pool -> pool.getValue().getUsed())
                    .sum();
            most.accumulateAndGet(used, Math::max);
        }

        /** Returns the most so far. */
        double megabytes() {
            var now = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
            return Math.max(most.get(), now) / 1048576.0;
        }
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
