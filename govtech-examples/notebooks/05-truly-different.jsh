// Who is truly different: municipalities in a funnel plot
//
// You will learn: why a league table of shares misleads, and what is left of the differences when chance and scatter are allowed for.

var cards = program("municipal-cards")
var last = observations(cards).stream().map(Vintages::latest).map(s -> s.observations().get(s.observations().size() - 1)).toList()
var k = last.stream().mapToDouble(o -> ((Ratio) o.value().orElseThrow()).numerator().amount().doubleValue()).toArray()
var n = last.stream().mapToDouble(o -> ((Ratio) o.value().orElseThrow()).denominator().amount().doubleValue()).toArray()
var names = last.stream().map(o -> o.note().orElse("").replaceAll("（.*", "")).toList()

// By share a small village leads; by count the largest city does. Neither list is a ranking of anybody's work.
var order = IntStream.range(0, k.length).boxed().sorted(Comparator.comparing(i -> -k[i] / n[i])).toList()
var rows = new ArrayList<List<String>>()
rows.add(List.of("団体", "カードと人口"))
order.stream().limit(5).forEach(i -> rows.add(List.of(names.get(i), AmountText.of(last.get(i).value().orElseThrow(), Locale.JAPANESE))))
table(rows)

var plot = FunnelPlots.proportions(k, n).orElseThrow()
System.out.println("outside the 99.8 % limits: " + plot.outside998().size() + " of " + k.length + " units; after allowing for scatter: " + plot.outside998Additive().size())
plot.derivation().warnings().forEach(warning -> System.out.println("! " + warning.text()))
IntStream.range(0, k.length).filter(i -> plot.units().get(i).trulyDifferent()).forEach(i -> System.out.println("truly different: " + names.get(i)))
show(FunnelPlot.draw("マイナンバーカードの交付（2022-12-31）", plot, names, ChartSize.WIDE, Locale.JAPANESE), "05-cards")
