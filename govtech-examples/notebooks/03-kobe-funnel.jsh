// The Kobe funnel, and the counts behind 93, 70 and 56 %
// 神戸市の段階別の件数と、93％・70％・56％のもとの件数

learn("企業と課題を混ぜずに段階ごとの件数を数える方法と、公表された割合のもとになり得る件数の求め方。", "how stages are counted without mixing firms and challenges, and which counts published percentages can come from.")

var kobe = program("urban-innovation-kobe")
var funnel = Funnels.of(kobe, Optional.empty())

say("Urban Innovation KOBEの公表された件数。「6課題」と「60社」は別のものなので、割り算をしません。", "The published counts of Urban Innovation KOBE. Challenges (課題) and firms (社) are different things, so one is never divided by the other.")
table(FunnelOverview.sections(funnel, language).get(0).table())
show(StageChart.draw(funnel, ChartSize.WIDE, language).orElseThrow(), "03-kobe-stages")

// Published without a base: 93 % solved, 70 % continued, 56 % of those under contract. "3:2": the third is a share of the second.
var shares = List.of(PublishedShare.of("93"), PublishedShare.of("70"), PublishedShare.of("56"))
var search = FeasibleCounts.search(shares, BaseRange.between(45, 60), List.of(Nesting.parse("3:2")), Rounding.parse("half-up"), 100)

say("公表値は「解決93％、継続70％、そのうち市との契約56％」だけです。母数が45件から60件の間だとすると、三つの割合に合う件数は次の組しかありません。", "Published were \"93 % solved, 70 % continued, 56 % of these under contract\" and no counts. With a base between 45 and 60, only these counts give all three percentages:")
var rows = new ArrayList<List<String>>()
rows.add(List.of(text("母数", "Base"), text("解決", "Solved"), text("継続", "Continued"), text("うち契約", "Of these under contract")))
search.solutions().forEach(found -> rows.add(Stream.concat(Stream.of(found.base()), found.counts().stream()).map(String::valueOf).toList()))
table(rows)

say("13件では、割合は偶然に左右されすぎるため件数だけを示します。46件なら、件数と並べて割合も示します。", "Of 13 projects a percentage would be mostly chance, so the counts stand alone. Of 46 the percentage is printed, beside its counts:")
item(Ratios.of(9, 13).orElseThrow().text(language))
item(Ratios.of(43, 46).orElseThrow().text(language))
