// Forecast and decision: how a trend is extended, what is proposed, and who decides
// 見通しと判断：傾向の延ばし方、提案の内容、そして誰が決めるか

learn("見通しの幅の読み方、ライブラリは提案するだけで人が決めるということ、判断の記録の仕方。", "how to read the bands of a projection, why the library proposes and a person decides, and how a decision is recorded.")

// Users of online applications from FY2018 to FY2024, and the target of 9,000 in FY2027.
AbsoluteValue people(long number) { return AbsoluteValue.of(number, MeasureUnit.PERSONS); }
var users = AbsoluteIndicator.of("users", MeasureUnit.PERSONS)
var goal = GoalDefinition.builder("online-users", LocalizedText.of("オンライン申請の利用者", "Users of online applications"), users, Direction.INCREASE).baseline(Baseline.of(StatedValue.exact(people(1200)), FiscalYear.of(2018))).target(Target.Reach.of(people(9000), FiscalYear.of(2027))).kgi()
var key = SeriesKey.of(users.id())
var amounts = List.of(1500, 2300, 2700, 3600, 4100, 5200)
var series = new Series(key, IntStream.range(0, amounts.size()).mapToObj(i -> Observation.of(key, FiscalYear.of(2019 + i), people(amounts.get(i)))).toList())
var mine = Program.builder("my-town", LocalizedText.of("わが町", "My town")).goals(List.of(goal)).build()

// The review of the program: progress, forecast, and what the library proposes.
var review = ProgramReview.of(mine, List.of(new Vintages(key, series.observations())), Optional.empty(), Optional.empty(), Optional.empty())
var progress = review.portfolio().results().get(0)
say("いまの進捗", "Where it stands")
overview(List.of(progress))
say("傾向を期限まで延ばした見通し。区間は「95％の確からしさでこの間に入る」幅です。", "The trend extended to the due date; the interval holds the value of that day with a probability of 95 %:")
item(progress.projection().orElseThrow().outlook().orElseThrow().text())
show(GoalCharts.draw(progress, series, ChartSize.WIDE, language).orElseThrow(), "08-forecast")

say("提案とその理由。順番は優先順位ではなく、どれを選ぶかは人が決めます。", "What is proposed, with reasons. The order is no ranking: a person chooses.")
var rows = new ArrayList<List<String>>()
rows.add(List.of(text("選択肢", "Option"), text("理由", "Reason")))
review.proposals().get(0).options().forEach(option -> rows.add(List.of(option.option().label().in(language), option.reason().in(language))))
table(rows)

// A person decides, says why, and when the next look is.
var decision = new Decision(ReviewOption.ADD_RESOURCES, LocalizedText.of("窓口での案内を増やす。", "More help at the counters"), LocalizedText.of("町長", "The mayor"), LocalDate.of(2025, 5, 20), Optional.of(LocalDate.of(2026, 5, 20)))
var sheet = review.sheet().decided(decision)
say("町長の判断「" + decision.option().label().in(language) + "」は、次の理由でまだ受け付けられません。", "The mayor decides \"" + decision.option().label() + "\". It is not accepted yet:")
review.refusals(sheet).forEach(refusal -> item(refusal.in(language)))

// The answer is written into the sheet; then the decision is accepted and can be kept with the program.
var answered = sheet.withGoals(sheet.goals().stream().map(g -> g.answered(LocalizedText.of("案内を増やせば届く見込み。", "With more help it can be reached."))).toList())
var accepted = review.accept(answered).decision().orElseThrow()
say("答えを書いたので、判断が記録されました。", "With the answer written down, the decision is on record:")
table(List.of(List.of(text("判断", "Decision"), text("理由", "Reason"), text("決めた人", "By"), text("日付", "On"), text("次の見直し", "Next review")), List.of(accepted.option().label().in(language), accepted.reason().in(language), accepted.by().in(language), accepted.on().toString(), accepted.nextReview().map(Object::toString).orElse("－"))))
made("点検シート", "The review sheet", Files.writeString(file("08-review-sheet.json"), JsonFormat.REVIEW.write(answered)))
