package io.github.govtechkpi.model.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.govtechkpi.model.AbsoluteValue;
import io.github.govtechkpi.model.Finding;
import io.github.govtechkpi.model.GoalModels;
import io.github.govtechkpi.model.LocalizedText;
import io.github.govtechkpi.model.MappingModels;
import io.github.govtechkpi.model.MeasureUnit;
import io.github.govtechkpi.model.Models;
import io.github.govtechkpi.model.ProgramModels;
import io.github.govtechkpi.model.PublishedRate;
import io.github.govtechkpi.model.Qualifier;
import io.github.govtechkpi.model.Quantity;
import io.github.govtechkpi.model.RatingModels;
import io.github.govtechkpi.model.Ratio;
import io.github.govtechkpi.model.Reason;
import io.github.govtechkpi.model.ReviewModels;
import io.github.govtechkpi.model.StatedValue;
import io.github.govtechkpi.model.area.LocalGovernmentCode;
import io.github.govtechkpi.model.area.Prefecture;
import io.github.govtechkpi.model.checklist.AnswerLevel;
import io.github.govtechkpi.model.checklist.Assessment;
import io.github.govtechkpi.model.checklist.AssessmentId;
import io.github.govtechkpi.model.checklist.Checklist;
import io.github.govtechkpi.model.checklist.ChecklistId;
import io.github.govtechkpi.model.checklist.ChecklistItem;
import io.github.govtechkpi.model.checklist.Evidence;
import io.github.govtechkpi.model.checklist.ItemAnswer;
import io.github.govtechkpi.model.checklist.ItemId;
import io.github.govtechkpi.model.goal.Baseline;
import io.github.govtechkpi.model.goal.DeclaredPath;
import io.github.govtechkpi.model.goal.Goal;
import io.github.govtechkpi.model.goal.GoalId;
import io.github.govtechkpi.model.goal.MethodOptions;
import io.github.govtechkpi.model.goal.Milestone;
import io.github.govtechkpi.model.goal.SourceId;
import io.github.govtechkpi.model.goal.Target;
import io.github.govtechkpi.model.goal.TargetLedger;
import io.github.govtechkpi.model.goal.TargetRevision;
import io.github.govtechkpi.model.indicator.CountDefinition;
import io.github.govtechkpi.model.indicator.Direction;
import io.github.govtechkpi.model.indicator.Indicator;
import io.github.govtechkpi.model.indicator.IndicatorId;
import io.github.govtechkpi.model.indicator.MeasurementPlan;
import io.github.govtechkpi.model.indicator.MonetaryProxy;
import io.github.govtechkpi.model.indicator.ResultLevel;
import io.github.govtechkpi.model.indicator.SeriesBreak;
import io.github.govtechkpi.model.indicator.Survey;
import io.github.govtechkpi.model.indicator.TimeBasis;
import io.github.govtechkpi.model.mapping.AreaCodeForm;
import io.github.govtechkpi.model.mapping.ColumnRole;
import io.github.govtechkpi.model.mapping.HeaderRows;
import io.github.govtechkpi.model.mapping.MappedColumn;
import io.github.govtechkpi.model.mapping.MappedGoal;
import io.github.govtechkpi.model.mapping.MappedIndicator;
import io.github.govtechkpi.model.mapping.MappedProgram;
import io.github.govtechkpi.model.mapping.RowKind;
import io.github.govtechkpi.model.mapping.TableLayout;
import io.github.govtechkpi.model.mapping.TableMapping;
import io.github.govtechkpi.model.mapping.TargetKind;
import io.github.govtechkpi.model.mapping.TotalsRow;
import io.github.govtechkpi.model.observation.MissingReason;
import io.github.govtechkpi.model.observation.Observation;
import io.github.govtechkpi.model.observation.ObservationStatus;
import io.github.govtechkpi.model.observation.Series;
import io.github.govtechkpi.model.observation.SeriesKey;
import io.github.govtechkpi.model.observation.Slice;
import io.github.govtechkpi.model.observation.Vintages;
import io.github.govtechkpi.model.program.Challenge;
import io.github.govtechkpi.model.program.ChallengeId;
import io.github.govtechkpi.model.program.ClaimedCounts;
import io.github.govtechkpi.model.program.Course;
import io.github.govtechkpi.model.program.CourseId;
import io.github.govtechkpi.model.program.FigureId;
import io.github.govtechkpi.model.program.Organisation;
import io.github.govtechkpi.model.program.Program;
import io.github.govtechkpi.model.program.ProgramId;
import io.github.govtechkpi.model.program.PublishedBase;
import io.github.govtechkpi.model.program.PublishedFigure;
import io.github.govtechkpi.model.program.SelectionCriterion;
import io.github.govtechkpi.model.program.Source;
import io.github.govtechkpi.model.program.SourcedFact;
import io.github.govtechkpi.model.program.Stage;
import io.github.govtechkpi.model.program.StageChange;
import io.github.govtechkpi.model.program.StageCount;
import io.github.govtechkpi.model.rating.AchievementForm;
import io.github.govtechkpi.model.rating.AchievementForms;
import io.github.govtechkpi.model.rating.RatingCondition;
import io.github.govtechkpi.model.rating.RatingGrade;
import io.github.govtechkpi.model.rating.RatingMeasure;
import io.github.govtechkpi.model.rating.RatingScheme;
import io.github.govtechkpi.model.rating.RatingSchemeId;
import io.github.govtechkpi.model.rating.RatingStep;
import io.github.govtechkpi.model.review.Decision;
import io.github.govtechkpi.model.review.ProposedOption;
import io.github.govtechkpi.model.review.RecordedFinding;
import io.github.govtechkpi.model.review.ReviewOption;
import io.github.govtechkpi.model.review.ReviewSheet;
import io.github.govtechkpi.model.review.ReviewedGoal;
import io.github.govtechkpi.model.time.FiscalYear;
import io.github.govtechkpi.model.time.Frequency;
import io.github.govtechkpi.model.time.ReportingPeriod;
import java.util.LinkedHashMap;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class GovTechModuleProperties {
    /** An application's own mapper, which knows nothing of the library. */
    private static final ObjectMapper MAPPER = new ObjectMapper().findAndRegisterModules();

    /** Values of every registered type; GovTechModuleTest checks that none is missing. */
    static final Map<Class<?>, Arbitrary<?>> VALUES = values();

    /** A value and the type as which an application declares it. */
    private record Declared(Class<?> type, Object value) {}

    /** An object of an application with a value of the model in it. */
    record Holder<T>(T value) {}

    @Property(tries = 800, edgeCases = EdgeCasesMode.NONE)
    void aValueReadsAsItWasWritten(@ForAll("declared") Declared declared) throws JsonProcessingException {
        var json = MAPPER.writeValueAsString(declared.value);

        assertThat((Object) MAPPER.readValue(json, declared.type)).as(json).isEqualTo(declared.value);
        assertThat((Object) MAPPER.treeToValue(MAPPER.valueToTree(declared.value), declared.type))
                .as(json)
                .isEqualTo(declared.value);
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void aCaseOfASealedTypeReadsAsItself(@ForAll("cases") Object value) throws JsonProcessingException {
        assertThat((Object) MAPPER.readValue(MAPPER.writeValueAsString(value), value.getClass()))
                .isEqualTo(value);
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void aValueInsideAnObjectReadsAsItWasWritten(@ForAll("declared") Declared declared) throws JsonProcessingException {
        var type = MAPPER.getTypeFactory().constructParametricType(Holder.class, declared.type);
        var holder = new Holder<>(declared.value);

        assertThat(MAPPER.<Object>readValue(MAPPER.writerFor(type).writeValueAsString(holder), type))
                .isEqualTo(holder);
    }

    @Provide
    Arbitrary<Declared> declared() {
        return Arbitraries.of(VALUES.keySet())
                .flatMap(type -> VALUES.get(type).map(value -> new Declared(type, value)));
    }

    @Provide
    Arbitrary<?> cases() {
        return Arbitraries.of(Goal.class, Indicator.class, Target.class, ReportingPeriod.class)
                .flatMap(VALUES::get);
    }

    private static Map<Class<?>, Arbitrary<?>> values() {
        var values = new LinkedHashMap<Class<?>, Arbitrary<?>>();
        ids(values);
        words(values);
        var types = new Typed(values);
        types.add(LocalizedText.class, Models.texts());
        types.add(MeasureUnit.class, Models.units());
        types.add(AbsoluteValue.class, Models.amounts());
        types.add(Ratio.class, Models.ratios());
        types.add(Quantity.class, Models.quantities());
        types.add(PublishedRate.class, Models.rates());
        types.add(StatedValue.class, Models.statedValues());
        types.add(Reason.class, Models.reasons());
        types.add(Finding.class, Models.findings());
        types.add(ReportingPeriod.class, Models.periods());
        types.add(FiscalYear.class, Models.days().map(FiscalYear::containing));
        types.add(LocalGovernmentCode.class, Models.areas());
        types.add(Indicator.class, GoalModels.indicators());
        types.add(CountDefinition.class, GoalModels.counts());
        types.add(MeasurementPlan.class, GoalModels.plans());
        types.add(Survey.class, GoalModels.surveys());
        types.add(SeriesBreak.class, GoalModels.breaks());
        types.add(MonetaryProxy.class, GoalModels.proxies());
        types.add(Goal.class, GoalModels.goals());
        types.add(Target.class, GoalModels.indicators().flatMap(GoalModels::targets));
        types.add(Baseline.class, GoalModels.indicators().flatMap(GoalModels::baselines));
        types.add(Milestone.class, GoalModels.indicators().flatMap(GoalModels::milestones));
        types.add(TargetRevision.class, GoalModels.indicators().flatMap(GoalModels::revisions));
        types.add(TargetLedger.class, GoalModels.indicators().flatMap(GoalModels::ledgers));
        types.add(MethodOptions.class, GoalModels.options());
        types.add(Slice.class, GoalModels.slices());
        types.add(SeriesKey.class, GoalModels.keys());
        types.add(Observation.class, GoalModels.observations());
        types.add(Series.class, GoalModels.series());
        types.add(Vintages.class, GoalModels.vintages());
        types.add(Program.class, ProgramModels.programs());
        types.add(Organisation.class, ProgramModels.organisations());
        types.add(Source.class, Models.ids().map(SourceId::of).flatMap(ProgramModels::sources));
        types.add(PublishedBase.class, ProgramModels.bases());
        types.add(ClaimedCounts.class, ProgramModels.claims());
        types.add(PublishedFigure.class, Models.ids().flatMap(ProgramModels::figures));
        types.add(StageCount.class, ProgramModels.stageCounts());
        types.add(StageChange.class, ProgramModels.changes());
        types.add(Course.class, Models.ids().flatMap(ProgramModels::courses));
        types.add(SelectionCriterion.class, ProgramModels.criteria());
        types.add(Challenge.class, Models.ids().flatMap(ProgramModels::challenges));
        types.add(SourcedFact.class, Models.ids().flatMap(ProgramModels::facts));
        types.add(Checklist.class, ProgramModels.checklists());
        types.add(ChecklistItem.class, Models.ids().map(ItemId::parse).flatMap(ProgramModels::items));
        types.add(Evidence.class, ProgramModels.evidence());
        types.add(ItemAnswer.class, Models.ids().map(ItemId::parse).flatMap(ProgramModels::answers));
        types.add(Assessment.class, ProgramModels.assessments());
        types.add(ReviewSheet.class, ReviewModels.sheets());
        types.add(ReviewedGoal.class, ReviewModels.goals());
        types.add(ProposedOption.class, ReviewModels.options());
        types.add(RecordedFinding.class, ReviewModels.findings());
        types.add(Decision.class, ReviewModels.decisions());
        types.add(AchievementForm.class, Arbitraries.of(AchievementForm.class));
        types.add(RatingMeasure.class, Arbitraries.of(RatingMeasure.class));
        types.add(AchievementForms.class, RatingModels.forms());
        types.add(RatingCondition.class, RatingModels.conditions());
        types.add(RatingGrade.class, RatingModels.grades());
        types.add(RatingStep.class, RatingModels.steps());
        types.add(RatingScheme.class, RatingModels.schemes());
        types.add(TableLayout.class, Arbitraries.of(TableLayout.class));
        types.add(ColumnRole.class, Arbitraries.of(ColumnRole.class));
        types.add(AreaCodeForm.class, Arbitraries.of(AreaCodeForm.class));
        types.add(TotalsRow.class, Arbitraries.of(TotalsRow.class));
        types.add(RowKind.class, Arbitraries.of(RowKind.class));
        types.add(TargetKind.class, Arbitraries.of(TargetKind.class));
        types.add(HeaderRows.class, MappingModels.headerRows());
        types.add(MappedProgram.class, MappingModels.programs());
        types.add(MappedColumn.class, MappingModels.columns());
        types.add(MappedIndicator.class, MappingModels.indicators());
        types.add(MappedGoal.class, MappingModels.goals());
        types.add(TableMapping.class, MappingModels.mappings());
        return values;
    }

    private static void ids(Map<Class<?>, Arbitrary<?>> values) {
        var types = new Typed(values);
        types.add(IndicatorId.class, Models.ids().map(IndicatorId::of));
        types.add(GoalId.class, Models.ids().map(GoalId::of));
        types.add(SourceId.class, Models.ids().map(SourceId::of));
        types.add(ProgramId.class, Models.ids().map(ProgramId::of));
        types.add(FigureId.class, Models.ids().map(FigureId::of));
        types.add(ChallengeId.class, Models.ids().map(ChallengeId::of));
        types.add(CourseId.class, Models.ids().map(CourseId::of));
        types.add(ChecklistId.class, Models.ids().map(ChecklistId::parse));
        types.add(ItemId.class, Models.ids().map(ItemId::parse));
        types.add(AssessmentId.class, Models.ids().map(AssessmentId::parse));
        types.add(RatingSchemeId.class, Models.ids().map(RatingSchemeId::parse));
    }

    private static void words(Map<Class<?>, Arbitrary<?>> values) {
        var types = new Typed(values);
        types.add(Qualifier.class, Arbitraries.of(Qualifier.class));
        types.add(TimeBasis.class, Arbitraries.of(TimeBasis.class));
        types.add(ResultLevel.class, Arbitraries.of(ResultLevel.class));
        types.add(Direction.class, Arbitraries.of(Direction.class));
        types.add(DeclaredPath.class, Arbitraries.of(DeclaredPath.class));
        types.add(MonetaryProxy.Kind.class, Arbitraries.of(MonetaryProxy.Kind.class));
        types.add(MissingReason.class, Arbitraries.of(MissingReason.class));
        types.add(ObservationStatus.class, Arbitraries.of(ObservationStatus.class));
        types.add(Prefecture.class, Arbitraries.of(Prefecture.class));
        types.add(Frequency.class, Arbitraries.of(Frequency.class));
        types.add(Stage.class, Arbitraries.of(Stage.class));
        types.add(AnswerLevel.class, Arbitraries.of(AnswerLevel.class));
        types.add(ReviewOption.class, Arbitraries.of(ReviewOption.class));
    }

    /** Holds values of each type together with the type. */
    private record Typed(Map<Class<?>, Arbitrary<?>> values) {
        <T> void add(Class<T> type, Arbitrary<? extends T> arbitrary) {
            values.put(type, arbitrary);
        }
    }
}
