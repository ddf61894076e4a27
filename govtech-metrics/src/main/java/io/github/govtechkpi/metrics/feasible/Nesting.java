package io.github.govtechkpi.metrics.feasible;

import io.github.govtechkpi.model.InvalidInputException;
import io.github.govtechkpi.model.Quoted;
import io.github.govtechkpi.model.ReasonCode;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * "Of which" (うち): a share whose base is the count of another share instead of the common base.
 *
 * @param share the position of the share in the list, from 1
 * @param within the position of the share that it is a part of, from 1
 */
public record Nesting(int share, int within) {
    private static final Pattern TEXT = Pattern.compile("([0-9]{1,4}):([0-9]{1,4})");

    /** Checks that both are positions, and not the same. */
    public Nesting {
        if (share < 1 || within < 1) {
            throw InvalidInputException.of(
                    ReasonCode.INVALID_INPUT,
                    "内数の指定は、二つの割合の番号（1から）で書きます（%s:%s）。",
                    "A nesting names two shares by their positions from 1, but was %s:%s",
                    share,
                    within);
        }
        if (share == within) {
            throw InvalidInputException.of(
                    ReasonCode.INVALID_INPUT,
                    "%s番目の割合を、それ自身の内数にはできません。",
                    "Share %s cannot be nested within itself",
                    share);
        }
    }

    /**
     * Reads {@code 3:2}: the third share is a part of the second.
     *
     * @throws InvalidInputException if the text is of another form
     */
    public static Nesting parse(String text) {
        var parts = TEXT.matcher(text.strip());
        if (!parts.matches()) {
            throw InvalidInputException.of(
                    ReasonCode.INVALID_INPUT,
                    "%sは使えません。3番目が2番目の内数なら、3:2のように書いてください。",
                    "Expected two positions such as 3:2, the third share being a part of the second, but was %s",
                    Quoted.of(text));
        }
        return new Nesting(Integer.parseInt(parts.group(1)), Integer.parseInt(parts.group(2)));
    }

    /** Returns what {@link #parse} reads. */
    @Override
    public String toString() {
        return share + ":" + within;
    }

    /**
     * Returns for each share the index of the share that it is a part of, -1 for the base.
     *
     * @throws InvalidInputException if a position does not exist, a share is nested twice, or the nestings form a circle
     */
    static int[] wholes(List<Nesting> nestings, int shares) {
        var wholes = new int[shares];
        Arrays.fill(wholes, -1);
        for (var nesting : nestings) {
            if (nesting.share > shares || nesting.within > shares) {
                throw InvalidInputException.of(
                        ReasonCode.INVALID_INPUT,
                        "内数の指定%sにある%s番目の割合がありません（割合は%s個です）。",
                        "Nesting %s names share %s, but there are only %s",
                        nesting,
                        Math.max(nesting.share, nesting.within),
                        shares);
            }
            if (wholes[nesting.share - 1] >= 0) {
                throw InvalidInputException.of(
                        ReasonCode.INVALID_INPUT,
                        "%s番目の割合が、%s番目と%s番目の両方の内数になっています。一方だけを書いてください。",
                        "Share %s is nested within both %s and %s: give one of them",
                        nesting.share,
                        wholes[nesting.share - 1] + 1,
                        nesting.within);
            }
            wholes[nesting.share - 1] = nesting.within - 1;
        }
        for (var share = 0; share < shares; share++) {
            requireNoCircle(wholes, share);
        }
        return wholes;
    }

    private static void requireNoCircle(int[] wholes, int share) {
        var steps = 0;
        for (var whole = wholes[share]; whole >= 0; whole = wholes[whole]) {
            steps++;
            if (whole == share || steps > wholes.length) {
                throw InvalidInputException.of(
                        ReasonCode.INVALID_INPUT,
                        "内数の指定が%s番目の割合を通って循環しています。一つは母数に対する割合にしてください。",
                        "The nestings form a circle through share %s: one share must be a part of the base",
                        whole + 1);
            }
        }
    }
}
