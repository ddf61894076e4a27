// The Kobe funnel, and the counts behind 93, 70 and 56 %
//
// You will learn: how stages are counted without mixing firms and challenges, and which counts published percentages can come from.

var kobe = program("urban-innovation-kobe")
var funnel = Funnels.of(kobe, Optional.empty())
table(FunnelOverview.sections(funnel, Locale.JAPANESE).get(0).table())
show(StageChart.draw(funnel, ChartSize.WIDE, Locale.JAPANESE).orElseThrow(), "03-kobe-stages")

// Published: 93 % solved, 70 % continued, of which 56 % under contract; the base was somewhere between 45 and 60.
var shares = List.of(PublishedShare.of("93"), PublishedShare.of("70"), PublishedShare.of("56"))
var search = FeasibleCounts.search(shares, BaseRange.between(45, 60), List.of(Nesting.parse("3:2")), Rounding.parse("half-up"), 100)
search.solutions().forEach(found -> System.out.println("of " + found.base() + ": " + found.counts()))

// Of 13 projects of 2018 nine were solved: too few for a percentage. Of 46 the guard prints one beside its counts.
System.out.println(Ratios.of(9, 13).orElseThrow().text(Locale.ENGLISH))
System.out.println(Ratios.of(43, 46).orElseThrow().text(Locale.ENGLISH))
