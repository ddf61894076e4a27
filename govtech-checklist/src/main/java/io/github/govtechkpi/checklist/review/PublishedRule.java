package io.github.govtechkpi.checklist.review;

import io.github.govtechkpi.metrics.feasible.BaseRange;
import io.github.govtechkpi.metrics.feasible.FeasibleBase;
import io.github.govtechkpi.metrics.feasible.FeasibleCounts;
import io.github.govtechkpi.metrics.feasible.PublishedShare;
import io.github.govtechkpi.metrics.feasible.Relation;
import io.github.govtechkpi.metrics.feasible.Rounding;
import io.github.govtechkpi.model.LocalizedText;
import io.github.govtechkpi.model.program.ClaimedCounts;
import io.github.govtechkpi.model.program.PublishedBase;
import io.github.govtechkpi.model.program.PublishedFigure;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** R50: whether a published percentage can come from the counts that are stated for it. */
final class PublishedRule {
    private static final int SHOWN = 3;
    private static final long MAX_BASE = 1_000_000; // a wider search would show nothing that a reader can use

    static final ReviewRule R50 = ReviewRule.ofPrograms(
            "R50",
            Severity.WARNING,
            LocalizedText.of("公表された割合「%s」が件数と合いません。%s", "The published percentage \"%s\" does not fit its counts. %s"),
            LocalizedText.of(
                    "本プロジェクトの規則：割合は二つの件数から得られるものでなければならない",
                    "This project's rule: a percentage must come from two whole counts"),
            program -> program.program().published().stream().flatMap(PublishedRule::contradictions));

    private PublishedRule() {}

    private static Stream<Hit> contradictions(PublishedFigure figure) {
        return PublishedShare.of(figure.rate()).stream()
                .flatMap(share -> Stream.concat(
                        figure.base().flatMap(base -> stated(figure, share, base)).stream(),
                        figure.claimed().flatMap(counts -> claimed(figure, share, counts)).stream()));
    }

    private static Optional<Hit> stated(PublishedFigure figure, PublishedShare share, PublishedBase base) {
        if (base.high().isEmpty() || base.high().getAsLong() > MAX_BASE) {
            return Optional.empty(); // among the bases from a lower limit on, some always fit
        }
        var range = BaseRange.between(base.low(), base.high().getAsLong());
        var counts = FeasibleCounts.search(List.of(share), range);
        if (!counts.bases().isEmpty()) {
            return Optional.empty();
        }
        var sentences = new ArrayList<LocalizedText>();
        sentences.add(counts.text());
        nearest(share, base).ifPresent(sentences::add);
        cutOff(share, range).ifPresent(sentences::add);
        return Optional.of(hit(
                figure,
                List.of(rate(figure), FieldValue.of(field(figure, "base"), base.isExact() ? base.low() : range)),
                sentences));
    }

    private static Optional<LocalizedText> nearest(PublishedShare share, PublishedBase base) {
        var high = base.high().orElseThrow();
        var widest = Math.max(1000, 2 * high);
        var bases = FeasibleCounts.search(List.of(share), BaseRange.between(1, widest)).bases().stream()
                .sorted(Comparator.comparingLong(found -> Math.max(base.low() - found.base(), found.base() - high)))
                .limit(SHOWN)
                .sorted(Comparator.comparingLong(FeasibleBase::base))
                .toList();
        return bases.isEmpty()
                ? Optional.empty()
                : Optional.of(LocalizedText.of(
                        "近い母数で合うのは、%sです。".formatted(listed(bases, Locale.JAPANESE)),
                        "Near it, these fit: %s.".formatted(listed(bases, Locale.ENGLISH))));
    }

    private static Optional<LocalizedText> cutOff(PublishedShare share, BaseRange range) {
        var bases = FeasibleCounts.search(List.of(share), range, List.of(), Rounding.FLOOR, 0).bases().stream()
                .limit(SHOWN)
                .toList();
        return bases.isEmpty()
                ? Optional.empty()
                : Optional.of(LocalizedText.of(
                        "切り捨てなら、%sが合います。".formatted(listed(bases, Locale.JAPANESE)),
                        "Cut off instead of rounded, %s would fit.".formatted(listed(bases, Locale.ENGLISH))));
    }

    private static Optional<Hit> claimed(PublishedFigure figure, PublishedShare share, ClaimedCounts counts) {
        var evidence = List.of(
                rate(figure), FieldValue.of(field(figure, "claimed"), counts.numerator() + "/" + counts.denominator()));
        if (counts.denominator() > MAX_BASE) {
            return Optional.empty();
        }
        if (counts.numerator() > counts.denominator()) {
            return Optional.of(hit(
                    figure,
                    evidence,
                    List.of(LocalizedText.of(
                            "%sは%sより多く、その一部ではありません。".formatted(counts.numerator(), counts.denominator()),
                            "%s is more than %s and no part of it."
                                    .formatted(counts.numerator(), counts.denominator())))));
        }
        var check = FeasibleCounts.check(share, counts.numerator(), counts.denominator(), Rounding.HALF_UP);
        if (check.possible()) {
            return Optional.empty();
        }
        var sentences = new ArrayList<LocalizedText>();
        sentences.add(check.text());
        basesOf(share, counts.numerator()).ifPresent(sentences::add);
        asBase(share, counts.numerator()).ifPresent(sentences::add);
        return Optional.of(hit(figure, evidence, sentences));
    }

    /** The bases of which a count is the percentage. */
    private static Optional<LocalizedText> basesOf(PublishedShare share, long count) {
        if (count == 0 || share.relation() != Relation.EQUAL || share.percent().signum() == 0) {
            return Optional.empty();
        }
        var fitting = FeasibleCounts.search(
                        List.of(share), BaseRange.between(count, Math.min(MAX_BASE, limit(share, count))))
                .bases()
                .stream()
                .filter(base -> base.ranges().get(0).contains(count))
                .map(FeasibleBase::base)
                .toList();
        if (fitting.isEmpty()) {
            return Optional.empty();
        }
        var low = fitting.get(0);
        var high = fitting.get(fitting.size() - 1);
        return Optional.of(
                low.equals(high)
                        ? LocalizedText.of(
                                "%sという件数に合う母数は%sです。".formatted(count, low),
                                "The count %s would need the base %s.".formatted(count, low))
                        : LocalizedText.of(
                                "%sという件数に合う母数は%s～%sです。".formatted(count, low, high),
                                "The count %s would need a base from %s to %s.".formatted(count, low, high)));
    }

    /** A base above which the count is certainly less than the percentage. */
    private static long limit(PublishedShare share, long count) {
        var least = share.percent()
                .subtract(share.percent().ulp())
                .max(share.percent().movePointLeft(1));
        return Math.max(count, (long) Math.ceil(100.0 * count / least.doubleValue()) + 1);
    }

    /** What was given as the count may be the base. */
    private static Optional<LocalizedText> asBase(PublishedShare share, long count) {
        if (count == 0 || share.relation() != Relation.EQUAL || share.percent().signum() == 0) {
            return Optional.empty();
        }
        var bases =
                FeasibleCounts.search(List.of(share), BaseRange.exactly(count)).bases();
        return bases.isEmpty()
                ? Optional.empty()
                : Optional.of(LocalizedText.of(
                        "%sが母数であれば、%sが合います。".formatted(count, listed(bases, Locale.JAPANESE)),
                        "If %s is the base, %s fits.".formatted(count, listed(bases, Locale.ENGLISH))));
    }

    private static String listed(List<FeasibleBase> bases, Locale locale) {
        var japanese = locale.equals(Locale.JAPANESE);
        return bases.stream()
                .map(base -> (japanese ? "%2$s件中%1$s件" : "%s of %s")
                        .formatted(base.ranges().get(0).text().in(locale), base.base()))
                .collect(Collectors.joining(japanese ? "、" : ", "));
    }

    private static Hit hit(PublishedFigure figure, List<FieldValue> evidence, List<LocalizedText> sentences) {
        return Hit.of(evidence, figure.name(), Shown.joined(sentences, "", " "));
    }

    private static FieldValue rate(PublishedFigure figure) {
        return FieldValue.of(field(figure, "percent"), Shown.plain(figure.rate()));
    }

    private static String field(PublishedFigure figure, String name) {
        return "published." + figure.id() + "." + name;
    }
}
