// GovTech Tokyo to 2040: what its five KGIs say, and what they cannot say yet
// GovTech東京の2040年まで：五つのKGIから分かること、まだ分からないこと

learn("プログラムファイルの読み方、五つの目標のうちいま判定できるもの、そのほかの目標に足りないもの。", "how a program file is read, which of five goals can be judged today, and what each of the others lacks.")

// The program with its goals is a file (govtech-tokyo.json), what was measured is another (govtech-tokyo.observations.csv).
var tokyo = program("govtech-tokyo")
var seen = observations(tokyo)
var portfolio = Portfolio.of(List.of(tokyo), seen, Optional.empty(), Optional.empty())

say("すべての目標を実数で（" + portfolio.asOf().orElseThrow() + "時点）。横棒は0ではなく、分からないことを表します。", "All goals in amounts, as of " + portfolio.asOf().orElseThrow() + ". A dash is no zero: nothing is known there. 人 is people, 団体 is organisations.")
overview(portfolio.results())

say("数値のそろった目標：GovTech東京のデジタル人材", "The goal that has its numbers: digital staff of GovTech Tokyo")
var staff = result(portfolio, "digital-staff")
staff.explain(language).forEach(line -> item(line))
show(GoalCharts.draw(staff, seen.get(0).latest(), ChartSize.WIDE, language).orElseThrow(), "02-digital-staff")

say("「全国の自治体の半数」は割合で公表されました。母数が分かるので、必要な数が計算できます。", "\"Half of all local governments\" was published as a share. The denominator is known, so the number that it asks for can be computed.")
var adoption = result(portfolio, "adopting-local-governments")
item(TargetText.of(adoption.target(), adoption.goal().indicator()))
adoption.caveats().forEach(caveat -> item(caveat.text()))

say("「90％が肯定的」は、割合だけでは計算できません。理由と、次にすることは次のとおりです。", "\"90 % positive\" is a bare percentage, from which nothing can be computed. Why, and what to do next:")
var reasons = Undefined.byReason(result(portfolio, "positive-evaluation").notComputable()).keySet()
reasons.forEach(reason -> item(reason.message().in(language) + " → " + reason.useInstead().map(next -> next.in(language)).orElse("")))
