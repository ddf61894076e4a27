package io.github.govtechkpi.cli;

import java.io.Console;
import java.io.PrintStream;
import java.util.function.LongSupplier;

/** Shows how far a long run has come, on a terminal and only after two seconds; it wipes itself out at the end. */
final class ProgressBar {
    private static final int WIDTH = 40;
    private static final long FIRST_MILLIS = 2000;
    private static final long STEP_MILLIS = 200;

    private final PrintStream err;
    private final LongSupplier done;
    private final long total;
    private final Thread painter;
    private volatile boolean isOver;
    private boolean isPainted;

    private ProgressBar(PrintStream err, LongSupplier done, long total, long firstMillis) {
        this.err = err;
        this.done = done;
        this.total = total;
        this.painter = new Thread(() -> paint(firstMillis), "progress bar");
        painter.setDaemon(true);
    }

    /** Starts a bar; where there is no terminal, one that never shows. */
    static ProgressBar start(PrintStream err, LongSupplier done, long total) {
        return start(err, done, total, isTerminal(), FIRST_MILLIS);
    }

    @SuppressWarnings("SystemConsoleNull") // from JDK 22 on there is always a console, which says what it is
    private static boolean isTerminal() {
        var console = System.console();
        try {
            return console != null
                    && (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (ReflectiveOperationException e) {
            return true; // before JDK 22 a console is a terminal
        }
    }

    static ProgressBar start(PrintStream err, LongSupplier done, long total, boolean isTerminal, long firstMillis) {
        var bar = new ProgressBar(err, done, total, firstMillis);
        if (isTerminal && total > 0) {
            bar.painter.start();
        }
        return bar;
    }

    private void paint(long firstMillis) {
        try {
            Thread.sleep(firstMillis);
            while (!isOver) {
                err.print("\r" + text(done.getAsLong(), total));
                err.flush();
                isPainted = true;
                Thread.sleep(STEP_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // the run is over
        }
    }

    /** Returns the bar: [##########··········] 50 %. */
    static String text(long done, long total) {
        var share = Math.min(1, Math.max(0, (double) done / total));
        var full = (int) (share * WIDTH);
        return "[" + "#".repeat(full) + ".".repeat(WIDTH - full) + "] " + (int) (share * 100) + " %";
    }

    /** Ends the bar and wipes it out. */
    void stop() {
        isOver = true;
        painter.interrupt();
        try {
            painter.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (isPainted) {
            err.print("\r" + " ".repeat(WIDTH + 8) + "\r");
            err.flush();
        }
    }
}
