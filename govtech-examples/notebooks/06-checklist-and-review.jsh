// The checklist and the review of one's own program
// チェックリストと、自分のプログラムの点検

learn("自分のプログラムを書き、目標の設計を点検して直し、ガイドブックの10項目に根拠を付けて答える方法。点数は付けません。", "how to write down your own program, have the design of its goals reviewed, mend it, and answer the guidebook's ten items with proofs. Nothing is ever scored.")

// 1. Your program as many plans begin: one goal, and that a percentage. Write your own names and numbers here.
var online = CountDefinition.of(LocalizedText.of("オンライン申請", "online applications"), MeasureUnit.CASES)
var applications = CountDefinition.of(LocalizedText.of("申請", "applications"), MeasureUnit.CASES)
var percent80 = new TargetLevel.Published(PublishedRate.of("80"), Optional.empty(), Optional.empty())
var draftGoal = GoalDefinition.builder("online-share", LocalizedText.of("申請の80％をオンラインに", "80 % of applications online"), RatioIndicator.of("online-share", online, applications), Direction.INCREASE).target(new Target.Reach(Optional.of(percent80), Optional.empty())).kgi()
var draft = Program.builder("my-town", LocalizedText.of("わが町の手続オンライン化", "Procedures of my town online")).goals(List.of(draftGoal)).build()

// 2. The review of its design: each finding has its rule (R01 to R50), what is wrong, and what to do next.
DesignReview review(Program program) { return DesignReview.of(List.of(program), List.of()); }
say("書いたままの目標を点検：" + CheckResults.title(review(draft), language), "The goal as it was drafted: " + CheckResults.title(review(draft), language))
CheckResults.sections(review(draft), language).forEach(found -> section(found))

// 3. The same wish in amounts: what gets better for people, from where, to where, by when, and who measures it how.
AbsoluteValue hours(long number) { return AbsoluteValue.of(number, MeasureUnit.of("時間")); }
AbsoluteValue cases(long number) { return AbsoluteValue.of(number, MeasureUnit.CASES); }
var measuring = new MeasurementPlan(Optional.of(LocalizedText.of("電子申請システムの記録", "Records of the application system")), Optional.of(LocalizedText.of("受け付けた件数を年度末に数える", "Accepted applications are counted at the end of the year")), Optional.of(java.time.Period.ofYears(1)), Optional.of(LocalizedText.of("情報政策課", "Digital policy division")), Optional.empty())
IndicatorTraits traits(ResultLevel level) { return IndicatorTraits.NONE.withLevel(level).withTimeBasis(TimeBasis.FLOW).withMeasurement(measuring); }
var saved = new AbsoluteIndicator(IndicatorId.of("hours-saved"), MeasureUnit.of("時間"), traits(ResultLevel.OUTCOME))
var made = new AbsoluteIndicator(IndicatorId.of("online-applications"), MeasureUnit.CASES, traits(ResultLevel.OUTPUT))
var kgi = GoalDefinition.builder("hours-saved", LocalizedText.of("住民が窓口に費やす時間の削減", "Hours that residents save at the counters"), saved, Direction.INCREASE).vision(LocalizedText.of("仕事や子育てを休まずに手続が終わる町", "A town where nobody takes a day off for a form")).baseline(Baseline.of(StatedValue.exact(hours(600)), FiscalYear.of(2024))).target(Target.Reach.of(hours(4000), FiscalYear.of(2027))).kgi()
var kpi = GoalDefinition.builder("online-applications", LocalizedText.of("オンラインで行われた申請", "Applications made online"), made, Direction.INCREASE).baseline(Baseline.of(StatedValue.exact(cases(1200)), FiscalYear.of(2024))).target(Target.Reach.of(cases(8000), FiscalYear.of(2027))).supports(List.of(kgi.id())).kpi()
var mended = Program.builder("my-town", draft.name()).goals(List.of(kgi, kpi)).build()
say("実数で書き直した目標を点検：" + CheckResults.title(review(mended), language), "The goals rewritten in amounts: " + CheckResults.title(review(mended), language))
CheckResults.sections(review(mended), language).forEach(found -> section(found))

// The last finding asks for a KPI that shows what changes for users: here the residents who used it.
var residents = new AbsoluteIndicator(IndicatorId.of("residents"), MeasureUnit.PERSONS, traits(ResultLevel.OUTCOME))
var usersKpi = GoalDefinition.builder("residents", LocalizedText.of("窓口に来ずに手続を終えた住民", "Residents who finished without a visit"), residents, Direction.INCREASE).baseline(Baseline.of(StatedValue.exact(AbsoluteValue.of(900, MeasureUnit.PERSONS)), FiscalYear.of(2024))).target(Target.Reach.of(AbsoluteValue.of(5000, MeasureUnit.PERSONS), FiscalYear.of(2027))).supports(List.of(kgi.id())).kpi()
var complete = Program.builder("my-town", draft.name()).goals(List.of(kgi, kpi, usersKpi)).build()
say("利用者の変化を測るKPIを加えて点検：" + CheckResults.title(review(complete), language), "With a KPI of what changes for users: " + CheckResults.title(review(complete), language))

// 4. The ten items of the guidebook. "Done" needs evidence; an item that is left out stays open.
ItemAnswer answer(String item, AnswerLevel level) { return ItemAnswer.builder(ItemId.parse(item), Answer.of(level)).build(); }
var minutes = Evidence.builder(LocalizedText.of("第3回協議会の議事録", "Minutes of the third council meeting")).date(LocalDate.of(2025, 1, 20)).build()
var proven = ItemAnswer.builder(ItemId.parse("1"), Answer.of(AnswerLevel.DONE)).evidence(List.of(minutes)).build()
var planning = LocalizedText.of("企画課", "Planning division")
var assessment = Assessment.builder(AssessmentId.parse("self-2025"), Guidebook.checklist(), LocalDate.of(2025, 3, 1), planning).subject("my-town").answers(List.of(proven, answer("2", AnswerLevel.UNDER_WAY), answer("5", AnswerLevel.PLANNED), answer("6", AnswerLevel.DONE))).build()
var result = AssessmentResult.of(Guidebook.checklist(), assessment)

say("チェックリストへの回答：" + result.counts().text().in(language), "The checklist: " + result.counts().text().in(language))
var rows = new ArrayList<List<String>>()
rows.add(List.of(text("番号", "No."), text("項目", "Item"), text("回答", "Answer"), text("根拠", "Evidence")))
result.items().forEach(one -> rows.add(List.of(one.item().id().text(), one.item().title().in(language), one.label().in(language), one.validEvidence().isEmpty() ? text("－", "-") : one.validEvidence().get(0).text().in(language))))
table(rows)

say("回答のうち直すところ", "What is wrong with the answers")
result.findings().forEach(finding -> item(finding.item().map(id -> text("項目" + id + "：", "Item " + id + ": ")).orElse("") + finding.text().in(language)))

// The program that was just written is evidence for item 6: with it the finding is gone.
var plan = Evidence.builder(LocalizedText.of("点検を終えたプログラムファイル", "The program file after its review")).date(LocalDate.of(2025, 2, 25)).build()
var indicators = ItemAnswer.builder(ItemId.parse("6"), Answer.of(AnswerLevel.DONE)).evidence(List.of(plan)).build()
var again = AssessmentResult.of(Guidebook.checklist(), Assessment.builder(AssessmentId.parse("self-2025-2"), Guidebook.checklist(), LocalDate.of(2025, 3, 8), planning).subject("my-town").answers(List.of(proven, answer("2", AnswerLevel.UNDER_WAY), answer("5", AnswerLevel.PLANNED), indicators)).build())
say("項目6に根拠を付けた後：" + again.counts().text().in(language) + "。直すところは" + again.findings().size() + "件です。", "With evidence for item 6: " + again.counts().text() + "; " + again.findings().size() + " things are wrong.")

say("取り組み中の項目2で、次にできること（ガイドブックの例）", "Item 2 is under way: what could be done next, by the examples of the guidebook")
again.items().get(1).nextActions().stream().limit(2).forEach(example -> item(example))

show(ChecklistChart.draw(again, ChartSize.WIDE, language), "06-checklist")
