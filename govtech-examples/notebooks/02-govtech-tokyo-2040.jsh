// GovTech Tokyo to 2040: what its five KGIs say, and what they cannot say yet
//
// You will learn: how a program file is read, which of its goals can be judged today, and what each of the others lacks.

var tokyo = program("govtech-tokyo")
var seen = observations(tokyo)
var portfolio = Portfolio.of(List.of(tokyo), seen, Optional.empty(), Optional.empty())

// All goals in amounts. A dash is no zero: nothing is known there.
table(ProgressOverview.rows(portfolio.results(), Locale.JAPANESE))

// The one with numbers, in words and as a picture.
var staff = portfolio.results().get(4)
staff.explain(Locale.ENGLISH).forEach(System.out::println)
show(GoalCharts.draw(staff, seen.get(0).latest(), ChartSize.WIDE, Locale.JAPANESE).orElseThrow(), "02-digital-staff")

// "Half of all local governments": published as a share, with 1,741 beside it the count that it asks for.
var adoption = portfolio.results().get(1)
System.out.println(TargetText.of(adoption.target(), adoption.goal().indicator()))
adoption.caveats().forEach(caveat -> System.out.println("! " + caveat.text()))

// "90 % positive": a bare percentage is no number, and the reason says what is missing.
var reasons = Undefined.byReason(portfolio.results().get(0).notComputable())
reasons.forEach((reason, numbers) -> System.out.println("? " + reason.message()))
