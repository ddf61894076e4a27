package io.github.govtechkpi.io.result;

import io.github.govtechkpi.metrics.Derivation;
import io.github.govtechkpi.metrics.decomposition.DecompositionFlag;
import io.github.govtechkpi.metrics.decomposition.RatioDecomposition;
import io.github.govtechkpi.metrics.ratio.CountChange;
import io.github.govtechkpi.metrics.ratio.GuardReason;
import io.github.govtechkpi.metrics.ratio.GuardedDifference;
import io.github.govtechkpi.metrics.ratio.GuardedRatio;
import io.github.govtechkpi.metrics.ratio.Verdict;
import io.github.govtechkpi.model.ReasonCode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Writes what the ratio guard says as sentences for a reader: the text with its counts, the verdict with its reasons, what the two counts
 * did, and what the interval takes for granted.
 *
 * @param headline the text with both counts, and a percentage only where the guard allows it
 * @param notes the sentences below it
 */
public record RatioOverview(String headline, List<String> notes) {
    /** Copies the notes. */
    public RatioOverview {
        notes = List.copyOf(notes);
    }

    /** Explains one ratio. */
    public static RatioOverview of(GuardedRatio ratio, Locale locale) {
        var words = new ResultWords(locale);
        var notes = verdict(ratio.verdict(), ratio.reasons(), words, locale);
        notes.addAll(taken(ratio.verdict(), ratio.derivation(), locale));
        return new RatioOverview(ratio.text(locale), notes);
    }

    /** Explains two ratios and which of their counts moved the second away from the first. */
    public static RatioOverview of(GuardedDifference difference, RatioDecomposition effects, Locale locale) {
        var words = new ResultWords(locale);
        var notes = verdict(difference.verdict(), difference.reasons(), words, locale);
        notes.add(words.get(
                "ratioCounts", signed(effects.absoluteChange(), words), signed(effects.denominatorChange(), words)));
        effects.flags().stream()
                .map(DecompositionFlag::text)
                .map(text -> text.in(locale))
                .forEach(notes::add);
        notes.addAll(taken(difference.verdict(), difference.derivation(), locale));
        return new RatioOverview(difference.text(locale), notes);
    }

    /** Explains the change of a count and the base that such a change needs. */
    public static RatioOverview of(CountChange change, GuardedRatio guarded, Locale locale) {
        var words = new ResultWords(locale);
        var notes = verdict(guarded.verdict(), guarded.reasons(), words, locale);
        var minimum = change.minimumBase();
        minimum.toOptional()
                .map(exact -> words.get("ratioNeeds", exact.minBase()))
                .ifPresent(notes::add);
        minimum.reason()
                .filter(reason -> reason.code() != ReasonCode.NO_BASE) // the verdict says so already
                .map(reason -> reason.message().in(locale))
                .ifPresent(notes::add);
        notes.addAll(taken(guarded.verdict(), guarded.derivation(), locale));
        return new RatioOverview(guarded.text(locale), notes);
    }

    /** Writes the sentences for the terminal, with a line break at the end. */
    public String text() {
        var text = new StringBuilder(headline).append('\n');
        notes.forEach(note -> text.append("  - ").append(note).append('\n'));
        return text.toString();
    }

    /** Writes the sentences as Markdown. */
    public String markdown() {
        return "# " + MarkdownTable.escaped(headline) + "\n\n"
                + String.join(
                        "",
                        notes.stream()
                                .map(note -> "- " + MarkdownTable.escaped(note) + "\n")
                                .toList());
    }

    private static List<String> verdict(Verdict verdict, List<GuardReason> reasons, ResultWords words, Locale locale) {
        var meaning = verdict.meaning().in(locale);
        var notes = new ArrayList<String>();
        notes.add(
                reasons.isEmpty()
                        ? words.get("ratioVerdict", meaning)
                        : words.get(
                                "ratioVerdictBecause",
                                meaning,
                                String.join(
                                        words.get("comma"),
                                        reasons.stream()
                                                .map(reason ->
                                                        reason.explanation().in(locale))
                                                .toList())));
        return notes;
    }

    /** What is blocked prints no interval, so that there is nothing to qualify. */
    private static List<String> taken(Verdict verdict, Derivation derivation, Locale locale) {
        return derivation.assumptions().stream()
                .filter(assumption -> verdict != Verdict.BLOCKED)
                .map(assumption -> assumption.in(locale))
                .toList();
    }

    private static String signed(double change, ResultWords words) {
        var size = JsonLayout.plain(BigDecimal.valueOf(Math.abs(change)));
        return (change > 0 ? words.get("plus") : change < 0 ? words.get("minus") : "") + size;
    }
}
