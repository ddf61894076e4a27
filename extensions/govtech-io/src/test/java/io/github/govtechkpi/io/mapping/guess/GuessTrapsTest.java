package io.github.govtechkpi.io.mapping.guess;

import static io.github.govtechkpi.io.mapping.Sheets.columns;
import static io.github.govtechkpi.io.mapping.Sheets.csv;
import static io.github.govtechkpi.io.mapping.Sheets.doubts;
import static io.github.govtechkpi.io.mapping.Sheets.goal;
import static io.github.govtechkpi.io.mapping.Sheets.goals;
import static io.github.govtechkpi.io.mapping.Sheets.guess;
import static io.github.govtechkpi.io.mapping.Sheets.importedAsGuessed;
import static io.github.govtechkpi.io.mapping.Sheets.milestones;
import static io.github.govtechkpi.io.mapping.Sheets.notices;
import static io.github.govtechkpi.io.mapping.Sheets.read;
import static io.github.govtechkpi.io.mapping.Sheets.values;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.govtechkpi.io.mapping.Sheets;
import io.github.govtechkpi.io.table.Xlsx;
import io.github.govtechkpi.model.json.JsonFormat;
import io.github.govtechkpi.model.mapping.HeaderRows;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** What was once read wrongly without a word. */
class GuessTrapsTest {
    @Test
    void aFirstGoalOfWordsOrOfYearsIsNoHeading() {
        var words = csv(
                new String[] {"指標名", "単位", "基準値", "目標値", "R5実績"},
                new String[] {"計画の策定", "件", "未策定", "R6年度策定", "未策定"},
                new String[] {"相談", "件", "100", "200", "150"});
        var years = csv(
                new String[] {"指標名", "単位", "基準値", "目標値", "R5実績"}, new String[] {"年間出生数", "人", "2044", "2000", "2010"});

        assertThat(guess(words).mapping().headerRows()).isEqualTo(new HeaderRows(1, 1));
        assertThat(guess(years).mapping().headerRows()).isEqualTo(new HeaderRows(1, 1));
        assertThat(values(importedAsGuessed(years), "年間出生数")).containsExactly("FY2023 2010 人");
    }

    @Test
    void aYearInATitleIsNoYearOfAColumn() {
        for (var title : List.of(
                new String[] {"まち・ひと・しごと総合戦略", "令和5年度", "", "", ""}, new String[] {"総合戦略KPI", "", "", "令和6年度版", ""})) {
            var tables = csv(
                    title, new String[] {"KPI", "単位", "基準値", "目標値", "R4実績"}, new String[] {"相談", "件", "5", "10", "9"});

            assertThat(columns(guess(tables)))
                    .containsExactly("A name", "B unit", "C baseline", "D target", "E value FY2022");
            assertThat(doubts(guess(tables), Locale.ENGLISH))
                    .contains("When the targets of column D (目標値) are due is not known: write \"period\"");
        }
    }

    @Test
    void yearsAloneAreTheYearsOfOneIndicator() {
        var tables = csv(
                new String[] {"オンライン申請数", "", ""},
                new String[] {"都道府県", "令和４年度（件）", "R5（件）"},
                new String[] {"北海道", "10", "20"},
                new String[] {"全国", "100", "200"});
        var table = importedAsGuessed(tables);

        assertThat(goals(table)).containsExactly("オンライン申請数");
        assertThat(values(table, "オンライン申請数"))
                .containsExactly("FY2022 10 件", "FY2023 20 件", "FY2022 100 件", "FY2023 200 件");
        assertThat(doubts(guess(tables), Locale.ENGLISH))
                .contains("The heading of column B is a year alone: the indicator was named \"オンライン申請数\"");
    }

    @Test
    void aTableToTheRightIsNotTheSameTable() {
        var areas = csv(
                new String[] {"団体コード", "都道府県", "R5人口（人）", "団体コード", "都道府県", "R5人口（人）"},
                new String[] {"010006", "北海道", "500", "020001", "青森県", "120"});
        var goals = csv(
                new String[] {"指標１", "単位", "目標（R7）", "指標２", "単位", "目標（R7）"},
                new String[] {"相談", "件", "5", "講座", "回", "9"});

        assertThat(columns(guess(areas))).containsExactly("A area-code", "B prefecture", "C value FY2023");
        assertThat(columns(guess(goals))).containsExactly("A name", "B unit", "C target FY2025");
        assertThat(doubts(guess(areas), Locale.JAPANESE)).contains("列Dから右は、隣の表と読んで使いません。その表は別のシートかファイルにして取り込んでください。");
    }

    @Test
    void plansAreTargetsAndForecastsAndBudgetsNothing() {
        var tables = csv(
                new String[] {"指標名", "単位", "R4実績", "R5見込", "R6当初予算額", "R7計画値", "全国平均（R4）"},
                new String[] {"相談", "件", "5", "7", "30", "9", "4"});

        assertThat(columns(guess(tables))).containsExactly("A name", "B unit", "C value FY2022", "F target FY2025");
        assertThat(doubts(guess(tables), Locale.ENGLISH))
                .contains(
                        "Column D (R5見込) is not used because of the words of its heading: give it the role \"value\" if it holds results");
    }

    @Test
    void aSecondBaselineIsAValueOrTold() {
        var tables = csv(
                new String[] {"指標名", "単位", "基準値（R1）", "現状値（R5）", "目標値（R7）"}, new String[] {"相談", "件", "5", "8", "10"});
        var table = importedAsGuessed(tables);

        assertThat(goal(table, "相談").baseline().orElseThrow().value().in(Locale.JAPANESE))
                .isEqualTo("5件");
        assertThat(values(table, "相談")).containsExactly("FY2023 8 件");
        var mapping = JsonFormat.MAPPING
                .write(guess(tables).mapping())
                .replace("\"role\" : \"value\"", "\"role\" : \"baseline\"");
        assertThat(notices(Sheets.imported(tables, mapping)))
                .containsExactly(
                        "D2, \"8\": \"相談\" has a baseline already, and this one was left out; give its column the role \"value\" if it is a result");
    }

    @Test
    void theYearBesideANumberCountsBeforeThatOfItsColumn() {
        var table = importedAsGuessed(csv(
                new String[] {"指標名", "単位", "実績値（R5年度）", "目標値（R7年度）"}, new String[] {"相談", "件", "9（R4年度）", "20（R8年度）"}));

        assertThat(values(table, "相談")).containsExactly("FY2022 9 件");
        assertThat(goal(table, "相談").target().orElseThrow().due().orElseThrow()).hasToString("FY2026");
    }

    @Test
    void wordsOfAGroupDoNotHideTheYearsBelow() {
        var rows = new String[][] {
            {"指標名", "単位", "進捗状況", "", "令和6年度の評価", ""},
            {"", "", "R4年度", "R5年度", "実績値", "評価"},
            {"相談", "件", "5", "6", "7", "Ａ"}
        };

        assertThat(columns(guess(
                        Sheets.read(Xlsx.of(rows).merging("C1:D1", "E1:F1").bytes()))))
                .containsExactly("A name", "B unit", "C value FY2022", "D value FY2023", "E value FY2024", "F grade");
    }

    @Test
    void aBaselineKeepsItsRoleAboveItsYear() {
        for (var word : List.of("基準値", "現状値", "策定時", "現状")) {
            var tables = csv(
                    new String[] {"指標名", "単位", word, "目標値", "実績値", ""},
                    new String[] {"", "", "平成30年度", "令和6年度", "令和4年度", "令和5年度"},
                    new String[] {"企業数", "社", "10", "30", "18", "22"});

            assertThat(columns(guess(tables)))
                    .as(word)
                    .containsExactly(
                            "A name",
                            "B unit",
                            "C baseline FY2018",
                            "D target FY2024",
                            "E value FY2022",
                            "F value FY2023");
            assertThat(values(importedAsGuessed(tables), "企業数")).containsExactly("FY2022 18 社", "FY2023 22 社");
        }
    }

    @Test
    void aGroupThatIsNotMergedStandsAboveTheColumnsToItsRight() {
        String[][] rows = {
            {"KPI", "単位", "目標", "", "実績", "", "備考"},
            {"", "", "R5年度", "R6年度", "R4年度", "R5年度", ""},
            {"相談", "件", "10", "20", "5", "9", "速報"}
        };
        var all = new String[] {
            "A name", "B unit", "C target FY2023", "D target FY2024", "E value FY2022", "F value FY2023", "G note"
        };

        assertThat(columns(guess(csv(rows)))).containsExactly(all);
        assertThat(columns(guess(read(Xlsx.of(rows).bytes())))).containsExactly(all);
        assertThat(columns(guess(read(Xlsx.of(rows).merging("C1:D1", "E1:F1").bytes()))))
                .containsExactly(all);
    }

    @Test
    void aMergedGroupStandsAboveItsOwnColumnsOnly() {
        var tables = read(Xlsx.of(
                        new String[] {"KPI", "単位", "目標", "", "", ""},
                        new String[] {"", "", "R6年度", "R7年度", "R4年度", "R5年度"},
                        new String[] {"相談", "件", "10", "20", "5", "9"})
                .merging("C1:D1")
                .bytes());

        assertThat(columns(guess(tables)))
                .containsExactly(
                        "A name", "B unit", "C target FY2024", "D target FY2025", "E value FY2022", "F value FY2023");
    }

    @Test
    void aYearInBracketsSaysThatItIsTheBaseline() {
        for (var words : List.of("H28（基準）", "基準年度（H28）", "H28基準", "H28（基準年度）")) {
            var tables = csv(
                    new String[] {"指標名", "単位", words, "R2実績", "R6目標"}, new String[] {"出生数", "人", "300", "250", "320"});

            assertThat(columns(guess(tables)))
                    .as(words)
                    .containsExactly("A name", "B unit", "C baseline FY2016", "D value FY2020", "E target FY2024");
        }
    }

    @Test
    void resultsInTheYearOfTheTargetAreResults() {
        var tables = csv(
                new String[] {"KPI", "単位", "目標", "実績", ""},
                new String[] {"", "", "令和5年度", "令和4年度", "令和5年度（目標年度）"},
                new String[] {"企業数", "社", "12", "14", "16"});

        assertThat(columns(guess(tables)))
                .containsExactly("A name", "B unit", "C target FY2023", "D value FY2022", "E value FY2023");
    }

    @Test
    void wordsThatNoRuleKnowsAreTold() {
        var tables = csv(
                new String[] {"KPI", "単位", "R4実績（累計）", "R5中間値", "R6目標（累計）", "R7最終目標値"},
                new String[] {"企業数", "社", "12", "14", "16", "20"});

        assertThat(doubts(guess(tables), Locale.JAPANESE))
                .contains(
                        "見出しの語「累計」は読み取りに使っていません。実績値でよいか確認してください（列：C）。",
                        "見出しの語「中間」は読み取りに使っていません。実績値でよいか確認してください（列：D）。",
                        "見出しの語「累計」は読み取りに使っていません。目標値でよいか確認してください（列：E）。");
        assertThat(doubts(guess(tables), Locale.ENGLISH))
                .contains(
                        "The word \"累計\" in a heading was not used: check that the meaning is \"result\" (columns: C)")
                .noneMatch(doubt -> doubt.contains("columns: F"));
    }

    @Test
    void anotherTableBelowIsNotTheSameTable() {
        var tables = csv(
                new String[] {"基本目標１", "", "", ""},
                new String[] {"指標名", "単位", "基準値（R1）", "R4"},
                new String[] {"就業者数", "人", "1,000", "1,050"},
                new String[] {"", "", "", ""},
                new String[] {"基本目標２", "", "", ""},
                new String[] {"指標名", "単位", "基準値（R1）", "R3"},
                new String[] {"転入者数", "人", "500", "510"});

        assertThat(goals(importedAsGuessed(tables))).containsExactly("就業者数");
        assertThat(guess(tables).mapping().lastRow()).hasValue(3);
        assertThat(doubts(guess(tables), Locale.ENGLISH))
                .contains(
                        "From row 4 on there is another table with another heading, which is not used (lastRow): import it by a mapping of its own");
    }

    @Test
    void rowsOfTargetsAndResultsWithoutAColumnThatSaysSoAreTold() {
        var inNames =
                csv(new String[] {"KPI", "単位", "R4", "R5"}, new String[] {"創業件数（目標）", "件", "10", "20"}, new String[] {
                    "創業件数（実績）", "件", "9", "17"
                });
        var inTwoLines = read(Xlsx.of(
                        new String[] {"進捗管理シート（上段：目標値　下段：実績値）"},
                        new String[] {"KPI", "単位", "R4", "R5"},
                        new String[] {"創業件数", "件", "10", "20"},
                        new String[] {"", "", "9", "17"})
                .merging("A3:A4", "B3:B4")
                .bytes());

        var inSomeNames =
                csv(new String[] {"KPI", "単位", "R4", "R5"}, new String[] {"創業件数", "件", "10", "20"}, new String[] {
                    "創業件数 目標", "件", "9", "17"
                });

        for (var tables : List.of(inNames, inSomeNames, inTwoLines)) {
            assertThat(doubts(guess(tables), Locale.ENGLISH))
                    .contains(
                            "Rows of targets and rows of results seem to be mixed, and no column says which is which: add a column with 目標 and 実績, or separate the rows");
        }
    }

    @Test
    void otherGoalsToTheRightAreNotThoseOfTheRow() {
        var tables = csv(
                new String[] {"成果指標", "単位", "R5目標", "R5実績", "活動指標", "単位", "R5目標", "R5実績"},
                new String[] {"創業件数", "件", "10", "9", "講座の数", "回", "5", "4"});

        assertThat(columns(guess(tables))).containsExactly("A name", "B unit", "C target FY2023", "D value FY2023");
        assertThat(doubts(guess(tables), Locale.ENGLISH))
                .contains(
                        "From column E on there is another table, which is not used: put it on a sheet or into a file of its own");
    }

    @Test
    void wordsOfDatesAboveNumbersAreNoDates() {
        var tables = csv(
                new String[] {"指標", "単位", "現状値", "目標値", "実績"},
                new String[] {"", "", "（基準年）", "（目標年）", "R5"},
                new String[] {"創業件数", "件", "10（H30）", "50（R7）", "19"});

        assertThat(columns(guess(tables)))
                .containsExactly("A name", "B unit", "C baseline", "D target", "E value FY2023");
        assertThat(Sheets.findings(
                        tables, JsonFormat.MAPPING.write(guess(tables).mapping())))
                .containsExactly("UNREADABLE_CELL C3 10（H30）", "UNREADABLE_CELL D3 50（R7）");
    }

    @Test
    void aTargetHalfwayIsNotTheTarget() {
        var tables =
                csv(new String[] {"指標", "単位", "目標値", "中間目標", "R5実績"}, new String[] {"創業件数", "件", "50", "30", "19"});

        var table = importedAsGuessed(tables);

        assertThat(goal(table, "創業件数").target().orElseThrow())
                .hasToString("Reach[level=Optional[Stated[value=50 件]], due=Optional.empty]");
        assertThat(notices(table))
                .contains(
                        "D2, \"30\": a milestone needs a period, and this value was left out; write \"period\" at its column");
    }

    @Test
    void numbersUnderTheWordsOfANameAreTargets() {
        var tables = csv(new String[] {"指標", "単位", "基準値（R1）", "数値目標（R7）"}, new String[] {"創業件数", "件", "10", "19"});

        assertThat(columns(guess(tables))).containsExactly("A name", "B unit", "C baseline FY2019", "D target FY2025");
    }

    @Test
    void oneHeadingOverTwoColumnsIsNoSecondTable() {
        var numbered =
                read(Xlsx.of(new String[] {"KPI", "", "単位", "R5"}, new String[] {"1-1", "相談", "件", "10"}, new String[] {
                            "1-2", "講座", "回", "20"
                        })
                        .merging("A1:B1")
                        .bytes());
        var parts =
                read(Xlsx.of(new String[] {"指標", "", "単位", "R5"}, new String[] {"健康寿命", "男性", "歳", "80"}, new String[] {
                            "", "女性", "歳", "84"
                        })
                        .merging("A1:B1", "A2:A3")
                        .bytes());

        assertThat(columns(guess(numbered))).containsExactly("B name", "C unit", "D value FY2023");
        assertThat(goals(importedAsGuessed(parts))).containsExactly("健康寿命-男性", "健康寿命-女性");
    }

    @Test
    void plansInBracketsAreTargetsAndNoUnits() {
        var tables = csv(new String[] {"指標名", "令和5年度（現況）", "令和9年度（計画）"}, new String[] {"市債残高", "250億円", "220億円"});

        assertThat(columns(guess(tables))).containsExactly("A name", "B baseline FY2023", "C target FY2027");
        assertThat(guess(tables).rows(Locale.ENGLISH))
                .contains(List.of("C", "令和9年度（計画）", "target", "FY2027", "", "220億円"));
    }

    @Test
    void bracketsBehindABareYearAreTold() {
        var tables =
                csv(new String[] {"KPI", "単位", "R4", "R5（県）", "R6（累計）"}, new String[] {"創業", "件", "8", "17", "47"});

        assertThat(doubts(guess(tables), Locale.ENGLISH))
                .contains(
                        "The word \"県\" in a heading was not used: check that the meaning is \"result\" (columns: D)",
                        "The word \"累計\" in a heading was not used: check that the meaning is \"result\" (columns: E)");
    }

    @Test
    void wordsBelowTheYearsStandForTheColumnsToTheirRight() {
        String[][] rows = {
            {"KPI", "単位", "R3", "R4", "R5", "R6", "R7", "備考"},
            {"", "", "実績", "", "", "目標", "", ""},
            {"創業", "件", "8", "17", "22", "30", "50", ""}
        };
        var all = new String[] {
            "A name",
            "B unit",
            "C value FY2021",
            "D value FY2022",
            "E value FY2023",
            "F target FY2024",
            "G target FY2025",
            "H note"
        };

        assertThat(columns(guess(csv(rows)))).containsExactly(all);
        assertThat(columns(guess(read(Xlsx.of(rows).merging("C2:E2").bytes())))).containsExactly(all);
    }

    @Test
    void aColumnOfOneRowTakesNoYearFromItsNeighbour() {
        var tables = csv(
                new String[] {"団体コード", "団体名", "人口", "", "面積"},
                new String[] {"", "", "R5", "R6", ""},
                new String[] {"", "", "人", "人", "ha"},
                new String[] {"281000", "神戸市", "10", "20", "5"});

        assertThat(guess(tables).mapping().columns())
                .extracting(column ->
                        column.role() + column.period().map(of -> " " + of).orElse(""))
                .containsExactly("area-code", "area-name", "value FY2023", "value FY2024", "value");
    }

    @Test
    void aNameThatIsMergedOverSeveralRowsIsNotSeveralGoals() {
        var tables = read(
                Xlsx.of(new String[] {"KPI", "単位", "R4", "R5"}, new String[] {"創業件数", "件", "10", "20"}, new String[] {
                            "", "", "9", "17"
                        })
                        .merging("A2:A3", "B2:B3")
                        .bytes());

        assertThat(Sheets.findings(
                        tables, JsonFormat.MAPPING.write(guess(tables).mapping())))
                .containsExactly("MERGED_NAME 表!A3 創業件数");
    }

    @Test
    void erasAboveNumbersAreThoseOfTheirYears() {
        for (var above : List.of("令和", "実績（令和年度）", "令和年度")) {
            var tables = csv(
                    new String[] {"指標", "単位", above, "", "平成"},
                    new String[] {"", "", "3", "4", "30"},
                    new String[] {"相談", "件", "100", "200", "300"});

            assertThat(columns(guess(tables)))
                    .as(above)
                    .containsExactly("A name", "B unit", "C value FY2021", "D value FY2022", "E value FY2018");
        }
    }

    @Test
    void anyWordBeforeYearsNamesTheGoals() {
        var tables = csv(new String[] {"区分", "単位", "令和3年度", "令和4年度"}, new String[] {"相談", "件", "1", "2"});

        assertThat(columns(guess(tables))).containsExactly("A name", "B unit", "C value FY2021", "D value FY2022");
    }

    @Test
    void ratesOfAchievementAreNoResults() {
        var tables = csv(
                new String[] {"KPI", "単位", "R5", "R5達成度", "進捗率", "対R4比", "順位", "目標（R7）"},
                new String[] {"創業", "件", "8", "98.3%", "44%", "102%", "3", "10"});

        assertThat(columns(guess(tables))).containsExactly("A name", "B unit", "C value FY2023", "H target FY2025");
    }

    @Test
    void twoTargetsOfOneYearAreOneAndTold() {
        var tables = csv(
                new String[] {"KPI", "単位", "見直し前目標値（R7）", "見直し後目標値（R7）", "R5"},
                new String[] {"創業", "件", "50", "40", "22"});

        assertThat(milestones(goal(importedAsGuessed(tables), "創業"))).isEmpty();
        assertThat(notices(importedAsGuessed(tables)))
                .containsExactly("\"創業\" has two targets of FY2025, and C2, \"50\" was left out");
    }

    @Test
    void negativePercentagesAreTold() {
        var tables = csv(new String[] {"KPI", "単位", "R5", "目標（R7）"}, new String[] {"人口増減率", "％", "△0.5", "▲0.3"});

        assertThat(notices(importedAsGuessed(tables)))
                .contains(
                        "C2, \"△0.5\": a negative percentage without counts cannot be kept as a published figure; record the amounts that changed",
                        "D2, \"▲0.3\": a negative percentage cannot be the target of \"人口増減率\"; set it as an amount");
    }

    @Test
    void aTotalThatIsMergedOverTheColumnsAtItsLeftIsNoGoal() {
        var tables = read(Xlsx.of(
                        new String[] {"施策", "指標名", "単位", "R5", "R6"},
                        new String[] {"窓口", "効果額", "円", "10", "20"},
                        new String[] {"合計", "", "円", "10", "20"})
                .merging("A3:B3")
                .bytes());

        assertThat(goals(importedAsGuessed(tables))).containsExactly("効果額");
    }

    @Test
    void totalsAreNoGoalsButRatesAndSumsThatAreMeasuredAre() {
        var tables = csv(
                new String[] {"指標名", "単位", "R5"},
                new String[] {"合計特殊出生率", "人", "1"},
                new String[] {"参加者数合計", "人", "2"},
                new String[] {"会計", "件", "3"},
                new String[] {"歳出　計", "円", "4"},
                new String[] {"合計（①＋②）", "円", "5"},
                new String[] {"効果額合計", "円", "6"});

        assertThat(goals(importedAsGuessed(tables))).containsExactly("合計特殊出生率", "参加者数合計", "会計");
        assertThat(guess(tables).mapping().totals()).containsOnlyKeys("歳出計", "合計(1+2)", "効果額合計");
    }

    @Test
    void aNameAloneAboveItsPartsIsNoHeading() {
        var tables = csv(
                new String[] {"指標名", "単位", "R5"},
                new String[] {"基本目標１", "", ""},
                new String[] {"健康寿命", "", ""},
                new String[] {"男性", "歳", "79"},
                new String[] {"女性", "歳", "83"},
                new String[] {"基本目標２", "", ""},
                new String[] {"　相談", "件", "5"});

        assertThat(guess(tables).mapping().skipRows()).containsExactly(2, 6);
        assertThat(goals(importedAsGuessed(tables))).containsExactly("健康寿命-男性", "健康寿命-女性", "相談");
        assertThat(doubts(guess(tables), Locale.ENGLISH))
                .contains(
                        "Names below these rows are indented: take a row out of skipRows if it names a goal of which they are parts");
    }

    @Test
    void wordsBelowYearsAreNotThoseOfRates() {
        var tables = csv(
                new String[] {"KPI", "単位", "目標値", "", "", "R5達成率", "担当課"},
                new String[] {"", "", "R4", "R5", "R6", "", ""},
                new String[] {"", "", "実績", "実績", "目標", "", ""},
                new String[] {"創業", "件", "8", "9", "12", "75", "商工課"});

        assertThat(columns(guess(tables)))
                .containsExactly("A name", "B unit", "C value FY2022", "D value FY2023", "E target FY2024");
    }

    @Test
    void aHeadingThatIsRepeatedIsNoGoal() {
        var heading = new String[] {"指標名", "単位", "現状値(R2)", "R3"};
        var tables = csv(
                heading,
                new String[] {"保育定員", "人", "100", "110"},
                new String[] {"施策２ 産業振興", "", "", ""},
                heading,
                new String[] {"創業件数", "件", "5", "6"});

        assertThat(guess(tables).mapping().skipRows()).containsExactly(3, 4);
        assertThat(goals(importedAsGuessed(tables))).containsExactly("保育定員", "創業件数");
    }

    @Test
    void amountsOfLocalGovernmentsAreNoGrades() {
        var tables = csv(
                new String[] {"都道府県", "R5評価額（円）", "R5基準財政収入額（円）", "R5取組件数（件）", "R5目標件数（件）"},
                new String[] {"北海道", "5", "6", "7", "8"});

        assertThat(columns(guess(tables)))
                .containsExactly("A area-name", "B value FY2023", "C value FY2023", "D value FY2023");
    }

    @Test
    void aPartOfAYearIsAskedFor() {
        for (var heading : List.of(
                "R5上半期", "R6第1四半期", "R6(1月末)", "令和6年1月～3月", "令和6年4～9月", "R5実績（上半期）", "R5年度（12月末）", "R5年度(1月末時点)")) {
            var tables = csv(new String[] {"指標名", "単位", heading}, new String[] {"相談", "件", "5"});

            assertThat(columns(guess(tables))).as(heading).containsExactly("A name", "B unit", "C value");
            assertThat(doubts(guess(tables), Locale.ENGLISH))
                    .contains(
                            "Which period the heading \"%s\" means is not clear: write \"period\"".formatted(heading));
            assertThat(Sheets.findings(
                            tables, JsonFormat.MAPPING.write(guess(tables).mapping())))
                    .singleElement()
                    .asString()
                    .startsWith("MISSING_PERIOD C1");
        }
    }

    @Test
    void signsThatLookLikeYearsAreNone() {
        var tables = csv(
                new String[] {"指標名", "単位", "H2O濃度", "2000円以上", "実績（令和5年度）"}, new String[] {"相談", "件", "5", "6", "7"});

        assertThat(columns(guess(tables))).containsExactly("A name", "B unit", "C value", "D value", "E value FY2023");
    }

    @Test
    void kindsTotalsAndNotesAreNoGoals() {
        var tables = csv(
                new String[] {"KGI・KPI", "項目", "単位", "R5"},
                new String[] {"KGI", "満足した人", "人", "5"},
                new String[] {"KPI", "相談", "件", "3"},
                new String[] {"", "合計", "件", "8"},
                new String[] {"（注１）", "各年度末現在の値である。", "", ""});

        assertThat(columns(guess(tables))).containsExactly("B name", "C unit", "D value FY2023");
        assertThat(goals(importedAsGuessed(tables))).containsExactly("満足した人", "相談");
        assertThat(doubts(guess(tables), Locale.JAPANESE)).contains("行「合計」は合計の行と読み、除きます。");
    }
}
