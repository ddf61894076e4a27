// Who is truly different: municipalities in a funnel plot
// 本当に違う団体はどこか：市区町村のファンネルプロット

learn("率の順位表が誤解を招く理由と、偶然とばらつきを考えても残る違いの見つけ方。", "why a league table of shares misleads, and what is left of the differences when chance and scatter are allowed for.")

// The last observation of each municipality: My Number cards (numerator) and inhabitants (denominator).
var last = observations(program("municipal-cards")).stream().map(Vintages::latest).map(s -> s.observations().get(s.observations().size() - 1)).toList()
Ratio counts(int i) { return (Ratio) last.get(i).value().orElseThrow(); }
String name(int i) { return last.get(i).note().orElse("").replaceAll("（.*", ""); }
double cards(int i) { return counts(i).numerator().amount().doubleValue(); }
double people(int i) { return counts(i).denominator().amount().doubleValue(); }

void first5(String title, Comparator<Integer> order) {
    System.out.println();
    var rows = new ArrayList<List<String>>();
    rows.add(List.of(title, text("交付枚数と人口（2022-12-31）", "Cards and inhabitants (2022-12-31)")));
    IntStream.range(0, last.size()).boxed().sorted(order).limit(5).forEach(i -> rows.add(List.of(name(i), AmountText.of(counts(i), language))));
    table(rows);
}

say("率の順では人口1,878人の姫島村（大分県）が先頭に、枚数の順では横浜市が先頭になります。どちらも仕事ぶりの順位ではありません。", "By share the village of Himeshima (姫島村, 1,878 inhabitants) leads; by count the city of Yokohama (横浜市) does. Neither list ranks anybody's work.")
first5(text("率の高い順", "Highest share"), Comparator.comparing(i -> -cards(i) / people(i)))
first5(text("枚数の多い順", "Most cards"), Comparator.comparing(i -> -cards(i)))

// The funnel plot: how far each lies from the share of all together, given its size.
var plot = FunnelPlots.proportions(IntStream.range(0, last.size()).mapToDouble(i -> cards(i)).toArray(), IntStream.range(0, last.size()).mapToDouble(i -> people(i)).toArray()).orElseThrow()

say("偶然だけを考えた99.8％限界の外には、27団体のうち" + plot.outside998().size() + "団体があります。ほとんどが外に出るのは、団体の間にもともとばらつきがあるからで、それも差し引いて二つの規則で見ます。", "Outside the 99.8 % limits of mere chance lie " + plot.outside998().size() + " of 27. That nearly all do shows that municipalities scatter anyway; this scatter is allowed for as well, and then two rules are applied:")
item(text("規則1（図の外側の限界線）：一つの団体だけを見て、99.8％限界の外か。違いがなくても1,000団体に2団体は外に出ます。→ " + plot.outside998Additive().size() + "団体", "Rule 1, the outer line in the picture: one municipality on its own, outside its 99.8 % limit? Without any difference 2 of 1,000 would be. -> " + plot.outside998Additive().size()))
item(text("規則2（本当に違う、図のひし形）：27団体をまとめて見て、挙げた団体のうち誤って挙げるものを平均5％以下に抑える（BenjaminiとHochbergの方法）。→ " + plot.units().stream().filter(u -> u.trulyDifferent()).count() + "団体", "Rule 2, truly different (the diamonds in the picture): all 27 together, so that of those named at most 5 % on average are named by mistake (Benjamini and Hochberg). -> " + plot.units().stream().filter(u -> u.trulyDifferent()).count()))

var rows = new ArrayList<List<String>>()
rows.add(List.of(text("団体", "Municipality"), text("交付枚数と人口", "Cards and inhabitants"), text("全体より", "Compared with all"), text("規則1", "Rule 1"), text("規則2", "Rule 2")))
for (var i = 0; i < last.size(); i++) {
    var unit = plot.units().get(i);
    if (unit.trulyDifferent() || plot.outside998Additive().contains(i)) {
        rows.add(List.of(name(i), AmountText.of(counts(i), language), unit.zAdditive() > 0 ? text("高い", "higher") : text("低い", "lower"), plot.outside998Additive().contains(i) ? text("外", "outside") : text("内", "within"), unit.trulyDifferent() ? text("違う", "different") : text("－", "-")));
    }
}
say("どちらかの規則で挙がる団体（コード順、順位ではありません）。二つの数が違うのは、規則2だけで挙がる団体があるためです。", "Those that one of the rules names, in the order of their codes and not as a ranking. The two numbers differ by the one that rule 2 alone names.")
table(rows)

say("注意（φは、違いが偶然だけなら1前後になる数です）", "To be kept in mind (phi is about 1 where chance alone makes the differences)")
plot.derivation().warnings().forEach(warning -> item(warning.text()))
show(FunnelPlot.draw(text("マイナンバーカードの交付（2022年12月31日）", "My Number cards issued (31 December 2022)"), plot, IntStream.range(0, last.size()).mapToObj(i -> name(i)).toList(), ChartSize.WIDE, language), "05-cards")
