package io.github.govtechkpi.io.observation;

import io.github.govtechkpi.model.MeasureUnit;
import io.github.govtechkpi.model.PlainText;
import io.github.govtechkpi.model.Qualifier;
import io.github.govtechkpi.model.Quantity;
import io.github.govtechkpi.model.area.LocalGovernmentCode;
import io.github.govtechkpi.model.indicator.IndicatorId;
import io.github.govtechkpi.model.indicator.RatioIndicator;
import io.github.govtechkpi.model.observation.MissingReason;
import io.github.govtechkpi.model.observation.Observation;
import io.github.govtechkpi.model.observation.ObservationStatus;
import io.github.govtechkpi.model.observation.SeriesKey;
import io.github.govtechkpi.model.observation.Slice;
import io.github.govtechkpi.model.program.ProgramId;
import io.github.govtechkpi.model.time.ReportingPeriod;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;

/**
 * Reads rows at the level of bytes. A row of texts that were met before and of whole numbers makes no object that stays; every
 * other row, also each that is wrong, is left to {@link ObservationRow}, so that there is one meaning and one finding.
 */
final class PlainRows {
    private static final PlainCell NOT_USED = (bytes, from, to) -> true;

    private final RowOwners owners;
    private final Function<SeriesKey, SeriesRows> allSeries;
    private final CellTable<IndicatorId> indicators = new CellTable<>(IndicatorId::of);
    private final CellTable<ProgramId> programs = new CellTable<>(ProgramId::of);
    private final CellTable<ReportingPeriod> periods;
    private final CellTable<LocalGovernmentCode> areas = new CellTable<>(LocalGovernmentCode::parse);
    private final CellTable<Slice> slices = new CellTable<>(Slice::new);
    private final CellTable<LocalDate> days = new CellTable<>(LocalDate::parse);
    private final CellTable<Qualifier> qualifiers = new CellTable<>(ObservationRow::qualifier);
    private final CellTable<MissingReason> reasons = new CellTable<>(MissingReason::parse);
    private final CellTable<ObservationStatus> states = new CellTable<>(ObservationStatus::parse);
    private final CellTable<String> notes = new CellTable<>(PlainText::require);
    private final PlainNumber value = new PlainNumber();
    private final PlainNumber numerator = new PlainNumber();
    private final PlainNumber denominator = new PlainNumber();
    private final PlainCell[] cells;
    private final Map<MeasureUnit, AmountTable> amounts = new HashMap<>();
    private final Map<Named, Optional<RowSource>> sources = new HashMap<>();

    private Named named = new Named(Optional.empty(), Optional.empty()); // of the last row, and what was found by it
    private Optional<RowSource> source = Optional.empty();
    private Optional<SeriesRows> series = Optional.empty();

    /** What a row says of whose it is. */
    private record Named(Optional<IndicatorId> indicator, Optional<ProgramId> program) {}

    PlainRows(
            List<Optional<ObservationColumn>> columns,
            RowOwners owners,
            CellTable<ReportingPeriod> periods,
            Function<SeriesKey, SeriesRows> allSeries) {
        this.owners = owners;
        this.periods = periods;
        this.allSeries = allSeries;
        this.cells = columns.stream()
                .map(column -> column.map(this::cell).orElse(NOT_USED))
                .toArray(PlainCell[]::new);
    }

    private PlainCell cell(ObservationColumn column) {
        return switch (column) {
            case INDICATOR -> indicators;
            case PROGRAM -> programs;
            case PERIOD -> periods;
            case AREA -> areas;
            case SLICE -> slices;
            case KNOWN_ON -> days;
            case QUALIFIER -> qualifiers;
            case MISSING -> reasons;
            case STATUS -> states;
            case NOTE -> notes;
            case VALUE -> value;
            case NUMERATOR -> numerator;
            case DENOMINATOR -> denominator;
        };
    }

    /** Reads a row; false, and nothing is done, where the row is for the careful reader. */
    boolean read(PlainLines line) {
        for (var i = cells.length; i < line.fields(); i++) {
            if (line.to(i) > line.from(i)) {
                return false;
            }
        }
        for (var i = 0; i < cells.length; i++) {
            var isThere = i < line.fields();
            if (!cells[i].read(line.bytes(), isThere ? line.from(i) : 0, isThere ? line.to(i) : 0)) {
                return false;
            }
        }
        return !line.isDoubled() && findSource() && observe();
    }

    private boolean findSource() {
        if (!indicators.value().equals(named.indicator()) || !programs.value().equals(named.program())) {
            named = new Named(indicators.value(), programs.value());
            source = Optional.empty();
            var known = sources.get(named);
            if (known != null) {
                source = known;
            } else if (named.indicator().isPresent()) {
                var found = owners.of(named.indicator().get(), named.program());
                source = found.size() == 1 ? Optional.of(source(found.get(0))) : Optional.empty();
                sources.put(named, source);
            }
        }
        return source.isPresent();
    }

    private RowSource source(RowOwners.Owner owner) {
        var indicator = owner.indicator();
        var denominators =
                indicator instanceof RatioIndicator ratio ? ratio.denominator().unit() : indicator.unit();
        return new RowSource(
                owner.program(),
                indicator,
                amounts.computeIfAbsent(indicator.unit(), AmountTable::new),
                amounts.computeIfAbsent(denominators, AmountTable::new));
    }

    private boolean observe() {
        var from = source.orElseThrow();
        var isInItsColumns = from.isRatio()
                ? !value.isPresent() && numerator.isPresent() == denominator.isPresent()
                : !numerator.isPresent() && !denominator.isPresent();
        if (periods.value().isEmpty()
                || !isInItsColumns
                || (hasValue() && (reasons.value().isPresent() || state().isMissing()))
                || (!hasValue() && precision() != Qualifier.EXACT)
                || (from.isRatio() && hasValue() && !from.accepts(numerator, denominator))) {
            return false;
        }
        findSeries(from);
        return true;
    }

    private boolean hasValue() {
        return source.orElseThrow().isRatio() ? numerator.isPresent() : value.isPresent();
    }

    private ObservationStatus state() {
        return states.value().orElse(hasValue() ? ObservationStatus.A : ObservationStatus.O);
    }

    private Qualifier precision() {
        return qualifiers.value().orElse(Qualifier.EXACT);
    }

    private void findSeries(RowSource from) {
        if (series.isPresent() && isOf(series.get(), from)) {
            return;
        }
        var before = series;
        // where a file grew report by report, the series follow each other as they did in the report before
        if (before.isPresent() && isOf(before.get().next(), from)) {
            series = Optional.of(before.get().next());
        } else {
            var found = allSeries.apply(
                    new SeriesKey(from.program(), from.indicator().id(), areas.value(), slices.value()));
            before.ifPresent(one -> one.follow(found));
            series = Optional.of(found);
        }
    }

    private boolean isOf(SeriesRows rows, RowSource from) {
        return rows.isOf(from, areas.value(), slices.value());
    }

    /**
     * Adds the last row to its series.
     *
     * @param place where it stands
     * @return where an earlier one of the same period and day stands, in which case this one is not added
     */
    OptionalInt add(int place) {
        var from = source.orElseThrow();
        return saysNoMore(from)
                ? series.orElseThrow().add(from, periods.code(), from.word(value, numerator, denominator), place)
                : series.orElseThrow().add(observation(), place);
    }

    /** Tells whether the last row says no more than a period and whole numbers. */
    private boolean saysNoMore(RowSource from) {
        return hasValue()
                && periods.code() != CodeTable.UNKNOWN
                && state() == ObservationStatus.A
                && precision() == Qualifier.EXACT
                && days.value().isEmpty()
                && notes.value().isEmpty()
                && from.fits(value, numerator, denominator);
    }

    /** Returns the observation of the last row. */
    Observation observation() {
        var from = source.orElseThrow();
        Optional<Quantity> quantity = Optional.empty();
        if (hasValue()) {
            quantity = Optional.of(from.isRatio() ? from.counts(numerator, denominator) : from.amount(value));
        }
        return new Observation(
                series.orElseThrow().key(),
                periods.value().orElseThrow(),
                quantity,
                hasValue() ? Optional.empty() : Optional.of(reasons.value().orElse(MissingReason.UNKNOWN)),
                state(),
                precision(),
                days.value(),
                notes.value());
    }
}
