// The checklist and the review of one's own program
//
// You will learn: how the guidebook's ten items are answered with proofs, what the design review finds, and what is never a score.

var list = Guidebook.checklist()
var minutes = Evidence.builder(LocalizedText.of("第3回協議会の議事録", "Minutes of the third meeting")).date(LocalDate.of(2025, 1, 20)).build()
var answers = List.of(
        ItemAnswer.builder(ItemId.parse("1"), Answer.of(AnswerLevel.DONE)).evidence(List.of(minutes)).build(),
        ItemAnswer.builder(ItemId.parse("2"), Answer.of(AnswerLevel.UNDER_WAY)).build(),
        ItemAnswer.builder(ItemId.parse("5"), Answer.of(AnswerLevel.PLANNED)).build(),
        ItemAnswer.builder(Guidebook.INDICATORS, Answer.of(AnswerLevel.DONE)).build())
var assessment = Assessment.builder(AssessmentId.parse("self-2025"), list, LocalDate.of(2025, 3, 1), LocalizedText.of("企画課", "Planning division")).answers(answers).build()
var result = AssessmentResult.of(list, assessment)
System.out.println(result.counts().text())
result.findings().forEach(finding -> System.out.println("! " + finding.text()))
show(ChecklistChart.draw(result, ChartSize.WIDE, Locale.JAPANESE), "06-checklist")

// The design review of the goals of GovTech Tokyo, worst first.
var tokyo = program("govtech-tokyo")
var review = DesignReview.of(List.of(tokyo), observations(tokyo))
var rows = new ArrayList<List<String>>()
rows.add(List.of("規則", "程度", "目標"))
review.findings().stream().limit(8).forEach(f -> rows.add(List.of(f.rule().id(), f.severity().label().in(Locale.JAPANESE), f.goal().flatMap(tokyo::goal).map(g -> g.name().in(Locale.JAPANESE)).orElse("－"))))
table(rows)
System.out.println(review.count(Severity.ERROR) + " errors, " + review.count(Severity.WARNING) + " warnings, " + review.count(Severity.INFO) + " worth knowing")
