// A first KGI in five lines: 50 digital staff in FY2023, 250 by FY2027, 170 now
// はじめてのKGIを5行で：2023年度に50人、2027年度までに250人、いま170人

learn("目標の書き方、測った値の加え方、そして結果が「何％」ではなく「あと何人」で示される理由。", "how a goal is written, how a measured value is added, and why the result says how many people remain and not how many percent.")

// The KGI: what is counted, where it started, what it has to reach by when, and its name.
AbsoluteValue people(long number) { return AbsoluteValue.of(number, MeasureUnit.PERSONS); }
var staff = AbsoluteIndicator.of("staff", MeasureUnit.PERSONS)
var baseline = Baseline.of(StatedValue.exact(people(50)), FiscalYear.of(2023))
var target = Target.Reach.of(people(250), FiscalYear.of(2027))
var goal = GoalDefinition.builder("digital-staff", LocalizedText.of("デジタル人材", "Digital staff"), staff, Direction.INCREASE).baseline(baseline).target(target).kgi()

// What was measured: 170 people in FY2024.
var key = SeriesKey.of(staff.id())
var series = new Series(key, List.of(Observation.of(key, FiscalYear.of(2024), people(170))))

// The result on a day that you name: the library never looks at the clock, so the same input gives the same result next year.
var progress = Progress.of(goal, series, ProgressOptions.asOf(LocalDate.of(2025, 4, 1)))

say("実数による進捗（2025年4月1日時点）", "The progress in amounts, as of 1 April 2025. Units are printed as the data write them: 人 is people.")
overview(List.of(progress))

say("同じ結果を文で", "The same in sentences")
progress.explain(language).forEach(line -> item(line))

show(GoalCharts.draw(progress, series, ChartSize.WIDE, language).orElseThrow(), "01-digital-staff")

say("試してみましょう：people(170) を people(240) に変えて入力し直すと、残りと判定が変わります。ここはjshellの画面です。名前を入力すると中身が表示され、Tabキーで候補が出ます。/list でこのノートブックの行を表示し、/exit で終わります。", "Try it: enter the line with people(170) again with people(240), and the lines below it: what remains changes, and the status. This is jshell: a name shows what it holds, Tab completes, /list shows the lines of this notebook, /exit ends.")
