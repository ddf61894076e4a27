package io.github.govtechkpi.metrics.assessment;

import static java.util.Objects.requireNonNull;

import io.github.govtechkpi.metrics.Derivation;
import io.github.govtechkpi.model.InvalidValueException;
import io.github.govtechkpi.model.LocalizedText;
import io.github.govtechkpi.model.Quoted;
import io.github.govtechkpi.model.TextForm;
import io.github.govtechkpi.model.rating.AchievementForm;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The assessment methods of others that a goal can be judged by beside our own status, each a formula over
 * {@link AssessmentInputs}.
 *
 * <p>Where a method is undefined it answers no verdict and a reason. Ids and verdict words are part of the contract with other
 * applications; a version is the edition of the definition that was followed, with our own revision after the dot.
 */
public enum AssessmentMethod {
    /**
     * Statistics Canada, as Open SDG publishes it; version 2.4.
     *
     * <p>With a target: {@code sign(b)*d*CAGR(y)/|CAGR(g)|} from 0.95, 0.6 and 0, the target being met first. Without: {@code
     * sign(b)*d*CAGR(y)} from 1.5, 0.5 and 0 % a year, all multiplied by a factor near a natural limit. The goal may set thresholds of
     * its own. Scores from -5 to 5. Replaces a base or target of 0 by 0.001, and then says so.<br>
     * Source: open-sdg/sdg-build, ProgressMeasure.py (MIT), the method that Statistics Canada publishes with.
     */
    STATISTICS_CANADA(
            "2.4",
            "カナダ統計局（Open SDG）",
            "Statistics Canada (Open SDG)",
            "Compound growth against the target (Statistics Canada, Open SDG ProgressMeasure)",
            StatisticsCanada::assess),
    /**
     * Eurostat, edition 2021; version 2021.1.
     *
     * <p>With a target: the ratio of growth rates from 95, 60 and 0 %. Without: growth from 1, 0 and -1 % a year. Scores from -5 to
     * 5.<br>
     * Source: Eurostat, Sustainable development in the European Union, 2021; its cuts without a target are known, not re-read.
     */
    EUROSTAT(
            "2021.1",
            "Eurostat（2021年版）",
            "Eurostat (2021)",
            "Compound growth against the target (Eurostat 2021)",
            Eurostat::assess2021),
    /**
     * United Nations Statistics Division, Progress Chart 2023; version 2023.1.
     *
     * <p>With a target: growth so far is extended to the target's year, and {@code q = (extended-b)/(g-b)} is judged from 0.95 and
     * 0.10. Without: growth from 2 and 0.5 % a year in the wanted direction. A value that meets the target is enough whatever the
     * trend, and within 1 point of a target of 0 or 100 % counts as met. No score.<br>
     * Source: UN Statistics Division, SDG Progress Chart 2023, technical note, as published by EUSTAT.
     */
    UN_2023(
            "2023.1",
            "国連（Progress Chart 2023）",
            "United Nations (Progress Chart 2023)",
            "Growth extended to the target's year (UN Statistics Division, Progress Chart 2023)",
            UnProgressChart::assess),
    /**
     * The weather symbols of the German sustainable development strategy; version 2022.1.
     *
     * <p>The mean annual change over the last six values (at least four) is extended in a straight line to the target's year. What
     * is then missing, as a share of target less current value: below 5 % sun, to 20 % sun and cloud, beyond it cloud where the
     * direction is right, else thunderstorm. Without a target: the signs of the mean and of the last change. No score.<br>
     * Source: Destatis, Sustainable development in Germany, indicator report, status of indicators.
     */
    GERMAN(
            "2022.1",
            "ドイツ（天気記号）",
            "Germany (weather symbols)",
            "Mean annual change of the last six values extended to the target's year (Destatis)",
            WeatherSymbols::assess),
    /**
     * Actual over target within 15 %; version 1.1.
     *
     * <p>Above 1.15 over, below 0.85 under; for a target to decrease to, over and under change places. The baseline is not used, so
     * an indicator that is to fall can look fine where it started. No score.<br>
     * Source: Mercy Corps, TolaActivity (Apache 2.0), per cent met.
     */
    TOLERANCE_15(
            "1.1",
            "許容差15％（実績÷目標）",
            "tolerance of 15 % (actual over target)",
            "Actual over target within 15 % (Mercy Corps Tola)",
            Tolerance::assess),
    /**
     * Eurostat as EUSTAT adopted it for 2026, with five classes without a target; version 2026.1. Unconfirmed: we have not seen
     * Eurostat's own edition.
     *
     * <p>As {@link #EUROSTAT}, but growth without a target is judged from 1, 0.1, -0.1 and -1 % a year.
     */
    EUROSTAT_2026(
            "2026.1",
            "Eurostat（2026年版・未確認）",
            "Eurostat (2026, unconfirmed)",
            "Compound growth against the target (Eurostat as adopted by EUSTAT 2026)",
            Eurostat::assess2026),
    /** The achievement rate {@code y/g} (達成率、実績÷目標); version 1.1. Undefined for a target of 0. No class without a rating scheme. */
    ACHIEVEMENT_SIMPLE(AchievementForm.SIMPLE),
    /** The achievement rate {@code (y-b)/(g-b)} (基準値からの進捗); version 1.1. Undefined unless the target lies beyond the baseline. */
    ACHIEVEMENT_FROM_BASELINE(AchievementForm.FROM_BASELINE),
    /** The achievement rate {@code g/y} (目標÷実績); version 1.1. Undefined for a current value of 0. */
    ACHIEVEMENT_INVERSE(AchievementForm.INVERSE),
    /** The achievement rate {@code (2g-y)/g} (目標を軸に反転); version 1.1. Undefined for a target of 0. */
    ACHIEVEMENT_MIRRORED(AchievementForm.MIRRORED),
    /** The achievement rate {@code (y-b)/((g-b)*k/n)} (年次按分); version 1.1. Undefined in the baseline's year. */
    ACHIEVEMENT_PRO_RATED(AchievementForm.PRO_RATED);

    /** The word that stands for all methods. */
    public static final String ALL = "all";

    /** The word that stands for the five forms of the achievement rate. */
    public static final String ACHIEVEMENT = "achievement";

    private final String version;
    private final LocalizedText label;
    private final String source;

    @SuppressWarnings("ImmutableEnumChecker") // a method of this package without state
    private final Function<AssessmentInputs, MethodVerdict> formula;

    private final Optional<AchievementForm> form;

    AssessmentMethod(
            String version, String ja, String en, String source, Function<AssessmentInputs, MethodVerdict> formula) {
        this.version = version;
        this.label = LocalizedText.of(ja, en);
        this.source = source;
        this.formula = formula;
        this.form = Optional.empty();
    }

    AssessmentMethod(AchievementForm form) {
        this.version = "1.1";
        this.label = LocalizedText.of(
                "達成率（%s）".formatted(form.label().ja().orElseThrow()),
                "achievement rate (%s)".formatted(form.label().en().orElseThrow()));
        this.source = "Achievement rate, " + form + " (usage of Japanese municipal plans)";
        this.formula = inputs -> Achievements.assess(this, form, inputs);
        this.form = Optional.of(form);
    }

    /** Returns the id that files and commands use, for example {@code statistics-canada}. */
    public String id() {
        return TextForm.of(name());
    }

    /** Returns the edition of the definition that was followed, with our own revision after the dot. */
    public String version() {
        return version;
    }

    /** Returns the name for readers. */
    public LocalizedText label() {
        return label;
    }

    /** Returns the form of the achievement rate, where the method is one. */
    public Optional<AchievementForm> achievementForm() {
        return form;
    }

    /** Judges a goal. */
    public MethodVerdict assess(AssessmentInputs inputs) {
        return formula.apply(requireNonNull(inputs, "inputs"));
    }

    /**
     * Reads a list of ids such as {@code statistics-canada,achievement}; {@code all} is every method, {@code achievement} all its
     * five forms. Each method comes once, where it is first asked for.
     *
     * @throws IllegalArgumentException with the word and all ids, if one of them is none
     */
    public static List<AssessmentMethod> parseList(String text) {
        var methods = new LinkedHashSet<AssessmentMethod>();
        for (var word : text.split(",", -1)) {
            methods.addAll(parse(word.strip()));
        }
        return List.copyOf(methods);
    }

    /** Returns all words that {@link #parseList} takes. */
    public static List<String> words() {
        var words = new ArrayList<String>(List.of(ALL));
        Arrays.stream(values())
                .flatMap(method ->
                        method == ACHIEVEMENT_SIMPLE ? Stream.of(ACHIEVEMENT, method.id()) : Stream.of(method.id()))
                .forEach(words::add);
        return List.copyOf(words);
    }

    private static List<AssessmentMethod> parse(String word) {
        var found = Arrays.stream(values())
                .filter(method -> word.equals(ALL)
                        || (word.equals(ACHIEVEMENT) && method.form.isPresent())
                        || word.equals(method.id()))
                .toList();
        if (found.isEmpty()) {
            throw InvalidValueException.of(
                    "評価方法 %s はありません。使えるのは %s です。",
                    "There is no assessment method %s; the methods are: %s",
                    Quoted.of(word),
                    String.join(", ", words()));
        }
        return found;
    }

    Derivation derivation(LocalizedText... assumptions) {
        return Derivation.of(source, assumptions);
    }

    /** Returns the id. */
    @Override
    public String toString() {
        return id();
    }
}
