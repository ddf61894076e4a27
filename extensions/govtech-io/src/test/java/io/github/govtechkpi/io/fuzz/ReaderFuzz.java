package io.github.govtechkpi.io.fuzz;

import io.github.govtechkpi.model.InvalidDataException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Random;

/**
 * A long run of damaged files through one reader: {@code java … ReaderFuzz observations 10000000}. Any exception other than
 * {@link InvalidDataException} ends it with the file and the seed.
 */
final class ReaderFuzz {
    private static final long SEED = 20261122L;
    private static final long TOLD_EVERY = 1_000_000;

    private ReaderFuzz() {}

    /** Runs as many files as are asked for. */
    public static void main(String[] arguments) {
        var target = FuzzTarget.valueOf(arguments[0].toUpperCase(Locale.ROOT));
        var runs = Long.parseLong(arguments[1]);
        System.out.println(run(target, runs, arguments.length > 2 ? Long.parseLong(arguments[2]) : SEED));
    }

    /** Returns how many files were read and how many were refused. */
    static Outcome run(FuzzTarget target, long runs, long seed) {
        var random = new Random(seed);
        var corpus = target.corpus();
        var refused = 0L;
        for (var i = 0L; i < runs; i++) {
            var file = Damage.of(corpus, random);
            try {
                target.read(file);
            } catch (InvalidDataException e) {
                refused++;
            } catch (RuntimeException | StackOverflowError e) {
                throw new AssertionError(
                        "%s, run %s of seed %s: %s"
                                .formatted(target, i, seed, HexFormat.of().formatHex(file)),
                        e);
            }
            if ((i + 1) % TOLD_EVERY == 0) {
                System.out.println(target + ": " + (i + 1));
            }
        }
        return new Outcome(target, runs - refused, refused);
    }

    /** What came out of a run without any other exception. */
    record Outcome(FuzzTarget target, long read, long refused) {}
}
