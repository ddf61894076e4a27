package io.github.govtechkpi.metrics.ratio;

import static java.util.Objects.requireNonNull;

import io.github.govtechkpi.metrics.ratio.Percentages.OfChange;
import io.github.govtechkpi.metrics.ratio.Percentages.OfShare;
import io.github.govtechkpi.metrics.ratio.Percentages.Points;
import io.github.govtechkpi.model.AbsoluteValue;
import io.github.govtechkpi.model.InvalidInputException;
import io.github.govtechkpi.model.Ratio;
import io.github.govtechkpi.model.ReasonCode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The texts of the guard in one language: the counts always, a percentage only behind them and where it is allowed. */
abstract sealed class GuardText permits EnglishGuardText, JapaneseGuardText {
    static GuardText in(Locale locale) {
        return requireNonNull(locale, "locale").getLanguage().equals("ja")
                ? new JapaneseGuardText()
                : new EnglishGuardText();
    }

    final String of(GuardedRatio ratio) {
        return body(ratio) + (ratio.verdict() == Verdict.UNSAFE ? flags(ratio.reasons()) : "");
    }

    final String of(GuardedDifference difference) {
        var body = difference(difference.before(), difference.after(), Percentages.of(difference));
        return body + (difference.verdict() == Verdict.UNSAFE ? flags(difference.reasons()) : "");
    }

    final Optional<String> unsafe(GuardedRatio ratio, String reason) {
        if (requireNonNull(reason, "reason").isBlank() || reason.codePoints().anyMatch(Character::isISOControl)) {
            throw new InvalidInputException(
                    ReasonCode.INVALID_INPUT,
                    "reason must say in one line why the percentage is needed, but was \"%s\"".formatted(reason));
        }
        return ratio.verdict() == Verdict.BLOCKED
                ? Optional.empty()
                : Optional.of(body(ratio) + marked(ratio.reasons(), reason.strip()));
    }

    private String body(GuardedRatio ratio) {
        return switch (ratio.kind()) {
            case CHANGE -> change(ratio.denominator(), ratio.numerator(), Percentages.ofChange(ratio));
            case SHARE -> share(ratio.numerator(), ratio.denominator(), Percentages.ofShare(ratio));
        };
    }

    abstract String change(AbsoluteValue before, AbsoluteValue after, Optional<OfChange> percentage);

    abstract String share(AbsoluteValue part, AbsoluteValue whole, Optional<OfShare> percentage);

    abstract String difference(Ratio before, Ratio after, Optional<Points> points);

    abstract String flags(List<GuardReason> reasons);

    abstract String marked(List<GuardReason> reasons, String reason);
}
