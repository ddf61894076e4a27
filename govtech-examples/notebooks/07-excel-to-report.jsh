// From an Excel sheet to a report: merged headings, full-width digits, 令和, △, 千円 and 集計中
// Excelのシートから報告書まで：結合セル、全角数字、令和、△、千円、集計中

learn("市の様式のシートを対応付けでプログラムと観測値にし、何がどう読み替えられたかを確かめ、報告書（HTML、Markdown、Excel）を作る方法。", "how a sheet as a city keeps it becomes a program with observations by a mapping, how to check what was normalised on the way, and how the report is made as a page, as Markdown and as a workbook.")

// The sheet as it comes by mail: nothing in it was cleaned. In your own work it is a file: TableFiles.read(Files.newInputStream(Path.of("kpi.xlsx")), "kpi.xlsx").
byte[] sheetOfACity(String usersOf2024) throws IOException {
    String[][] rows = {
        {"○○市 DX推進計画 KPI一覧（令和７年４月１日現在）"},
        {"指標名", "単位", "現状\n（令和２年度）", "目標\n（令和９年度）", "実績", "", "", "", "備考"},
        {"", "", "", "", "令和３年度", "令和４年度", "令和５年度", "令和６年度", ""},
        {"オンライン申請の利用者", "人", "１，２００", "９，０００", "1,500", "２，３００", "約3,600", usersOf2024, "窓口端末からの申請を含む"},
        {"転入と転出の差", "人", "△350", "0", "△300", "▲240", "△190", "△150", ""},
        {"窓口の平均待ち時間", "分", "35", "15", "33", "30", "28", "24", ""},
        {"企業への支援", "千円", "1,000", "5,000以上", "1,200", "1,850", "2,345", "集計中", "交付決定の額"},
        {"デジタル研修の修了者", "名", "0", "250", "", "60", "120", "170", "令和４年度に開始"}};
    var bytes = new ByteArrayOutputStream();
    try (var book = new org.dhatim.fastexcel.Workbook(bytes, "city", null)) {
        var sheet = book.newWorksheet("KPI一覧");
        for (var r = 0; r < rows.length; r++) {
            for (var c = 0; c < rows[r].length; c++) {
                sheet.inlineString(r, c, rows[r][c]);
            }
        }
        sheet.range(0, 0, 0, 8).merge();
        sheet.range(1, 4, 1, 7).merge();
        for (var c : List.of(0, 1, 2, 3, 8)) {
            sheet.range(1, c, 2, c).merge();
        }
    }
    return bytes.toByteArray();
}
Tables sheet(String usersOf2024) throws IOException { return TableFiles.read(new ByteArrayInputStream(sheetOfACity(usersOf2024)), "kpi.xlsx"); }

// 1. Guess what the columns mean. Nothing is imported by a guess.
var guess = MappingGuess.of(sheet("5,200"), "kpi.xlsx", Optional.empty())
say("1. 見出しから対応付けを推測しました。列の読み方と、確かでない点は次のとおりです。", "1. The meaning of the columns was guessed by their headings: how each was read, and what a person has to check.")
table(guess.rows(language))
guess.unsure().forEach(text -> item(text))

// 2. Correct it by calls: whose plan it is, which row is the KGI, and which number is to fall.
var mapping = guess.mapping().withProgram("dx-plan", LocalizedText.of("○○市 DX推進計画", "DX plan of a city")).withGoal(MappedGoal.of("オンライン申請の利用者").asKgi()).withGoal(MappedGoal.of("窓口の平均待ち時間").withDirection(Direction.DECREASE))
say("2. 計画の名前、KGI、減らす指標を直した対応付け（行ごとの指定）", "2. The mapping with the name of the plan, its KGI and the number that is to fall; what it says of rows:")
mapping.goals().forEach(goal -> item(goal.row() + (goal.isKgi() ? " KGI" : "") + goal.direction().map(way -> " " + way).orElse("")))
made("来年度も使える対応付け", "The mapping, for next year's sheet as well", Files.writeString(file("07-mapping.json"), JsonFormat.MAPPING.write(mapping)))

// 3. Import it: as a whole, or not at all. Here somebody typed the letter O instead of a zero.
say("3. 「5,2OO」（数字の0ではなく英字のO）と入力されたシートは、一部だけ取り込むことはせず、場所と直し方を示します。", "3. A sheet with \"5,2OO\" (the letter O for zero) is not imported by halves; the finding names the cell and what to do:")
try {
    TableImport.read(sheet("5,2OO"), "kpi.xlsx", mapping, AreaDirectory.ofPrefectures());
} catch (InvalidDataException refused) {
    refused.findings().forEach(finding -> item(finding.in(language)));
}

// 4. The corrected sheet is imported; every cell that was not read as it stands is listed.
var imported = TableImport.read(sheet("5,200"), "kpi.xlsx", mapping, AreaDirectory.ofPrefectures())
say("4. 直したシートは取り込まれます。書いてあるとおりには読まなかったセルの一覧です。「読み取った値」は観測値ファイルの書き方です（about：約、at-least：以上、missing: pending：集計中）。", "4. The corrected sheet is imported. Cells that were not read as they stand:")
table(ImportReport.rows(imported, language))
imported.notices().forEach(notice -> item(notice))

// 5. The progress of all goals, in basic units.
var series = imported.observations().stream().collect(Collectors.groupingBy(Observation::key, LinkedHashMap::new, Collectors.toList())).entrySet().stream().map(e -> new Vintages(e.getKey(), e.getValue())).toList()
var portfolio = Portfolio.of(List.of(imported.program()), series, Optional.of(LocalDate.of(2025, 4, 1)), Optional.empty())
say("5. 実数による進捗。千円は円に直し、「集計中」は0ではなく欠測として扱います。", "5. The progress in amounts: 千円 (thousand yen) became 円 (yen), and what is still being counted (集計中) is missing, not zero.")
overview(portfolio.results())
show(GoalCharts.draw(portfolio.results().get(0), series.get(0).latest(), ChartSize.WIDE, language).orElseThrow(), "07-online-users")

// 6. The report: the same content as a page, as Markdown and as a workbook with real numbers.
var source = ReportSource.of(List.of(imported.program()), series)
var page = ProgramPage.of(imported.program(), source, language)
say("6. 同じ内容の報告書を三つの形式で書きました。", "6. The report was written, with the same content in three forms:")
made("ページ（ネットワーク不要、A4で印刷できます）", "Page (needs no network, prints on A4)", Files.writeString(file("07-report.html"), page.html()))
made("Markdown（庁内のwikiやGitに）", "Markdown (for a wiki or Git)", Files.writeString(file("07-report.md"), page.markdown()))
made("Excelブック（数値はセルの数値）", "Workbook (its numbers are numbers)", Files.write(file("07-report.xlsx"), ReportWorkbook.write(source, language)))
say("Markdownの最初の部分", "How the Markdown begins")
page.markdown().lines().limit(12).forEach(line -> System.out.println("  " + line))

say("コマンドでも同じことができます：govtech import kpi.xlsx --guess -o mapping.json、次に govtech import kpi.xlsx --mapping mapping.json --program plan.json --observations obs.csv、最後に govtech report plan.json --observations obs.csv -o report.html", "The same on the command line: govtech import kpi.xlsx --guess -o mapping.json, then govtech import kpi.xlsx --mapping mapping.json --program plan.json --observations obs.csv, then govtech report plan.json --observations obs.csv -o report.html")
