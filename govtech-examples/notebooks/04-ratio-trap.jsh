// The ratio trap: "+50 %", a town whose share rose without one card more, a village whose share fell with twelve more
// 割合の落とし穴：「50％増」、1枚も増えずに率が上がった町、12枚増えて率が下がった村

learn("割合だけを見ると何を間違えるか、率の変化のうちどれだけが人口の変化によるものか。", "what a percentage alone hides, and how much of a change of a share comes from the population and not from the work.")

say("利用者が2人から3人になれば「50％増」です。件数が少ないとき、このライブラリは割合を出しません。2,000人から3,000人なら、件数と並べて出します。", "Two users who become three are \"+50 %\". Where counts are small the library prints no percentage; from 2,000 to 3,000 it prints one, beside the counts.")
// Codes and plain digits are for other applications; a reader sees words and 3,419.
String written(String told) { return ReaderText.of(told, language); }
AbsoluteValue people(long number) { return AbsoluteValue.of(number, MeasureUnit.PERSONS); }
item(written(Ratios.change(people(2), people(3)).text(language)))
item(written(Ratios.change(people(2000), people(3000)).text(language)))

// My Number cards and inhabitants of one municipality, by its code (団体コード); each observation is two counts.
var cards = program("municipal-cards")
var all = observations(cards)
Series series(String code) { return all.stream().map(Vintages::latest).filter(found -> found.key().area().map(Object::toString).equals(Optional.of(code))).findFirst().orElseThrow(); }
Ratio counts(Series series, String day) { return series.observations().stream().filter(o -> o.period().toString().equals(day)).map(o -> (Ratio) o.value().orElseThrow()).findFirst().orElseThrow(); }

// Both counts on two days, and what the library has to say about the change of the share.
void compare(Ratio before, Ratio after) {
    var rows = new ArrayList<List<String>>();
    rows.add(List.of(text("時点", "Day"), text("交付枚数と人口", "Cards and inhabitants")));
    rows.add(List.of("2018-03-01", AmountText.of(before, language)));
    rows.add(List.of("2018-07-01", AmountText.of(after, language)));
    table(rows);
    var effects = RatioDecompositions.between(before, after, Better.HIGHER);
    var told = RatioOverview.of(Ratios.compare(before, after), effects, language);
    item(written(told.headline()));
    item(written(told.notes().get(0))); // whether the percentages may be shown
    effects.flags().forEach(flag -> item(flag.text()));
}

say("月形町（つきがたちょう、北海道の町）：カードは1枚も増えていないのに、人口が減ったため率が上がりました。", "Tsukigata (月形町, a town in Hokkaido; 枚 is cards, 人 inhabitants): not one card more, but fewer inhabitants, so the share rose.")
var town = series("014303")
compare(counts(town, "2018-03-01"), counts(town, "2018-07-01"))

say("占冠村（しむかっぷむら、北海道の村）：カードは12枚増えたのに、人口も増えたため率が下がりました。", "Shimukappu (占冠村, a village in Hokkaido): twelve cards more, but more inhabitants as well, so the share fell.")
var village = series("014630")
compare(counts(village, "2018-03-01"), counts(village, "2018-07-01"))

var before = counts(town, "2018-03-01")
var after = counts(town, "2018-07-01")
show(EffectsChart.draw(text("月形町のマイナンバーカード（2018年3月1日から7月1日）", "My Number cards in the town of Tsukigata, 1 March to 1 July 2018"), Ratios.compare(before, after), RatioDecompositions.between(before, after, Better.HIGHER), ChartSize.WIDE, language), "04-tsukigata-effects")

var points = town.observations().stream().map(o -> new RatioPoint(o.period(), (Ratio) o.value().orElseThrow(), false)).toList()
show(RatioChart.draw(text("月形町のマイナンバーカード、すべての時点", "My Number cards in the town of Tsukigata, all days"), points, ChartSize.WIDE, language), "04-tsukigata-counts")
