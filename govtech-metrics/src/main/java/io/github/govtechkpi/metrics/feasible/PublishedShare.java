package io.github.govtechkpi.metrics.feasible;

import static java.util.Objects.requireNonNull;

import io.github.govtechkpi.model.InvalidInputException;
import io.github.govtechkpi.model.LocalizedText;
import io.github.govtechkpi.model.PublishedRate;
import io.github.govtechkpi.model.Qualifier;
import io.github.govtechkpi.model.Quoted;
import io.github.govtechkpi.model.ReasonCode;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A percentage that was published without its counts, for example {@code 93%} or {@code >=90%}.
 *
 * <p>Its decimals are the precision it was printed with: 93 stands for a share that rounds to 93, and 93.0 for one that rounds
 * to 93.0. They matter for {@link Relation#EQUAL} alone; a bound is taken exactly. A share is a part of its base, so it
 * does not exceed 100.
 *
 * @param percent the number before the percent sign, from 0 to 100 with at most 6 decimals
 * @param relation how the share relates to it
 */
public record PublishedShare(BigDecimal percent, Relation relation) {
    /** Keeps every product of {@link ShareBounds} within a long, up to a base of 10^9. */
    static final int MAX_DECIMALS = 6;

    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);
    private static final Pattern SYMBOL_FIRST =
            Pattern.compile("(>=|<=|>|<|≥|≤|≧|≦|=)?\\s*([0-9]+(?:\\.[0-9]+)?)\\s*%");
    private static final Pattern WORD_LAST = Pattern.compile("([0-9]+(?:\\.[0-9]+)?)\\s*%\\s*(以上|以下|超|未満)");
    private static final int MAX_LENGTH = 40;

    /** Checks the range and the decimals; 9E+1 becomes 90. */
    public PublishedShare {
        requireNonNull(percent, "percent");
        requireNonNull(relation, "relation");
        if (percent.scale() > MAX_DECIMALS) {
            throw InvalidInputException.of(
                    ReasonCode.INVALID_INPUT,
                    "割合の小数は%s桁までです（%s桁）。公表されたとおりに書いてください。",
                    "percent must have at most %s decimals, but has %s: give it as it was printed",
                    MAX_DECIMALS,
                    percent.scale());
        }
        if (percent.signum() < 0 || percent.compareTo(WHOLE) > 0) {
            throw InvalidInputException.of(
                    ReasonCode.INVALID_INPUT,
                    "割合は0～100です（%s）。部分が全体を上回ることはありません。",
                    "percent must be from 0 to 100, but was %s: a part does not exceed its base",
                    percent);
        }
        percent = percent.setScale(Math.max(0, percent.scale()));
    }

    /** Makes the share that was rounded to a percentage, for example {@code of("93")}. */
    public static PublishedShare of(String percent) {
        return new PublishedShare(new BigDecimal(percent), Relation.EQUAL);
    }

    /**
     * Takes a published rate as a share: {@code >90%} as more than 90 %.
     *
     * @return nothing where no count can be ruled out: of "about 5 %", of more than 100 %, which is no part of a base, and of more
     *     decimals than a share has
     */
    public static Optional<PublishedShare> of(PublishedRate rate) {
        if (rate.qualifier() == Qualifier.ABOUT
                || rate.percent().compareTo(WHOLE) > 0
                || rate.percent().scale() > MAX_DECIMALS) {
            return Optional.empty();
        }
        var relation = switch (rate.qualifier()) {
            case MORE_THAN -> Relation.MORE_THAN;
            case AT_LEAST -> Relation.AT_LEAST;
            case AT_MOST -> Relation.AT_MOST;
            case LESS_THAN -> Relation.LESS_THAN;
            case EXACT, ABOUT, RANGE -> Relation.EQUAL;
        };
        return Optional.of(new PublishedShare(rate.percent(), relation));
    }

    /**
     * Reads {@code 93%}, {@code 93.0 %}, {@code >90%}, {@code >=90%}, {@code <5%}, {@code <=5%}, 90％以上, 90％超, 5％以下 or
     * 5％未満, also in full-width characters.
     *
     * <p>約93％ is refused: "about" allows no count to be ruled out.
     *
     * @throws InvalidInputException if the text is none of these, or the percentage is not from 0 to 100
     */
    public static PublishedShare parse(String text) {
        var plain = text.length() > MAX_LENGTH
                ? ""
                : Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
        var symbolFirst = SYMBOL_FIRST.matcher(plain);
        if (symbolFirst.matches()) {
            var symbol = symbolFirst.group(1);
            return new PublishedShare(
                    new BigDecimal(symbolFirst.group(2)), symbol == null ? Relation.EQUAL : ofSymbol(symbol));
        }
        var wordLast = WORD_LAST.matcher(plain);
        if (wordLast.matches()) {
            return new PublishedShare(new BigDecimal(wordLast.group(1)), ofWord(wordLast.group(2)));
        }
        throw InvalidInputException.of(
                ReasonCode.INVALID_INPUT,
                "%sは使えません。割合は93%%、93.0%%、>90%%、>=90%%のように書いてください。",
                "Expected a percentage such as 93%%, 93.0%%, >90%% or >=90%%, but was %s",
                Quoted.of(text.length() > MAX_LENGTH ? text.substring(0, MAX_LENGTH) + "…" : text));
    }

    /** Returns what a reader sees, for example 90％以上 / at least 90%. */
    public LocalizedText text() {
        var phrase = relation.phrase();
        return LocalizedText.of(
                phrase.ja().orElseThrow().formatted(percent.toPlainString() + "％"),
                phrase.en().orElseThrow().formatted(percent.toPlainString() + "%"));
    }

    /** Returns what {@link #parse} reads, for example {@code >=90%}. */
    @Override
    public String toString() {
        return relation.symbol() + percent.toPlainString() + "%";
    }

    private static Relation ofSymbol(String symbol) {
        return switch (symbol) {
            case ">" -> Relation.MORE_THAN;
            case "<" -> Relation.LESS_THAN;
            case ">=", "≥", "≧" -> Relation.AT_LEAST;
            case "<=", "≤", "≦" -> Relation.AT_MOST;
            default -> Relation.EQUAL;
        };
    }

    private static Relation ofWord(String word) {
        return switch (word) {
            case "以上" -> Relation.AT_LEAST;
            case "以下" -> Relation.AT_MOST;
            case "超" -> Relation.MORE_THAN;
            default -> Relation.LESS_THAN;
        };
    }
}
