package io.github.govtechkpi.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportCommandTest {
    private static final String TABLE = """
            総合計画のKPI,,,,
            指標名,単位,現状（令和2年度）,目標（令和9年度）,令和5年度
            デジタル人材,人,約50,250,"1,120"
            相談件数,件,100,"1,000以上",集計中
            """;

    @TempDir
    private Path folder;

    private String table = "";

    @BeforeEach
    void writeTheTable() throws IOException {
        table = Files.write(folder.resolve("kpi.csv"), TABLE.getBytes(Charset.forName("windows-31j")))
                .toString();
    }

    private String path(String name) {
        return folder.resolve(name).toString();
    }

    private String mapping() {
        var run = Run.of("import", table, "--guess", "-o", path("mapping.json"));
        assertThat(run.code()).as(run.err()).isZero();
        return path("mapping.json");
    }

    @Test
    void aGuessIsAMappingFileAndSaysWhatItIsUnsureOf() {
        var run = Run.of("import", table, "--guess", "--lang", "ja");

        assertThat(run.code()).isZero();
        assertThat(run.out()).startsWith("{\n  \"format\" : \"govtech-mapping/1\",");
        assertThat(run.err()).startsWith("""
                        文字コードをシフトJIS（windows-31j）として読みました。

                        列の読み方
                          列  見出し             意味    期間    単位  最初のセル
                          A   指標名             指標名                デジタル人材
                          B   単位               単位                  人
                          C   現状（令和2年度）  基準値  FY2020        約50
                          D   目標（令和9年度）  目標値  FY2027        250
                          E   令和5年度          実績値  FY2023        1,120

                        使う前に確認してください：
                        - 見出しは2行目と読みました。
                        """);
    }

    @Test
    void aTableBecomesAProgramAndItsObservations() throws IOException {
        var run = Run.of(
                "import", table, "--mapping", mapping(), "--program", path("p.json"), "--observations", path("o.csv"));

        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out())
                .contains("Goals: 2; observations: 2, without a value: 1")
                .contains("E3    1,120");
        assertThat(Files.readString(folder.resolve("o.csv"))).isEqualTo("""
                        indicator,program,period,value,missing\r
                        デジタル人材,program,FY2023,1120,\r
                        相談件数,program,FY2023,,pending\r
                        """);
        var progress = Run.of("progress", path("p.json"), "--observations", path("o.csv"), "--format", "json");
        assertThat(progress.code()).as(progress.err()).isZero();
        assertThat(progress.out()).contains("\"absoluteGain\": 1070");
    }

    @Test
    void theReportListsEveryNormalisedCell() {
        var json = Run.of("import", table, "--mapping", mapping(), "--format", "json");
        var csv = Run.of("import", table, "--mapping", mapping(), "--format", "csv", "--lang", "ja");
        var markdown = Run.of("import", table, "--mapping", mapping(), "--format", "markdown");

        assertThat(json.out())
                .startsWith("{\n  \"format\": \"govtech-import/1\",")
                .contains("\"cell\": \"C3\",\n      \"before\": \"約50\",\n      \"after\": \"about 50 人\"")
                .contains("\"rule\": \"QUALIFIER\"");
        assertThat(csv.out())
                .startsWith("cell,before,after,rules\r\n")
                .contains("E4,集計中,missing: pending,欠測の記号を欠測理由に直した\r\n");
        assertThat(markdown.out()).startsWith("# Import of ").contains("| E3 | 1,120 |");
    }

    @Test
    void observationsCanBeAWorkbookOrWindows31j() throws IOException {
        var workbook = Run.of("import", table, "--mapping", mapping(), "--observations", path("o.xlsx"));
        var windows = Run.of(
                "import",
                table,
                "--mapping",
                mapping(),
                "--observations",
                path("w.csv"),
                "--out-encoding",
                "windows-31j");
        var bom = Run.of("import", table, "--mapping", mapping(), "--observations", path("b.csv"), "--bom");

        assertThat(workbook.code()).as(workbook.err()).isZero();
        assertThat(Files.readAllBytes(folder.resolve("o.xlsx"))).startsWith('P', 'K');
        assertThat(windows.code()).as(windows.err()).isZero();
        assertThat(Files.readString(folder.resolve("w.csv"), Charset.forName("windows-31j")))
                .contains("デジタル人材");
        assertThat(bom.code()).isZero();
        assertThat(Files.readString(folder.resolve("b.csv"))).startsWith("\uFEFFindicator");
    }

    @Test
    void findingsNameTheCellAndNothingIsWritten() {
        var wrong = Run.file(folder, "wrong.csv", TABLE.replace("集計中", "12集計中").replace("約50", "約50虫"));
        var run = Run.of("import", wrong, "--mapping", mapping(), "--program", path("never.json"), "--format", "json");

        assertThat(run.code()).isEqualTo(Govtech.INVALID_DATA);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .contains("\"code\": \"UNREADABLE_CELL\"")
                .contains("\"pointer\": \"C3\"")
                .contains("\"pointer\": \"E4\"")
                .contains("\"found\": \"12集計中\"");
        assertThat(folder.resolve("never.json")).doesNotExist();
    }

    @Test
    void namesOfBodiesAreResolvedByAList() throws IOException {
        var areas = Run.file(folder, "areas.csv", "団体コード,団体名\n011002,札幌市\n");
        var data = Run.file(folder, "cards.csv", "市町村名,交付枚数（令和5年度）\n札幌市,\"1,200\"\n合計,\"1,200\"\n");
        var guessed = Run.of("import", data, "--guess", "-o", path("m.json"));
        assertThat(guessed.code()).as(guessed.err()).isZero();

        var without = Run.of("import", data, "--mapping", path("m.json"));
        var with =
                Run.of("import", data, "--mapping", path("m.json"), "--areas", areas, "--observations", path("c.csv"));
        var wrong = Run.of("import", data, "--mapping", path("m.json"), "--areas", data);

        assertThat(without.code()).isEqualTo(Govtech.INVALID_DATA);
        assertThat(without.err()).contains("--areas");
        assertThat(with.code()).as(with.err()).isZero();
        assertThat(Files.readString(folder.resolve("c.csv"), UTF_8)).contains(",011002,program,FY2023,1200");
        assertThat(wrong.code()).isEqualTo(Govtech.INVALID_DATA);
    }

    @Test
    void aMappingOrAGuessIsNeeded() {
        assertThat(Run.of("import", table).code()).isEqualTo(Govtech.WRONG_USAGE);
        assertThat(Run.of("import", table, "--guess", "--sheet", "NOPE").code()).isEqualTo(Govtech.INVALID_DATA);
        assertThat(Run.of("import", table, "--guess", "--mapping", "m.json").code())
                .isEqualTo(Govtech.WRONG_USAGE);
        assertThat(Run.of("import", path("none.csv"), "--guess").code()).isEqualTo(Govtech.INVALID_DATA);
        assertThat(Run.of("import", table, "--guess", "--encoding", "utf-8").err())
                .contains("not in UTF-8");
        assertThat(Run.of("import", table, "--guess", "--encoding", "latin").code())
                .isEqualTo(Govtech.WRONG_USAGE);
    }
}
