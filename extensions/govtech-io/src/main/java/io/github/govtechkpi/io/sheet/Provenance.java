package io.github.govtechkpi.io.sheet;

import io.github.govtechkpi.io.result.ResultSection;
import io.github.govtechkpi.io.result.ResultWords;
import io.github.govtechkpi.metrics.progress.AmountText;
import io.github.govtechkpi.model.AbsoluteValue;
import io.github.govtechkpi.model.Qualifier;
import io.github.govtechkpi.model.Quantity;
import io.github.govtechkpi.model.Ratio;
import io.github.govtechkpi.model.StatedValue;
import io.github.govtechkpi.model.indicator.Indicator;
import io.github.govtechkpi.model.observation.Observation;
import io.github.govtechkpi.model.program.Program;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Where the numbers of a table come from, and what was said of them: the lines of the last sheet of a workbook. */
final class Provenance {
    private final Locale locale;
    private final ResultWords words;

    Provenance(Locale locale) {
        this.locale = locale;
        this.words = new ResultWords(locale);
    }

    /** Returns the sources of programs; of several, each with its program. */
    List<ResultSection> sources(List<Program> programs) {
        return programs.stream()
                .map(program -> ResultSection.of(
                        programs.size() > 1
                                ? words.get("sheetSourceOf", program.name().in(locale))
                                : words.get("sheetSource"),
                        lines(program)))
                .toList();
    }

    private List<String> lines(Program program) {
        return program.sources().stream()
                .map(source -> source.title().in(locale)
                        + source.published().map(date -> " " + date).orElse("")
                        + source.url().map(url -> " " + url).orElse(""))
                .toList();
    }

    /** Returns how an indicator is measured: from which source, by which method, by whom. */
    ResultSection measured(Indicator indicator) {
        return ResultSection.of(
                words.get("sheetMeasured"),
                indicator.traits().measurement().stream()
                        .flatMap(plan -> Stream.of(plan.source(), plan.method(), plan.responsible()))
                        .flatMap(Optional::stream)
                        .map(text -> text.in(locale))
                        .toList());
    }

    /** Returns what was said of single values: that one is about 70 or more than 170, and its note. */
    List<ResultSection> values(List<Observation> observations, boolean hasUnit) {
        var qualified = new ArrayList<String>();
        var notes = new ArrayList<String>();
        for (var observation : observations) {
            observation
                    .value()
                    .filter(unused -> observation.qualifier() != Qualifier.EXACT)
                    .map(value -> hasUnit
                            ? AmountText.of(StatedValue.of(value, observation.qualifier()), locale)
                            : observation.qualifier().phrase().in(locale).formatted(withoutUnit(value)))
                    .ifPresent(text -> qualified.add(words.get("sheetPublishedAs", observation.period(), text)));
            observation.note().ifPresent(note -> notes.add(words.get("sheetCodeOf", observation.period(), note)));
        }
        return List.of(
                ResultSection.of(words.get("sheetCaveat"), qualified), ResultSection.of(words.get("sheetNote"), notes));
    }

    private static String withoutUnit(Quantity value) {
        if (value instanceof Ratio ratio) {
            return ratio.numerator().amount().toPlainString();
        }
        return ((AbsoluteValue) value).amount().toPlainString();
    }

    /** Returns what codes of a table mean, each once. */
    ResultSection codes(Stream<String> meanings) {
        return ResultSection.of(words.get("sheetCode"), meanings.distinct().toList());
    }

    /** Returns a code with its meaning. */
    String code(Object code, String meaning) {
        return words.get("sheetCodeOf", code, meaning);
    }
}
