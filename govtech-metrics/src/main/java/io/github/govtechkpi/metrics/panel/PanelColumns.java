package io.github.govtechkpi.metrics.panel;

import static java.util.Objects.requireNonNull;

import io.github.govtechkpi.model.AbsoluteValue;
import io.github.govtechkpi.model.InvalidInputException;
import io.github.govtechkpi.model.Quantity;
import io.github.govtechkpi.model.Ratio;
import io.github.govtechkpi.model.ReasonCode;
import io.github.govtechkpi.model.area.LocalGovernmentCode;
import io.github.govtechkpi.model.indicator.IndicatorId;
import io.github.govtechkpi.model.observation.Observation;
import io.github.govtechkpi.model.observation.Series;
import io.github.govtechkpi.model.time.ReportingPeriod;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Rows in memory, 20 bytes each: three codes and two counts below 2^31 or one whole amount. Numbers that do not fit are kept beside
 * them, exactly.
 */
public final class PanelColumns implements PanelSource {
    private static final int ROWS_PER_PART = 1 << 16;

    private final Codes codes;
    private final int size;
    private final int[] areas;
    private final int[] indicators;
    private final int[] periods;
    private final long[] pairs;
    private final Map<Integer, BigDecimal[]> exact;

    private PanelColumns(Builder builder) {
        codes = builder.codes;
        size = builder.size;
        areas = Arrays.copyOf(builder.areas, size);
        indicators = Arrays.copyOf(builder.indicators, size);
        periods = Arrays.copyOf(builder.periods, size);
        pairs = Arrays.copyOf(builder.pairs, size);
        exact = Map.copyOf(builder.exact);
    }

    /** What the codes stand for. */
    private static final class Codes {
        final List<Optional<LocalGovernmentCode>> areas = new ArrayList<>();
        final List<IndicatorId> indicators = new ArrayList<>();
        final List<Boolean> isRatio = new ArrayList<>();
        final List<ReportingPeriod> periods = new ArrayList<>();
    }

    /** Starts empty columns. */
    public static Builder builder() {
        return new Builder();
    }

    /** Takes the observations of some series; those without a value are left out. */
    public static PanelColumns of(List<Series> series) {
        var builder = builder();
        for (var each : series) {
            each.observations().forEach(builder::add);
        }
        return builder.build();
    }

    /** Returns the number of rows. */
    public int size() {
        return size;
    }

    @Override
    public int parts() {
        return (size + ROWS_PER_PART - 1) / ROWS_PER_PART;
    }

    @Override
    public long line(int part, int row) {
        return (long) part * ROWS_PER_PART + row + 1;
    }

    @Override
    public Reader reader(PanelSink sink) {
        var areaCodes = codes.areas.stream()
                .mapToInt(area -> area.map(sink::area).orElse(PanelSink.NO_AREA))
                .toArray();
        var goals = codes.indicators.stream()
                .mapToInt(id -> sink.indicator(id.value()))
                .toArray();
        var periodCodes = codes.periods.stream().mapToInt(sink::period).toArray();
        return part -> read(part, sink, areaCodes, goals, periodCodes);
    }

    private void read(int part, PanelSink sink, int[] areaCodes, int[] goals, int[] periodCodes) {
        var from = part * ROWS_PER_PART;
        var to = Math.min(size, from + ROWS_PER_PART);
        for (var i = from; i < to; i++) {
            var indicator = indicators[i];
            var goal = goals[indicator];
            var row = i - from;
            var isRatio = codes.isRatio.get(indicator);
            if (goal == PanelSink.NO_GOAL) {
                sink.reject(
                        row,
                        RowProblem.UNKNOWN_INDICATOR,
                        codes.indicators.get(indicator).value());
            } else if (sink.isRatio(goal) != isRatio) {
                sink.reject(
                        row,
                        RowProblem.WRONG_COLUMNS,
                        codes.indicators.get(indicator).value());
            } else if (!exact.isEmpty() && exact.containsKey(i)) {
                readExact(i, sink, row, areaCodes[areas[i]], goal, periodCodes[periods[i]], isRatio);
            } else if (isRatio) {
                sink.counts(
                        row,
                        areaCodes[areas[i]],
                        goal,
                        periodCodes[periods[i]],
                        Pairs.numerator(pairs[i]),
                        Pairs.denominator(pairs[i]));
            } else {
                sink.amount(row, areaCodes[areas[i]], goal, periodCodes[periods[i]], pairs[i]);
            }
        }
    }

    private void readExact(int i, PanelSink sink, int row, int area, int goal, int period, boolean isRatio) {
        var numbers = requireNonNull(exact.get(i));
        if (isRatio) {
            sink.counts(row, area, goal, period, numbers[0], numbers[1]);
        } else {
            sink.amount(row, area, goal, period, numbers[0]);
        }
    }

    /** Gathers rows in any order. */
    public static final class Builder {
        private static final int FIRST_ROOM = 1024;

        private final Codes codes = new Codes();
        private final Map<Optional<LocalGovernmentCode>, Integer> areaCodes = new HashMap<>();
        private final Map<IndicatorId, Integer> indicatorCodes = new HashMap<>();
        private final Map<ReportingPeriod, Integer> periodCodes = new HashMap<>();
        private final Map<Integer, BigDecimal[]> exact = new HashMap<>();
        private int[] areas = new int[FIRST_ROOM];
        private int[] indicators = new int[FIRST_ROOM];
        private int[] periods = new int[FIRST_ROOM];
        private long[] pairs = new long[FIRST_ROOM];
        private int size;

        private Builder() {}

        /** Adds a row of two counts, for example 920 of 1,200. */
        public Builder counts(
                IndicatorId indicator,
                Optional<LocalGovernmentCode> area,
                ReportingPeriod period,
                long numerator,
                long denominator) {
            if (numerator < 0 || denominator < 0 || numerator > Integer.MAX_VALUE || denominator > Integer.MAX_VALUE) {
                return counts(indicator, area, period, BigDecimal.valueOf(numerator), BigDecimal.valueOf(denominator));
            }
            add(indicator, true, area, period, Pairs.pack(numerator, denominator));
            return this;
        }

        /** Adds a row of two counts with decimals or of any size. */
        public Builder counts(
                IndicatorId indicator,
                Optional<LocalGovernmentCode> area,
                ReportingPeriod period,
                BigDecimal numerator,
                BigDecimal denominator) {
            exact.put(size, new BigDecimal[] {numerator, denominator});
            add(indicator, true, area, period, 0);
            return this;
        }

        /** Adds a row of one amount, for example 170 people. */
        public Builder amount(
                IndicatorId indicator, Optional<LocalGovernmentCode> area, ReportingPeriod period, long amount) {
            add(indicator, false, area, period, amount);
            return this;
        }

        /** Adds a row of one amount with decimals or of any size. */
        public Builder amount(
                IndicatorId indicator, Optional<LocalGovernmentCode> area, ReportingPeriod period, BigDecimal amount) {
            exact.put(size, new BigDecimal[] {amount, BigDecimal.ONE});
            add(indicator, false, area, period, 0);
            return this;
        }

        /** Adds an observation; one without a value is left out. */
        public Builder add(Observation observation) {
            observation.value().ifPresent(value -> add(observation, value));
            return this;
        }

        private void add(Observation observation, Quantity value) {
            var key = observation.key();
            if (value instanceof AbsoluteValue amount) {
                if (isLong(amount.amount())) {
                    amount(
                            key.indicator(),
                            key.area(),
                            observation.period(),
                            amount.amount().longValueExact());
                } else {
                    amount(key.indicator(), key.area(), observation.period(), amount.amount());
                }
            } else if (value instanceof Ratio ratio) {
                var numerator = ratio.numerator().amount();
                var denominator = ratio.denominator().amount();
                if (isLong(numerator) && isLong(denominator)) {
                    counts(
                            key.indicator(),
                            key.area(),
                            observation.period(),
                            numerator.longValueExact(),
                            denominator.longValueExact());
                } else {
                    counts(key.indicator(), key.area(), observation.period(), numerator, denominator);
                }
            } else {
                throw new AssertionError(value);
            }
        }

        private static boolean isLong(BigDecimal number) {
            return number.scale() <= 0 && number.precision() - number.scale() <= 18;
        }

        private void add(
                IndicatorId indicator,
                boolean isRatio,
                Optional<LocalGovernmentCode> area,
                ReportingPeriod period,
                long pair) {
            if (size == areas.length) {
                var room = Math.addExact(size, size / 2);
                areas = Arrays.copyOf(areas, room);
                indicators = Arrays.copyOf(indicators, room);
                periods = Arrays.copyOf(periods, room);
                pairs = Arrays.copyOf(pairs, room);
            }
            areas[size] = areaCodes.computeIfAbsent(area, each -> place(codes.areas, each));
            indicators[size] = indicatorCodes.computeIfAbsent(indicator, each -> {
                codes.isRatio.add(isRatio);
                return place(codes.indicators, each);
            });
            if (codes.isRatio.get(indicators[size]) != isRatio) {
                throw new InvalidInputException(
                        ReasonCode.INVALID_INPUT,
                        "Every row of %s must have one amount, or every row two counts".formatted(indicator));
            }
            periods[size] = periodCodes.computeIfAbsent(period, each -> place(codes.periods, each));
            pairs[size] = pair;
            size++;
        }

        private static <T> int place(List<T> list, T item) {
            list.add(item);
            return list.size() - 1;
        }

        /** Makes the columns. */
        public PanelColumns build() {
            return new PanelColumns(this);
        }
    }
}
