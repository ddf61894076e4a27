// Embedding: the same from the view of a plain Java or Spring Boot application
// 組み込み：JavaやSpring Bootのアプリケーションから使う

learn("アプリケーションからの呼び出し方、誤りの受け取り方、返ってくるJSON、スレッドセーフであること、ページの作り方。", "how an application calls the library, how it gets errors, what JSON it gives to others, that threads may share everything, and how it makes a page.")

// 1. Read. The library opens no file and no connection of its own: the application hands it a stream, here the body of a request.
var body = "{\"format\": \"govtech-program/1\", \"id\": \"my-town\", \"name\": {\"ja\": \"わが町\"}, \"goals\": [{\"id\": \"users\", \"name\": {\"ja\": \"利用者\"}, \"role\": \"boss\", \"direction\": \"up\"}]}"
say("1. 誤りのある要求。例外は一つで、すべての誤りが場所、内容、直し方とともに入っています（HTTPなら状態コード422で返せます）。", "1. A request with errors: one exception carries all of them with place, text and what would be right. A service answers 422 with this list.")
try {
    JsonFormat.PROGRAM.read(new ByteArrayInputStream(body.getBytes("UTF-8")), "request");
} catch (InvalidDataException refused) {
    refused.findings().forEach(finding -> item(finding.code() + "  " + finding.in(language)));
}

// 2. Compute. No clock, no default language, no shared state: the day is an argument, and the result is an immutable record.
var tokyo = program("govtech-tokyo")
var seen = observations(tokyo)
Portfolio compute() { return Portfolio.of(List.of(tokyo), seen, Optional.of(LocalDate.of(2025, 3, 1)), Optional.empty()); }
var portfolio = compute()
var inThreads = IntStream.range(0, 100).parallel().mapToObj(i -> compute()).distinct().count()
say("2. 計算は純粋な関数です。複数のスレッドから100回計算しても、異なる結果は" + inThreads + "種類だけなので、結果を保存して使い回せます。", "2. Computing is pure: 100 computations in several threads gave " + inThreads + " distinct result, so an application may cache it.")
var staff = result(portfolio, "digital-staff")
staff.explain(language).stream().limit(4).forEach(line -> item(line))

// 3. Answer. The JSON is the one that the command line writes (docs/formats.md); "absolute" comes first, and every number that is missing has its reason.
var mapper = new com.fasterxml.jackson.databind.ObjectMapper().findAndRegisterModules()
var json = mapper.readTree(ProgressJson.write(portfolio))
var answer = json.get("results").get(4)
say("3. ほかのアプリケーションに渡すJSON（" + json.get("format").asText() + "）から、目標 " + answer.get("goal").asText() + " の一部", "3. JSON for other applications (" + json.get("format").asText() + "), a part of the goal " + answer.get("goal").asText() + ":")
for (var field : List.of("baseline", "target", "absoluteGain", "remainingGap", "requiredPaceRemainingPerYear")) {
    item("absolute." + field + " = " + answer.get("absolute").get(field) + " " + answer.get("unit").asText());
}
item("status.code = " + answer.get("status").get("code").asText())
var missing = json.get("results").get(0).get("notComputable").get(0)
item("notComputable = " + missing.get("field").asText() + ": " + missing.get("code").asText() + " " + missing.get(language.getLanguage()).asText())

// 4. The application's own records hold our types: GovTechModule writes and reads them. In Spring Boot it is a @Bean; elsewhere findAndRegisterModules() finds it.
record Card(String title, AbsoluteValue now, AbsoluteValue remaining, FiscalYear reportedIn) {}
var card = new Card(staff.goal().name().in(language), AbsoluteValue.of(170, MeasureUnit.PERSONS), AbsoluteValue.of(80, MeasureUnit.PERSONS), FiscalYear.of(2024))
var written = mapper.writeValueAsString(card)
say("4. アプリケーション自身のレコードもそのままJSONになり、読み戻すと元に戻ります（一致：" + (mapper.readValue(written, Card.class).equals(card) ? "はい" : "いいえ") + "）。", "4. Records of the application become JSON, and read back they are the same (equal: " + (mapper.readValue(written, Card.class).equals(card) ? "yes" : "no") + "):")
item(written)

// 5. Show. Pages and pictures are text in memory: the application sends them as text/html and image/svg+xml, or stores them.
var page = ProgramPage.of(tokyo, ReportSource.of(List.of(tokyo), seen), language)
say("5. ページは文字列として返ります。節は次のとおりです。", "5. A page is a text that the application sends; its sections are:")
item(page.sections().stream().map(part -> part.title()).collect(Collectors.joining(text("、", ", "))))
made("ページ", "Page", Files.writeString(file("09-govtech-tokyo.html"), page.html()))
show(GoalCharts.draw(staff, seen.get(0).latest(), ChartSize.NARROW, language).orElseThrow(), "09-digital-staff")

say("6. 画面の一覧には、読者の言語の言葉と、変わることのないコードの両方が使えます。", "6. For a list on a screen there are words in the reader's language, and codes that never change:")
table(portfolio.results().stream().map(p -> List.of(p.goal().name().in(language), p.status().code().label().in(language), p.status().code().name())).toList())
