package io.github.govtechkpi.model.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import io.github.govtechkpi.model.AbsoluteValue;
import io.github.govtechkpi.model.Finding;
import io.github.govtechkpi.model.InvalidDataException;
import io.github.govtechkpi.model.LocalizedText;
import io.github.govtechkpi.model.MeasureUnit;
import io.github.govtechkpi.model.PublishedRate;
import io.github.govtechkpi.model.Qualifier;
import io.github.govtechkpi.model.Quantity;
import io.github.govtechkpi.model.Ratio;
import io.github.govtechkpi.model.Reason;
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
import java.io.IOException;
import java.util.Optional;

/**
 * Lets an application's own {@code ObjectMapper} read and write the types of the model: {@code mapper.findAndRegisterModules()} finds
 * it.
 *
 * <p>A small value's JSON is the text that its {@code toString} prints. Amounts that stand without an indicator carry their unit, for
 * example {@code "120 人"}. What is wrong with a value comes as a {@code JsonMappingException} whose cause is the
 * {@link InvalidDataException} with all findings.
 */
public final class GovTechModule extends SimpleModule {
    private static final long serialVersionUID = 1L;

    /** Makes the module; service discovery calls this. */
    public GovTechModule() {
        super("govtech-kpi");
        values();
        goals();
        observations();
        programs();
        checklists();
        ratings();
        reviews();
        mappings();
    }

    private void values() {
        add(LocalizedText.class, Texts.FREE);
        add(MeasureUnit.class, Scalar.of(MeasureUnit::parse, "単位", "a unit"));
        add(PublishedRate.class, Scalar.of(PublishedRate::parse, "公表された割合（\"93%\"の形）", "a rate such as \"93%\""));
        add(StatedValue.class, ObservationCodecs.STATED_VALUE);
        add(
                Quantity.class,
                Scalar.of(
                        Quantity::parse,
                        "量（\"120 人\"の形）か二つの件数（\"54 of 62 団体\"の形）",
                        "an amount or two counts such as \"120 人\" or \"54 of 62 団体\""));
        add(AbsoluteValue.class, Scalars.AMOUNT);
        add(Ratio.class, Scalar.of(Ratio::parse, "二つの件数（\"54 of 62 団体\"の形）", "two counts such as \"54 of 62 団体\""));
        add(Qualifier.class, Scalars.words(Qualifier.class));
        add(Reason.class, ReasonCodecs.REASON);
        add(Finding.class, ReasonCodecs.FINDING);
        add(ReportingPeriod.class, Scalars.PERIOD);
        add(FiscalYear.class, Scalar.of(FiscalYear::parse, "年度（FY2024、令和6年度）", "a fiscal year such as FY2024"));
        add(LocalGovernmentCode.class, Scalars.AREA);
        add(
                Prefecture.class,
                new Scalar<>(
                        Prefecture::ofIso,
                        Prefecture::iso,
                        LocalizedText.of("都道府県のISO 3166-2コード（JP-13の形）", "an ISO 3166-2 code such as JP-13"),
                        Shape.Text.ANY));
        add(
                Frequency.class,
                new Scalar<>(
                        Frequency::parse,
                        Frequency::iso,
                        LocalizedText.of("周期（P1D、P1M、P3M、P6M、P1Y）", "a frequency such as P3M"),
                        Shape.Text.ANY));
    }

    private void goals() {
        var alone = new TargetCodecs(AmountForm.WITH_UNIT);
        add(TimeBasis.class, Scalars.words(TimeBasis.class));
        add(ResultLevel.class, Scalars.words(ResultLevel.class));
        add(Direction.class, Scalars.words(Direction.class));
        add(DeclaredPath.class, Scalars.words(DeclaredPath.class));
        add(MonetaryProxy.Kind.class, Scalars.words(MonetaryProxy.Kind.class));
        add(IndicatorId.class, IndicatorCodecs.ID);
        add(Indicator.class, IndicatorCodecs.INDICATOR);
        add(CountDefinition.class, IndicatorCodecs.COUNT);
        add(MeasurementPlan.class, IndicatorCodecs.MEASUREMENT);
        add(Survey.class, IndicatorCodecs.SURVEY);
        add(SeriesBreak.class, IndicatorCodecs.BREAK);
        add(MonetaryProxy.class, IndicatorCodecs.MONETARY_PROXY);
        add(GoalId.class, GoalCodec.ID);
        add(SourceId.class, GoalCodec.SOURCE_ID);
        add(Goal.class, GoalCodec.GOAL);
        add(Target.class, alone.target());
        add(Baseline.class, alone.baseline());
        add(Milestone.class, alone.milestone());
        add(TargetRevision.class, alone.revision());
        add(TargetLedger.class, ObservationCodecs.LEDGER);
        add(MethodOptions.class, GoalCodec.METHOD_OPTIONS);
    }

    private void observations() {
        add(MissingReason.class, Scalars.words(MissingReason.class));
        add(ObservationStatus.class, Scalars.words(ObservationStatus.class));
        add(Slice.class, ObservationCodecs.SLICE);
        add(SeriesKey.class, ObservationCodecs.KEY);
        add(Observation.class, ObservationCodecs.OBSERVATION);
        add(Series.class, ObservationCodecs.SERIES);
        add(Vintages.class, ObservationCodecs.VINTAGES);
    }

    private void programs() {
        add(Stage.class, Scalars.words(Stage.class));
        add(ProgramId.class, ProgramCodecs.ID);
        add(FigureId.class, ProgramCodecs.FIGURE_ID);
        add(ChallengeId.class, ProgramCodecs.CHALLENGE_ID);
        add(CourseId.class, ProgramCodecs.COURSE_ID);
        add(Program.class, JsonFormat.PROGRAM.codec());
        add(Organisation.class, ProgramCodecs.ORGANISATION);
        add(Source.class, ProgramCodecs.SOURCE);
        add(PublishedBase.class, ProgramCodecs.PUBLISHED_BASE);
        add(ClaimedCounts.class, ProgramCodecs.CLAIMED_COUNTS);
        add(PublishedFigure.class, ProgramCodecs.PUBLISHED_FIGURE);
        add(StageCount.class, ProgramCodecs.STAGE_COUNT);
        add(StageChange.class, ProgramCodecs.STAGE_CHANGE);
        add(Course.class, ProgramCodecs.COURSE);
        add(SelectionCriterion.class, ProgramCodecs.CRITERION);
        add(Challenge.class, ProgramCodecs.CHALLENGE);
        add(SourcedFact.class, ProgramCodecs.FACT);
    }

    private void checklists() {
        add(AnswerLevel.class, Scalars.words(AnswerLevel.class));
        add(ChecklistId.class, ChecklistCodecs.CHECKLIST_ID);
        add(ItemId.class, ChecklistCodecs.ITEM_ID);
        add(AssessmentId.class, ChecklistCodecs.ASSESSMENT_ID);
        add(Checklist.class, JsonFormat.CHECKLIST.codec());
        add(ChecklistItem.class, ChecklistCodecs.ITEM);
        add(Evidence.class, ChecklistCodecs.EVIDENCE);
        add(ItemAnswer.class, ChecklistCodecs.ITEM_ANSWER);
        add(Assessment.class, JsonFormat.ASSESSMENT.codec());
    }

    private void ratings() {
        add(AchievementForm.class, Scalars.words(AchievementForm.class));
        add(RatingMeasure.class, Scalars.words(RatingMeasure.class));
        add(RatingSchemeId.class, RatingCodecs.ID);
        add(AchievementForms.class, RatingCodecs.FORMS);
        add(RatingCondition.class, RatingCodecs.CONDITION);
        add(RatingGrade.class, RatingCodecs.GRADE);
        add(RatingStep.class, RatingCodecs.STEP);
        add(RatingScheme.class, JsonFormat.RATING.codec());
    }

    private void reviews() {
        add(ReviewOption.class, Scalars.words(ReviewOption.class));
        add(Decision.class, ReviewCodecs.DECISION);
        add(ProposedOption.class, ReviewCodecs.PROPOSED_OPTION);
        add(ReviewedGoal.class, ReviewCodecs.GOAL);
        add(RecordedFinding.class, ReviewCodecs.FINDING);
        add(ReviewSheet.class, JsonFormat.REVIEW.codec());
    }

    private void mappings() {
        add(TableLayout.class, Scalars.words(TableLayout.class));
        add(ColumnRole.class, Scalars.words(ColumnRole.class));
        add(AreaCodeForm.class, Scalars.words(AreaCodeForm.class));
        add(TotalsRow.class, Scalars.words(TotalsRow.class));
        add(RowKind.class, Scalars.words(RowKind.class));
        add(TargetKind.class, Scalars.words(TargetKind.class));
        add(HeaderRows.class, MappingCodecs.HEADER_ROWS);
        add(MappedProgram.class, MappingCodecs.PROGRAM);
        add(MappedColumn.class, MappingCodecs.COLUMN);
        add(MappedIndicator.class, MappingCodecs.INDICATOR);
        add(MappedGoal.class, MappingCodecs.GOAL);
        add(TableMapping.class, JsonFormat.MAPPING.codec());
    }

    private <T> void add(Class<T> type, Codec<T> codec) {
        addSerializer(type, new Writer<>(type, codec));
        addDeserializer(type, new Reader<>(type, codec));
        if (type.isSealed()) {
            for (var kind : type.getPermittedSubclasses()) {
                addKind(kind.asSubclass(type), codec);
            }
        }
    }

    /** One case of a sealed type: it is read as the whole type, and must be that case then. */
    private <S> void addKind(Class<S> kind, Codec<? super S> codec) {
        addDeserializer(kind, new Reader<>(kind, codec));
    }

    private static final class Writer<T> extends StdSerializer<T> {
        private static final long serialVersionUID = 1L;
        private final transient Codec<T> codec;

        Writer(Class<T> type, Codec<T> codec) {
            super(type);
            this.codec = codec;
        }

        @Override
        public void serialize(T value, JsonGenerator out, SerializerProvider provider) throws IOException {
            codec.write(value, out);
        }
    }

    private static final class Reader<T> extends StdDeserializer<T> {
        private static final long serialVersionUID = 1L;
        private final transient Class<T> type;
        private final transient Codec<? super T> codec;

        Reader(Class<T> type, Codec<? super T> codec) {
            super(type);
            this.type = type;
            this.codec = codec;
        }

        @Override
        public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            var findings = new Findings();
            var node = new NodeReader(parser, findings).read("");
            var value = codec.read(node, findings);
            if (value.isPresent() && !type.isInstance(value.get())) {
                var name = type.getSimpleName();
                findings.wrongType(node, LocalizedText.of("種類が%sの値".formatted(name), "a value of kind " + name));
            }
            try {
                findings.throwIfAny(Optional.empty());
            } catch (InvalidDataException e) {
                throw JsonMappingException.from(parser, e.getMessage(), e);
            }
            return type.cast(value.orElseThrow(() -> new AssertionError("no value and no finding")));
        }
    }
}
