// The ratio trap: "+50 %", and a village where the share rose while not one card was added
//
// You will learn: what the guard does with a percentage, and how much of a rise is only a shrinking population.

// Two users become three.
System.out.println(Ratios.change(2, 3).text(Locale.ENGLISH))
System.out.println(Ratios.change(2, 3).text(Locale.JAPANESE))
System.out.println(Ratios.change(2000, 3000).text(Locale.ENGLISH))

// Tsukigata, My Number cards: the same 217 cards, fewer people, a better share.
var cards = program("municipal-cards")
var tsukigata = observations(cards).stream().filter(v -> v.key().area().filter(a -> a.toString().equals("014303")).isPresent()).findFirst().orElseThrow().latest()
var ratios = tsukigata.observations().stream().map(o -> (Ratio) o.value().orElseThrow()).toList()
var rows = new ArrayList<List<String>>()
rows.add(List.of("時点", "枚数と人口"))
tsukigata.observations().forEach(o -> rows.add(List.of(o.period().toString(), AmountText.of(o.value().orElseThrow(), Locale.JAPANESE))))
table(rows)

var before = ratios.get(1)
var after = ratios.get(2)
var trap = RatioDecompositions.between(before, after, Better.HIGHER)
trap.flags().forEach(flag -> System.out.println("! " + flag.text()))
show(EffectsChart.draw("月形町のカード（2018-03-01から2018-07-01）", Ratios.compare(before, after), trap, ChartSize.WIDE, Locale.JAPANESE), "04-tsukigata-effects")

// All of its dates, with both counts.
var points = tsukigata.observations().stream().map(o -> new RatioPoint(o.period(), (Ratio) o.value().orElseThrow(), false)).toList()
show(RatioChart.draw("月形町のカード", points, ChartSize.WIDE, Locale.JAPANESE), "04-tsukigata-counts")
