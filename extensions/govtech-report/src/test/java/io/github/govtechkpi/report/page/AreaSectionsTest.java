package io.github.govtechkpi.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.govtechkpi.report.page.Part.Card;
import io.github.govtechkpi.report.page.Part.Figure;
import io.github.govtechkpi.report.page.Part.Fold;
import io.github.govtechkpi.report.page.Part.Section;
import io.github.govtechkpi.report.page.Part.Table;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class AreaSectionsTest {
    private static final ReportPage PAGE =
            ProgramPage.of(AreasAndSignals.program(), AreasAndSignals.source(), Locale.JAPANESE);

    private static Section section(String id) {
        return PAGE.sections().stream()
                .filter(section -> section.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> figures(Card card) {
        return card.parts().stream()
                .filter(Figure.class::isInstance)
                .map(part -> ((Figure) part).wide().title())
                .toList();
    }

    @Test
    void comparesTheAreasOfARatioInTheOrderOfTheirCodes() {
        var section = section("areas-1");
        var plot = (Figure) section.parts().get(1);
        var table = (Table) section.parts().get(section.parts().size() - 1);

        assertThat(section.title()).isEqualTo("団体ごとの比較：カード");
        assertThat(plot.wide().description()).contains("9団体", "夕張市（7,055のうち6,350）");
        assertThat(table.rows().get(0)).containsExactly("団体", "団体コード", "件数と母数", "全体との違い");
        assertThat(table.rows().get(1))
                .containsExactly("夕張市", "012092", "7,055人のうち6,350枚", "偶然のばらつきと団体間の通常の差では説明できないほど高い");
        assertThat(table.rows().get(2)).containsExactly("014303", "014303", "2,955人のうち1,803枚", "明らかな違いなし");
        assertThat(table.rows().get(9)).containsExactly("133078", "133078", "9人のうち6枚", "母数が少ないため判定しません");
    }

    @Test
    void foldsTheCardsOfManyAreasAndNamesThem() {
        var fold = (Fold) section("withoutTarget").parts().get(0);

        assertThat(fold.title()).isEqualTo("9件のカード");
        assertThat(((Card) fold.parts().get(0)).title()).isEqualTo("カード（夕張市）");
        assertThat(PAGE.html()).contains("<details><summary>9件のカード</summary>");
        assertThat(PAGE.markdown()).contains("9件のカード");
    }

    @Test
    void showsWhatMovedARatioSinceItsFirstObservationWhereThereIsNoBaseline() {
        var fold = (Fold) section("withoutTarget").parts().get(0);

        assertThat(figures((Card) fold.parts().get(0))).containsExactly("カード", "割合が変わった要因：カード（夕張市）（2021年度から2022年度まで）");
    }

    @Test
    void drawsTheControlChartOfALongSeries() {
        assertThat(figures((Card) section("kgis").parts().get(0))).containsExactly("電話の件数", "通常の変動を超えているか：電話の件数");
    }

    @Test
    void doesNotRepeatTheManyAreasInTheSummary() {
        var overview = (Table) section("summary").parts().stream()
                .filter(Table.class::isInstance)
                .findFirst()
                .orElseThrow();

        assertThat(overview.rows()).hasSize(11); // ten results are few enough to be shown
        assertThat(overview.rows().get(0)).contains("現在値").doesNotContain("余裕");
    }
}
