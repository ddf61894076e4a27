package io.github.govtechkpi.io.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReaderFuzzTest {
    private static final long RUNS = Long.getLong("govtech.fuzz.runs", 20_000);

    @ParameterizedTest(name = "{0}")
    @EnumSource
    void everyGoodFileIsRead(FuzzTarget target) {
        target.corpus().forEach(target::read);
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource
    void everyDamagedFileIsReadOrRefused(FuzzTarget target) {
        var outcome = ReaderFuzz.run(target, RUNS, 1);

        // a damage that is always or never noticed would show that nothing but the shell of a file is read
        assertThat(outcome.read()).isPositive();
        assertThat(outcome.refused()).isPositive();
    }
}
