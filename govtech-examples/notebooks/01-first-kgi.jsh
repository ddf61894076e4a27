// A first KGI in five lines: 50 digital staff in FY2023, 250 by FY2027, 170 now
//
// You will learn: how a goal is written, how an observation is added, and why the answer leads with people and not with percent.

var staff = AbsoluteIndicator.of("staff", MeasureUnit.PERSONS)
var baseline = Baseline.of(StatedValue.exact(AbsoluteValue.of(50, MeasureUnit.PERSONS)), FiscalYear.of(2023))
var target = Target.Reach.of(AbsoluteValue.of(250, MeasureUnit.PERSONS), FiscalYear.of(2027))
var goal = GoalDefinition.builder("digital-staff", LocalizedText.of("デジタル人材", "Digital staff"), staff, Direction.INCREASE).baseline(baseline).target(target).kgi()

// One observation of the year after: 170 people.
var key = SeriesKey.of(staff.id())
var series = new Series(key, List.of(Observation.of(key, FiscalYear.of(2024), AbsoluteValue.of(170, MeasureUnit.PERSONS))))
var progress = Progress.of(goal, series, ProgressOptions.asOf(LocalDate.of(2025, 4, 1)))

// The result explains itself, in both languages.
progress.explain(Locale.ENGLISH).forEach(System.out::println)
progress.explain(Locale.JAPANESE).forEach(System.out::println)

// The same as a picture: the baseline, the path, the target, and the arrow with what is missing.
show(GoalCharts.draw(progress, series, ChartSize.WIDE, Locale.ENGLISH).orElseThrow(), "01-digital-staff")
