// Forecast and decision: how a trend is extended, what is proposed, and who decides
//
// You will learn: what the bands of a projection mean, why the library proposes and a person decides, and how a decision is recorded.

var users = AbsoluteIndicator.of("users", MeasureUnit.PERSONS)
var people = (java.util.function.LongFunction<AbsoluteValue>) amount -> AbsoluteValue.of(amount, MeasureUnit.PERSONS)
var goal = GoalDefinition.builder("online-users", LocalizedText.of("オンライン申請の利用者", "Users of online applications"), users, Direction.INCREASE).baseline(Baseline.of(StatedValue.exact(people.apply(1200)), FiscalYear.of(2018))).target(Target.Reach.of(people.apply(9000), FiscalYear.of(2027))).kgi()
var key = SeriesKey.of(users.id())
var amounts = List.of(1500L, 2300L, 2700L, 3600L, 4100L, 5200L)
var series = new Series(key, IntStream.range(0, amounts.size()).mapToObj(i -> Observation.of(key, FiscalYear.of(2019 + i), people.apply(amounts.get(i)))).toList())
var mine = Program.builder("my-town", LocalizedText.of("わが町", "My town")).goals(List.of(goal)).build()
var review = ProgramReview.of(mine, List.of(new Vintages(key, series.observations())), Optional.empty(), Optional.empty(), Optional.empty())
var progress = review.portfolio().results().get(0)
System.out.println(progress.status().code().label() + ": " + progress.projection().orElseThrow().outlook().orElseThrow().text())
show(GoalCharts.draw(progress, series, ChartSize.WIDE, Locale.ENGLISH).orElseThrow(), "08-forecast")

// What is proposed, with reasons.
review.proposals().get(0).options().forEach(option -> System.out.println(option.option().label() + ": " + option.reason()))

// A person decides, says why, and when the next look is.
var decision = new Decision(ReviewOption.ADD_RESOURCES, LocalizedText.of("窓口での案内を増やす。", "More help at the counters"), LocalizedText.of("町長", "The mayor"), LocalDate.of(2025, 5, 20), Optional.of(LocalDate.of(2026, 5, 20)))
var sheet = review.sheet().decided(decision)
review.refusals(sheet).forEach(refusal -> System.out.println("refused: " + refusal.code()))

// What must be answered in writing is answered; then the sheet is accepted.
var answered = sheet.withGoals(sheet.goals().stream().map(g -> g.answered(LocalizedText.of("案内を増やせば届く見込み。", "With more help it can be reached."))).toList())
System.out.println("accepted: " + review.accept(answered).decision().orElseThrow().option().label())
