package io.github.govtechkpi.io.result;

import io.github.govtechkpi.metrics.Caveat;
import io.github.govtechkpi.metrics.CaveatCode;
import io.github.govtechkpi.metrics.funnel.CountDifference;
import io.github.govtechkpi.metrics.funnel.Funnel;
import io.github.govtechkpi.metrics.funnel.FunnelComparison;
import io.github.govtechkpi.metrics.funnel.FunnelCount;
import io.github.govtechkpi.metrics.funnel.FunnelRate;
import io.github.govtechkpi.metrics.funnel.RateDifference;
import io.github.govtechkpi.metrics.funnel.StageFlow;
import io.github.govtechkpi.model.AbsoluteValue;
import io.github.govtechkpi.model.Computed;
import io.github.govtechkpi.model.MeasureUnit;
import io.github.govtechkpi.model.Reason;
import io.github.govtechkpi.model.StatedValue;
import io.github.govtechkpi.model.program.Stage;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** A funnel for readers: counts with their units, k of n with what the guard allows, and why other rates are not formed. */
public final class FunnelOverview {
    private final ResultWords words;
    private final Locale locale;

    private FunnelOverview(Locale locale) {
        this.words = new ResultWords(locale);
        this.locale = locale;
    }

    /** Returns the name of the program with the day and the period that it is about. */
    public static String title(Funnel funnel, Locale locale) {
        var words = new ResultWords(locale);
        return funnel.program().name().in(locale)
                + funnel.startedIn()
                        .map(period -> words.get("funnelStartedIn", period))
                        .orElse("")
                + funnel.asOf().map(day -> words.get("funnelAsOf", day)).orElse("");
    }

    /** Returns the parts of a funnel that have something to say. */
    public static List<ResultSection> sections(Funnel funnel, Locale locale) {
        var overview = new FunnelOverview(locale);
        return filled(Stream.of(
                overview.stages(funnel),
                overview.published(funnel),
                overview.rates(funnel),
                ResultSection.of(overview.words.get("funnelNoRates"), overview.reasons(funnel.rates())),
                overview.lessons(funnel),
                ResultSection.of(
                        overview.words.get("funnelNotes"),
                        overview.texts(funnel.derivation().warnings()))));
    }

    /** Returns the parts of a comparison, without those of its two funnels. */
    public static List<ResultSection> sections(FunnelComparison comparison, Locale locale) {
        var overview = new FunnelOverview(locale);
        return filled(Stream.of(overview.counts(comparison), overview.rateDifferences(comparison)));
    }

    private static List<ResultSection> filled(Stream<ResultSection> sections) {
        return sections.filter(section -> !section.isEmpty()).toList();
    }

    private ResultSection stages(Funnel funnel) {
        var rows = new ArrayList<List<String>>();
        rows.add(header(
                "funnelStage",
                "funnelReached",
                "funnelMovedOn",
                "funnelDiscontinued",
                "funnelThere",
                "funnelMedian",
                "funnelLongest",
                "funnelSoFar"));
        funnel.stages().forEach(flow -> rows.add(row(flow)));
        var lines = new ArrayList<String>();
        if (!funnel.stages().isEmpty()) {
            lines.add(words.get("funnelFollowed", funnel.followed().size(), funnel.discontinued()));
        }
        if (funnel.withoutStage() > 0) {
            lines.add(words.get("funnelWithoutStage", funnel.withoutStage()));
        }
        return new ResultSection(words.get("funnelStages", MeasureUnit.CASES.symbol()), rows, lines);
    }

    private List<String> row(StageFlow flow) {
        return List.of(
                label(flow.stage()),
                String.valueOf(flow.reached()),
                String.valueOf(flow.movedOn()),
                String.valueOf(flow.discontinued()),
                String.valueOf(flow.there()),
                days(flow.medianDays().map(BigDecimal::valueOf).map(JsonLayout::plain)),
                days(flow.longestDays()),
                flow.longestDaysSoFar()
                        .map(days -> words.get("funnelDays", days))
                        .orElse(words.get("missing")));
    }

    private ResultSection published(Funnel funnel) {
        var rows = new ArrayList<List<String>>();
        rows.add(header("funnelStage", "funnelCount", "funnelOf", "funnelWhen"));
        funnel.published()
                .forEach(count -> rows.add(List.of(
                        label(count.stage()),
                        stated(count),
                        count.of().in(locale),
                        count.asOf().map(Object::toString).orElse(words.get("missing")))));
        return new ResultSection(words.get("funnelPublished"), rows, List.of());
    }

    private ResultSection rates(Funnel funnel) {
        var rows = new ArrayList<List<String>>();
        rows.add(header("funnelFrom", "funnelTo", "funnelRate"));
        var shown = funnel.rates().stream()
                .filter(rate -> rate.ratio().isComputable())
                .filter(rate -> isNextOrFromTheStart(rate, funnel.rates()))
                .toList();
        shown.forEach(rate -> rows.add(List.of(
                end(rate.from()),
                end(rate.to()),
                rate.ratio().map(ratio -> ratio.text(locale)).orElseThrow()
                        + (rate.underWay() == 0 ? "" : words.get("funnelUnderWay", rate.underWay())))));
        var notes = shown.stream()
                .flatMap(rate -> rate.caveats().stream())
                .filter(caveat -> caveat.code() != CaveatCode.STILL_UNDER_WAY)
                .distinct()
                .toList();
        return new ResultSection(words.get("funnelRates"), rows, texts(notes));
    }

    /** Of recorded challenges, readers see the way from stage to stage and from the start; files have every pair. */
    private static boolean isNextOrFromTheStart(FunnelRate rate, List<FunnelRate> all) {
        var siblings = all.stream()
                .filter(other -> other.from().recorded())
                .filter(other -> other.from().stage() == rate.from().stage())
                .findFirst();
        return !rate.from().recorded()
                || all.get(0).from().stage() == rate.from().stage()
                || siblings.filter(rate::equals).isPresent();
    }

    private String end(FunnelCount count) {
        return count.recorded()
                ? label(count.stage())
                : words.get("funnelCountOf", label(count.stage()), count.of().in(locale));
    }

    private List<String> reasons(List<FunnelRate> rates) {
        var pairs = new LinkedHashMap<Reason, List<String>>();
        rates.forEach(rate -> rate.ratio()
                .reason()
                .ifPresent(reason -> pairs.computeIfAbsent(reason, found -> new ArrayList<>())
                        .add(words.get("funnelPair", stated(rate.from()), stated(rate.to())))));
        return pairs.entrySet().stream()
                .map(entry -> words.get(
                        "funnelReason",
                        entry.getKey().message().in(locale),
                        String.join(words.get("funnelComma"), entry.getValue())))
                .toList();
    }

    private ResultSection lessons(Funnel funnel) {
        return ResultSection.of(
                words.get("funnelLessons"),
                funnel.lessons().stream()
                        .map(lesson -> words.get(
                                "funnelLesson",
                                lesson.challenge(),
                                lesson.leftAt().map(this::label).orElse(words.get("missing")),
                                lesson.on(),
                                lesson.text().in(locale)))
                        .toList());
    }

    private ResultSection counts(FunnelComparison comparison) {
        var rows = new ArrayList<List<String>>();
        rows.add(header("funnelStage", "funnelBefore", "funnelAfter", "funnelChange"));
        comparison.counts().forEach(count -> rows.add(row(count)));
        return new ResultSection(
                words.get("funnelCounts"), rows, texts(comparison.derivation().warnings()));
    }

    private List<String> row(CountDifference count) {
        return List.of(
                end(count.before()),
                stated(count.before()),
                stated(count.after()),
                count.guarded()
                        .map(ratio -> ratio.text(locale))
                        .toOptional()
                        .or(() -> count.change().map(this::signed).toOptional())
                        .orElse(words.get("missing")));
    }

    private ResultSection rateDifferences(FunnelComparison comparison) {
        var rows = new ArrayList<List<String>>();
        rows.add(header("funnelFrom", "funnelTo", "funnelBefore", "funnelAfter", "funnelDifference"));
        var shown = comparison.rates().stream()
                .filter(rate -> rate.before().ratio().isComputable()
                        && rate.after().ratio().isComputable())
                .filter(rate ->
                        isNextOrFromTheStart(rate.before(), comparison.before().rates()))
                .toList();
        shown.forEach(rate -> rows.add(row(rate)));
        var reasons = shown.stream()
                .flatMap(rate -> rate.difference().reason().stream())
                .distinct()
                .map(reason -> reason.message().in(locale))
                .toList();
        return new ResultSection(words.get("funnelRateDifferences"), rows, reasons);
    }

    private List<String> row(RateDifference rate) {
        return List.of(
                end(rate.before().from()),
                end(rate.before().to()),
                rate.before().ratio().map(ratio -> ratio.text(locale)).orElseThrow(),
                rate.after().ratio().map(ratio -> ratio.text(locale)).orElseThrow(),
                rate.difference()
                        .map(difference -> difference.text(locale))
                        .toOptional()
                        .orElse(words.get("missing")));
    }

    private List<String> header(String... keys) {
        return Stream.of(keys).map(words::get).toList();
    }

    private List<String> texts(List<Caveat> caveats) {
        return caveats.stream().map(caveat -> caveat.text().in(locale)).toList();
    }

    private String label(Stage stage) {
        return stage.label().in(locale);
    }

    private String days(Computed<?> days) {
        return days.toOptional().map(number -> words.get("funnelDays", number)).orElse(words.get("missing"));
    }

    private String stated(FunnelCount count) {
        return count.value().in(locale);
    }

    private String signed(AbsoluteValue change) {
        return (change.amount().signum() > 0 ? words.get("plus") : "")
                + StatedValue.exact(change).in(locale);
    }
}
