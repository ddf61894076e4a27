package io.github.govtechkpi.metrics.codes;

import io.github.govtechkpi.metrics.Caveat;
import io.github.govtechkpi.metrics.CaveatCode;
import io.github.govtechkpi.model.InvalidInputException;
import io.github.govtechkpi.model.Reason;
import io.github.govtechkpi.model.ReasonCode;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Supplier;

/** For each code a calculation that produces it. */
final class Examples {
    static final Examples ALL = new Examples();

    private final Map<ReasonCode, Supplier<Object>> reasons = new EnumMap<>(ReasonCode.class);
    private final Map<CaveatCode, Supplier<Object>> caveats = new EnumMap<>(CaveatCode.class);

    private Examples() {
        GoalExamples.add(this);
        MethodExamples.add(this);
        CountExamples.add(this);
        SeriesExamples.add(this);
        MoneyAndScoreExamples.add(this);
        FunnelExamples.add(this);
        PanelExamples.add(this);
    }

    void reason(ReasonCode code, Supplier<Object> calculation) {
        if (reasons.put(code, calculation) != null) {
            throw new IllegalStateException("Two examples for " + code);
        }
    }

    void caveat(CaveatCode code, Supplier<Object> calculation) {
        if (caveats.put(code, calculation) != null) {
            throw new IllegalStateException("Two examples for " + code);
        }
    }

    /** Returns the reason that the calculation of a code gives; an argument that is refused has no sentence but the code's own. */
    Reason produce(ReasonCode code) {
        try {
            var told = Told.by(calculation(reasons, code).get());
            return told.reasons().stream()
                    .filter(reason -> reason.code() == code)
                    .findFirst()
                    .orElseThrow(() -> new AssertionError(code + " is not among " + told.reasons()));
        } catch (InvalidInputException e) {
            if (e.code() != code) {
                throw new AssertionError("%s was wanted".formatted(code), e);
            }
            return Reason.of(code);
        }
    }

    /** Returns the caveat that the calculation of a code carries. */
    Caveat produce(CaveatCode code) {
        var told = Told.by(calculation(caveats, code).get());
        return told.caveats().stream()
                .filter(caveat -> caveat.code() == code)
                .findFirst()
                .orElseThrow(() -> new AssertionError(code + " is not among " + told.caveats()));
    }

    private static <C extends Enum<C>> Supplier<Object> calculation(Map<C, Supplier<Object>> all, C code) {
        var calculation = all.get(code);
        if (calculation == null) {
            throw new AssertionError("Nothing produces %s: add an example, or take the code away".formatted(code));
        }
        return calculation;
    }
}
