// From an Excel sheet to a report: merged headings, full-width digits, 令和, △, 千円 and 集計中
//
// You will learn: how a sheet as a city keeps it becomes a program with observations, what was normalised on the way, and how a report is made of it.

// The sheet, as it comes by mail. Nothing in it was cleaned.
byte[] sheetOfACity() throws IOException {
    String[][] rows = {
        {"○○市 DX推進計画 KPI一覧（令和７年４月１日現在）"},
        {"指標名", "単位", "現状\n（令和２年度）", "目標\n（令和９年度）", "実績", "", "", "", "備考"},
        {"", "", "", "", "令和３年度", "令和４年度", "令和５年度", "令和６年度", ""},
        {"オンライン申請の利用者", "人", "１，２００", "９，０００", "1,500", "２，３００", "約3,600", "5,200", "窓口端末からの申請を含む"},
        {"転入と転出の差", "人", "△350", "0", "△300", "▲240", "△190", "△150", ""},
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
var tables = TableFiles.read(new ByteArrayInputStream(sheetOfACity()), "kpi.xlsx")

// A first guess of what the columns mean, and what it is unsure of. Nothing is imported by a guess.
var guess = MappingGuess.of(tables, "kpi.xlsx", Optional.empty())
guess.unsure().forEach(text -> System.out.println("? " + text.in(Locale.JAPANESE)))

// A person completes it: whose plan it is, and that the users are its KGI. The mapping is a file that the next year's sheet is read with as well.
var proposed = JsonFormat.MAPPING.write(guess.mapping())
proposed.lines().skip(2).limit(6).forEach(System.out::println)
var completed = proposed.replace("\"id\" : \"program\"", "\"id\" : \"dx-plan\"").replace("プログラム", "○○市 DX推進計画").replace("\"Program\"", "\"DX plan of a city\"").replaceFirst("\"direction\" : \"increase\"", "\"direction\" : \"increase\", \"goals\" : [{\"row\" : \"オンライン申請の利用者\", \"kgi\" : true}]")
var mapping = JsonFormat.MAPPING.read(new ByteArrayInputStream(completed.getBytes("UTF-8")), "mapping.json")

// Now it is imported as a whole, or not at all; every cell that was not read as it stands is listed.
var imported = TableImport.read(tables, "kpi.xlsx", mapping, AreaDirectory.ofPrefectures())
table(ImportReport.rows(imported, Locale.JAPANESE))
imported.notices().forEach(notice -> System.out.println("! " + notice.in(Locale.JAPANESE)))

// The progress of all goals, in basic units: 千円 became 円, and what is being counted is missing, not zero.
var series = imported.observations().stream().collect(Collectors.groupingBy(Observation::key, LinkedHashMap::new, Collectors.toList())).entrySet().stream().map(e -> new Vintages(e.getKey(), e.getValue())).toList()
var portfolio = Portfolio.of(List.of(imported.program()), series, Optional.of(LocalDate.of(2025, 4, 1)), Optional.empty())
table(ProgressOverview.rows(portfolio.results(), Locale.JAPANESE))
show(GoalCharts.draw(portfolio.results().get(0), series.get(0).latest(), ChartSize.WIDE, Locale.JAPANESE).orElseThrow(), "07-online-users")

// The report: one page that opens from a stick, the same as Markdown, and the same as a workbook with real numbers.
var source = ReportSource.of(List.of(imported.program()), series)
var folder = Files.createDirectories(Path.of("notebook-pictures"))
Files.writeString(folder.resolve("07-report.html"), ProgramPage.of(imported.program(), source, Locale.JAPANESE).html())
Files.write(folder.resolve("07-report.xlsx"), ReportWorkbook.write(source, Locale.JAPANESE))
TableFiles.read(Files.newInputStream(folder.resolve("07-report.xlsx")), "07-report.xlsx").sheets().forEach(sheet -> System.out.println("  " + sheet.name() + ": " + sheet.rows().size() + " x " + sheet.columnCount()))
